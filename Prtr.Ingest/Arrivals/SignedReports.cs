using Prtr.Ingest.Checks;
using Prtr.Ingest.Deliveries;
using Prtr.Ingest.Intake;
using Prtr.Ingest.People;
using Prtr.Ingest.Reports;
using Prtr.Ingest.Signatures;

namespace Prtr.Ingest.Arrivals;

/// <summary>
/// Takes in a report that its operator has signed: the signature is looked at first, then the report is taken as any delivery is, and both are kept beside each other.
/// The same bytes are the same report, however often they come.
/// </summary>
public sealed class SignedReports(OpenRegister register, SignatureVerifier verifier, TimeProvider time)
{
    /// <summary>The longest report that is taken.</summary>
    public const int Longest = 8 * 1024 * 1024;

    /// <param name="content">One report as JSON, exactly as it was signed.</param>
    /// <param name="cms">Its signature as DER, Base64 or PEM.</param>
    public async Task<SignedReport> TakeAsync(byte[] content, byte[] cms, CancellationToken cancellationToken)
    {
        var check = await verifier.VerifyAsync(content, cms, null, SignaturePurpose.Signing, cancellationToken);
        if (!check.Counts || check.Signer is not { } signer)
        {
            return new(SignedReportState.Refused, check, KeptSignatures.HashOf(content));
        }

        var hash = KeptSignatures.HashOf(content);
        var source = ReportSource.Of(ReportFile.InMemory($"signed-{hash[..16]}.json", content));
        var read = await new ReportReader(register.Reference).ReadAsync(source, cancellationToken);
        if (read is not { Reports: [{ } report], Diffuse: [] })
        {
            return new(SignedReportState.NotOneReport, check, hash) { Remarks = read.Remarks };
        }

        var bin = report.Facility.OperatorBin.Value?.ToString() ?? "";
        if (await verifier.RefusalAsync(signer, bin, SignaturePurpose.Signing, check.At, cancellationToken) is { } refusal)
        {
            return new(SignedReportState.Refused, check with { Verdict = refusal }, hash);
        }

        var (outcome, kept) = await TakeAsync(source, bin, (content, CmsBytes.Of(cms)!, check), cancellationToken);
        return new(SignedReportState.Taken, check, hash) { Outcome = outcome, Signature = kept };
    }
    // Report and signature in one transaction; a report that came before, such as by mail, gets the signature now unless it has one.
    private async Task<(SubmissionOutcome Outcome, KeptSignature? Kept)> TakeAsync(
        ReportSource source, string bin, (byte[] Content, byte[] Cms, SignatureCheck Check) signed, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        long? submission = null;
        await using var session = new IntakeSession(register.Database, ReportChecker.Check, null, new Actor("operator", bin), register.Clock)
        {
            Along = async (turn, id, _, token) =>
            {
                await KeptSignatures.WriteAsync(turn, id, signed.Content, signed.Cms, signed.Check, now, token);
                submission = id;
            },
        };
        var delivery = await new DeliveryReader(new ReportReader(register.Reference).Read).ReadAsync(OpenedDelivery.Of(source), cancellationToken) with { Identity = bin };
        var outcome = await session.AddAsync(delivery, DateOnly.FromDateTime(time.GetLocalNow().DateTime), cancellationToken);
        return (outcome, submission is { } taken
            ? await KeptSignatures.FindAsync(register.Database, taken, cancellationToken)
            : await KeptSignatures.KeepAsync(register.Database, KeptSignatures.HashOf(signed.Content), signed.Content, signed.Cms, signed.Check, now, cancellationToken));
    }
}
