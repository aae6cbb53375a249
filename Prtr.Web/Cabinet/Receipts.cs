using Prtr.Ingest.Intake;
using Prtr.Ingest.Intake.Questions;
using Prtr.Ingest.Intake.States;
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
        routes.MapGet(SiteLanguages.Route + "/cabinet/diffuse/{id:long}/receipt.pdf", AnswerDiffuseAsync).WithMetadata(new OfficePageAttribute(Act.ReadCabinet)).ExcludeFromDescription();
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
        return await desk.ReportAsync(id, cancellationToken) is not { } report ? Results.NotFound()
            : await ReceiptAsync(id, report.SubmissionId, report.Changes.Select(change => change.State).FirstOrDefault(), report.Remarks, register, cancellationToken, $"{report.Report.FacilityName}, {report.Report.Year}");
    }

    private static async Task<IResult> AnswerDiffuseAsync(long id, CabinetDesk desk, OpenRegister register, CancellationToken cancellationToken) =>
        await desk.DiffuseAsync(id, cancellationToken) is not { } file ? Results.NotFound()
            : await ReceiptAsync(id, file.Report.SubmissionId, file.Report.Version is null ? "returned" : "accepted", file.Remarks, register, cancellationToken);

    /// <param name="about">Facility and year; empty where there is no one facility.</param>
    /// <param name="first">The state that the report got when it came in; null when it got none.</param>
    private static async Task<IResult> ReceiptAsync(long id, long submission, string? first, IReadOnlyList<Remark> remarks, OpenRegister register, CancellationToken cancellationToken, string about = "")
    {
        if (await KeptSignatures.FindAsync(register.Database, submission, cancellationToken) is not { } kept)
        {
            return Results.NotFound();
        }

        var words = new RemarkText(register.Reference);
        List<string> answers =
        [
            .. first is null ? [] : new[] { QuestionText.Of(ReceivedStates.Parse(first), SiteLanguages.Current) },
            .. remarks.Where(remark => remark.Level != RemarkLevel.Information).Select(remark => words.Of(remark, SiteLanguages.Current)),
        ];
        using var bytes = new MemoryStream();
        SignatureReceipt.Write(kept, answers, SiteLanguages.Current, bytes, about);
        return Results.File(bytes.ToArray(), "application/pdf", FormattableString.Invariant($"receipt-{id}.pdf"));
    }
}
