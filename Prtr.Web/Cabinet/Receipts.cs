using Prtr.Ingest.Drafts;
using Prtr.Ingest.Intake;
using Prtr.Ingest.Intake.Questions;
using Prtr.Ingest.People;
using Prtr.Ingest.Remarks;
using Prtr.Ingest.Signatures;
using Prtr.Web.Addresses;
using Prtr.Web.Office;

namespace Prtr.Web.Cabinet;

/// <summary>The receipt of a signed report, for its operator.</summary>
public static class Receipts
{
    public static void MapReceipts(this IEndpointRouteBuilder routes) =>
        routes.MapGet(SiteLanguages.Route + "/cabinet/reports/{id:long}/receipt.pdf", AnswerAsync).WithMetadata(new OfficePageAttribute(Act.ReadCabinet)).ExcludeFromDescription();

    private static async Task<IResult> AnswerAsync(long id, CabinetDesk desk, OpenRegister register, CancellationToken cancellationToken)
    {
        if (await desk.ReportAsync(id, cancellationToken) is not { } report || await KeptSignatures.FindAsync(register.Database, report.SubmissionId, cancellationToken) is not { } kept)
        {
            return Results.NotFound();
        }

        using var bytes = new MemoryStream();
        SignatureReceipt.Write(kept, [.. Answers(report, new RemarkText(register.Reference))], SiteLanguages.Current, bytes);
        return Results.File(bytes.ToArray(), "application/pdf", FormattableString.Invariant($"receipt-{id}.pdf"));
    }

    private static IEnumerable<string> Answers(OwnReportFile report, RemarkText words) =>
        report.Changes.Take(1).Select(change => QuestionText.Of(Ingest.Intake.States.ReceivedStates.Parse(change.State), SiteLanguages.Current))
            .Concat(report.Remarks.Where(remark => remark.Level != RemarkLevel.Information).Select(remark => words.Of(remark, SiteLanguages.Current)));
}
