using System.Globalization;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Prtr.Ingest.Deliveries;
using Prtr.Ingest.Intake;
using Prtr.Ingest.People;
using Prtr.Search.Files;
using Prtr.Web.Addresses;

namespace Prtr.Web.Office.Inbox;

/// <summary>
/// Takes files in that a clerk sends by the page: each mail, archive, workbook and JSON file is a delivery, CSV files that come together are one. They lie in a folder of their own,
/// which only the owner of the register reads, until they are in the database.
/// </summary>
public static class Uploads
{
    private const long Most = 512L * 1024 * 1024;
    private const int MostFiles = 2000;

    public static void MapUploads(this IEndpointRouteBuilder routes) =>
        routes.MapPost(SiteLanguages.Route + "/office/inbox/files", TakeAsync)
            .WithMetadata(new OfficePageAttribute(Act.Load), new RequestSizeLimitAttribute(Most), new RequestFormLimitsAttribute { MultipartBodyLengthLimit = Most, ValueCountLimit = MostFiles })
            .ExcludeFromDescription();

    private static async Task<IResult> TakeAsync(HttpContext context, OpenRegister register, IAntiforgery antiforgery, TimeProvider clock)
    {
        if (!await antiforgery.IsRequestValidAsync(context) || PersonClaims.Find(context.User) is not { } person)
        {
            return Results.BadRequest();
        }

        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var folder = Path.Combine(register.Database.Directory, "incoming", string.Create(CultureInfo.InvariantCulture, $"{clock.GetLocalNow():yyyy-MM-dd HHmmss} {person.Name}"));
        OwnerOnly.CreateDirectory(Path.GetDirectoryName(folder)!);
        OwnerOnly.CreateDirectory(folder);
        try
        {
            await KeepAsync(form.Files, folder, context.RequestAborted);
            var (taken, known) = (0, 0);
            await foreach (var outcome in register.As(Actor.Of(person)).Loader.LoadAsync(IncomingDeliveries.Find([folder]), null, context.RequestAborted))
            {
                _ = outcome.Known ? known++ : taken++;
            }

            return Results.LocalRedirect(Links.To("office/inbox", string.Create(CultureInfo.InvariantCulture, $"taken={taken}&known={known}")));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // Names come from elsewhere: only their last part counts, and none is taken twice.
    private static async Task KeepAsync(IFormFileCollection files, string folder, CancellationToken cancellationToken)
    {
        foreach (var (index, file) in files.Index())
        {
            var name = Path.GetFileName(file.FileName.Replace('\\', '/'));
            var path = Path.Combine(folder, name is "" or "." or ".." ? $"file-{index + 1}" : name);
            if (File.Exists(path))
            {
                path = Path.Combine(folder, $"{index + 1} {name}");
            }

            await using var target = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
            await file.CopyToAsync(target, cancellationToken);
        }
    }
}
