using System.Globalization;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Prtr.Ingest.Deliveries;
using Prtr.Ingest.Intake;
using Prtr.Ingest.People;
using Prtr.Web.Addresses;
using Prtr.Web.Endpoints;

namespace Prtr.Web.Office.Inbox;

/// <summary>
/// Takes files in that a clerk sends by the page: each mail, archive, workbook and JSON file is a delivery, CSV files that come together are one. They lie in a folder of their own,
/// which only the owner of the register reads, until they are in the database.
/// </summary>
public static class Uploads
{
    private const long Most = 512L * 1024 * 1024;
    private const int MostFiles = 2000;

    // Of the 255 bytes that file systems take, four for each letter at most, and a number before it.
    private const int LongestName = 80;
    private const int LongestEnding = 10;

    public static void MapUploads(this IEndpointRouteBuilder routes) =>
        routes.MapPost(SiteLanguages.Route + "/office/inbox/files", TakeAsync)
            .WithMetadata(new OfficePageAttribute(Act.Load), new RequestSizeLimitAttribute(Most), new RequestFormLimitsAttribute { MultipartBodyLengthLimit = Most, ValueCountLimit = MostFiles })
            .ExcludeFromDescription();

    private static async Task<IResult> TakeAsync(HttpContext context, OpenRegister register, IAntiforgery antiforgery, TimeProvider clock)
    {
        if (await SentForm.ProblemAsync(context) is { } status)
        {
            return Results.StatusCode(status);
        }

        if (!await antiforgery.IsRequestValidAsync(context) || PersonClaims.Find(context.User) is not { } person)
        {
            return Results.BadRequest();
        }

        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        using var folder = IncomingFolder.Take(register.Database.Directory, string.Create(CultureInfo.InvariantCulture, $"{clock.GetLocalNow():yyyy-MM-dd HHmmss.fffffff} {person.Name}"));
        await KeepAsync(form.Files, folder.Path, context.RequestAborted);
        var (taken, known) = (0, 0);
        await foreach (var outcome in register.As(Actor.Of(person)).Loader.LoadAsync(IncomingDeliveries.Find([folder.Path]), null, context.RequestAborted))
        {
            _ = outcome.Known ? known++ : taken++;
        }

        return Results.LocalRedirect(Links.To("office/inbox", string.Create(CultureInfo.InvariantCulture, $"taken={taken}&known={known}")));
    }

    // Names come from elsewhere: only their last part counts, none is longer than a disk takes, and none is taken twice.
    private static async Task KeepAsync(IFormFileCollection files, string folder, CancellationToken cancellationToken)
    {
        foreach (var (index, file) in files.Index())
        {
            var name = NameOf(file, index);
            var path = Path.Combine(folder, name);
            for (var again = index + 1; File.Exists(path); again++)
            {
                path = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{again} {name}"));
            }

            await using var target = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
            await file.CopyToAsync(target, cancellationToken);
        }
    }

    private static string NameOf(IFormFile file, int index)
    {
        var name = new string([.. Path.GetFileName(file.FileName.Replace('\\', '/')).Where(letter => !char.IsControl(letter) && !char.IsSurrogate(letter))]);
        var ending = Path.GetExtension(name) is { Length: <= LongestEnding } known ? known : "";
        return name is "" or "." or ".." ? string.Create(CultureInfo.InvariantCulture, $"file-{index + 1}")
            : name.Length > LongestName ? name[..(LongestName - ending.Length)] + ending
            : name;
    }
}
