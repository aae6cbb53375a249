using System.Globalization;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Prtr.Ingest.Deliveries;
using Prtr.Ingest.Intake;
using Prtr.Ingest.People;
using Prtr.Search.Files;
using Prtr.Web.Addresses;
using Prtr.Web.Endpoints;

namespace Prtr.Web.Office.Inbox;

/// <summary>
/// Takes files in that a clerk sends by the page: each mail, archive, workbook and JSON file is a delivery, what else lies in one folder is one together. They lie in a folder of their own,
/// which only the owner of the register reads, until they are in the database; a request that is cut off leaves nothing, and what was sent before is known when it is sent again.
/// The page sends many files in several requests, one after the other, and is told of each delivery; a form without script sends them in one.
/// </summary>
public static class Uploads
{
    private const long Most = 512L * 1024 * 1024;
    private const int MostFiles = 2000;

    public static void MapUploads(this IEndpointRouteBuilder routes) =>
        routes.MapPost(SiteLanguages.Route + "/office/inbox/files", TakeAsync)
            .WithMetadata(new OfficePageAttribute(Act.Load), new RequestSizeLimitAttribute(Most), new RequestFormLimitsAttribute { MultipartBodyLengthLimit = Most, ValueCountLimit = MostFiles })
            .ExcludeFromDescription();

    private static async Task<IResult> TakeAsync(HttpContext context, OpenRegister register, IAntiforgery antiforgery, TakenWords words, TimeProvider clock)
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
        var outcomes = new List<SubmissionOutcome>();
        await foreach (var outcome in register.As(Actor.Of(person)).Loader.LoadAsync(IncomingDeliveries.Find([folder.Path]), null, context.RequestAborted))
        {
            outcomes.Add(outcome);
        }

        return context.Request.GetTypedHeaders().Accept.Any(kind => kind.MediaType == "application/json")
            ? Results.Json(outcomes.ConvertAll(words.Of), TakenJson.Default.ListTakenDelivery)
            : Results.LocalRedirect(Links.To("office/inbox", string.Create(CultureInfo.InvariantCulture, $"taken={outcomes.Count(one => !one.Known)}&known={outcomes.Count(one => one.Known)}")));
    }

    private static async Task KeepAsync(IFormFileCollection files, string folder, CancellationToken cancellationToken)
    {
        foreach (var (index, file) in files.Index())
        {
            var path = UploadedNames.Place(folder, file.FileName, index);
            OwnerOnly.CreateDirectory(Path.GetDirectoryName(path)!);
            await using var target = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
            await file.CopyToAsync(target, cancellationToken);
        }
    }
}
