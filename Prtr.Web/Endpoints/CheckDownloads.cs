using Microsoft.AspNetCore.Mvc;
using Prtr.Ingest.Drafts;
using Prtr.Ingest.Intake;
using Prtr.Ingest.Remarks;
using Prtr.Ingest.Reports.Template;
using Prtr.Ingest.Reports.Writing;
using Prtr.Web.Addresses;
using Prtr.Web.Endpoints.Heavy;

namespace Prtr.Web.Endpoints;

/// <summary>A file that an operator has checked, back as a filled form with the remarks beside its cells. Nothing of it is kept.</summary>
public static class CheckDownloads
{
    /// <summary>The largest file, in bytes.</summary>
    public const int Most = 16 * 1024 * 1024;

    /// <summary>Where the form of the page sends a file to have it back.</summary>
    public static string Address => Links.To("report/check.xlsx");

    public static void MapCheckDownloads(this IEndpointRouteBuilder routes) =>
        routes.MapPost(SiteLanguages.Route + "/report/check.xlsx", AnswerAsync)
            .IsHeavy()
            .WithMetadata(new TakesFileAttribute(Most), new RequestFormLimitsAttribute { MultipartBodyLengthLimit = Most })
            .ExcludeFromDescription();

    private static async Task<IResult> AnswerAsync(HttpContext context, FileCheck check, OpenRegister register)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (form.Files is not [{ Length: > 0 } sent]
            || Filled(await check.CheckAsync(await SentFiles.ReadAsync(sent, context.RequestAborted), register.Reference, context.RequestAborted)) is not { } filled)
        {
            return Results.LocalRedirect(Links.To("report/check", "file=none"));
        }

        using var bytes = new MemoryStream();
        ReportTemplate.Write(bytes, SiteLanguages.Current, filled.Rows, filled.Remarks, register.Reference);
        return new MadeFile("report.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", bytes.ToArray());
    }

    // The first report, or all of diffuse sources, which fit into one form; null when the file has none.
    private static (IReadOnlyList<WrittenRow> Rows, IReadOnlyList<Remark> Remarks)? Filled(CheckedFile file) => file switch
    {
        { Reports: [var report, ..] } => (WrittenReport.Of(report.Report), report.Remarks),
        { Diffuse.Count: > 0 } => ([.. file.Diffuse.SelectMany(report => WrittenReport.Of(report.Report))], [.. file.Diffuse.SelectMany(report => report.Remarks)]),
        _ => null,
    };
}
