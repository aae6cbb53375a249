using Prtr.Ingest.Drafts;
using Prtr.Ingest.Intake;
using Prtr.Ingest.Intake.Questions;
using Prtr.Ingest.People;
using Prtr.Ingest.Remarks;
using Prtr.Ingest.Signatures;
using Prtr.Web.Addresses;
using Prtr.Web.Office;

namespace Prtr.Web.Cabinet;

/// <summary>What an operator keeps of a signed report: the receipt, the file as it was signed, the signature.</summary>
public static class Receipts
{
    private const string Path = SiteLanguages.Route + "/cabinet/reports/{id:long}/";

    public static void MapReceipts(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path + "receipt.pdf", AnswerAsync).WithMetadata(new OfficePageAttribute(Act.ReadCabinet)).ExcludeFromDescription();
        routes.MapGet(Path + "report.json", (long id, CabinetDesk desk, CancellationToken cancellationToken) => FileAsync(id, desk, kept => kept.Content, "application/json", "report.json", cancellationToken))
            .WithMetadata(new OfficePageAttribute(Act.ReadCabinet)).ExcludeFromDescription();
        routes.MapGet(Path + "signature.cms", (long id, CabinetDesk desk, CancellationToken cancellationToken) => FileAsync(id, desk, kept => kept.Cms, "application/pkcs7-signature", "signature.cms", cancellationToken))
            .WithMetadata(new OfficePageAttribute(Act.ReadCabinet)).ExcludeFromDescription();
    }

    private static async Task<IResult> FileAsync(long id, CabinetDesk desk, Func<KeptSignature, byte[]> bytes, string type, string name, CancellationToken cancellationToken) =>
        await desk.SignatureAsync(id, cancellationToken) is { } kept ? Results.File(bytes(kept), type, name) : Results.NotFound();

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
