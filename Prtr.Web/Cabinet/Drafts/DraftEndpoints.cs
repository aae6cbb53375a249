using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Prtr.Ingest.Drafts;
using Prtr.Ingest.People;
using Prtr.Ingest.Reports;
using Prtr.Search.Exports;
using Prtr.Web.Addresses;
using Prtr.Web.Endpoints;
using Prtr.Web.Office;

namespace Prtr.Web.Cabinet.Drafts;

/// <summary>The files of a draft: as a workbook, as it would be signed, and a file that is taken over into it.</summary>
public static class DraftEndpoints
{
    /// <summary>The key of the gate of files that come in: readers' storms are at another one.</summary>
    public const string Gate = "drafts";

    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const string Path = SiteLanguages.Route + "/cabinet/drafts/{id:long}/";
    private const long Most = 16 * 1024 * 1024;

    public static void MapDrafts(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path + "report.xlsx", WorkbookAsync).WithMetadata(new OfficePageAttribute(Act.ReadCabinet)).ExcludeFromDescription();
        routes.MapGet(Path + "report.json", DocumentAsync).WithMetadata(new OfficePageAttribute(Act.ReadCabinet)).ExcludeFromDescription();
        routes.MapPost(Path + "file", TakeAsync)
            .WithMetadata(new OfficePageAttribute(Act.Draft), new RequestSizeLimitAttribute(Most), new RequestFormLimitsAttribute { MultipartBodyLengthLimit = Most })
            .ExcludeFromDescription();
    }

    private static async Task<IResult> WorkbookAsync(long id, CabinetDesk desk, CancellationToken cancellationToken)
    {
        if (await desk.Drafts.FindAsync(id, cancellationToken) is not { } draft)
        {
            return Results.NotFound();
        }

        return Results.File(DraftWorkbook.Write(await desk.CheckAsync(draft, cancellationToken), desk.Reference, SiteLanguages.Current), Workbook, FormattableString.Invariant($"report-{draft.Year}.xlsx"));
    }

    private static async Task<IResult> DocumentAsync(long id, CabinetDesk desk, CancellationToken cancellationToken) =>
        await desk.Submission.FindAsync(id, cancellationToken) is { Content: { } content } ? Results.File(content, "application/json", "report.json") : Results.NotFound();

    private static async Task<IResult> TakeAsync(long id, HttpContext context, CabinetDesk desk, IAntiforgery antiforgery, [FromKeyedServices(Gate)] HeavyGate gate)
    {
        if (await SentForm.ProblemAsync(context) is { } status)
        {
            return Results.StatusCode(status);
        }

        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (!await antiforgery.IsRequestValidAsync(context) || form.Files is not [var sent])
        {
            return Results.BadRequest();
        }

        var drafts = desk.Drafts;
        if (await drafts.FindAsync(id, context.RequestAborted) is not { IsOpen: true } draft)
        {
            return Results.NotFound();
        }

        // The file is here by now; unpacked it may take a hundred times as much.
        using var pass = await gate.TryEnterAsync(context.RequestAborted);
        if (pass is null)
        {
            return new BusyAnswer();
        }

        var read = await new ReportReader(desk.Reference).ReadAsync(ReportSource.Of(await SentFiles.ReadAsync(sent, context.RequestAborted)), context.RequestAborted);
        var taken = DraftImport.Of(draft, read) is { } filling && await drafts.FillAsync(id, filling, context.RequestAborted);
        return Results.LocalRedirect(DraftLinks.Step(id, DraftStep.First(draft.Party).Name) + (taken ? "?file=taken" : "?file=none"));
    }
}
