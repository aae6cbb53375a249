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

        if (report.Facility.OperatorBin.Value?.ToString() is not { } bin || bin != signer.ActsFor)
        {
            return new(SignedReportState.Refused, check with { Verdict = SignatureVerdict.OtherBin }, hash);
        }

        var outcome = await register.As(new Actor("operator", bin)).Loader.LoadAsync([source], null, cancellationToken).SingleAsync(cancellationToken);
        var kept = await KeptSignatures.KeepAsync(register.Database, hash, content, CmsBytes.Of(cms)!, check, time.GetUtcNow(), cancellationToken);
        return new(SignedReportState.Taken, check, hash) { Outcome = outcome, Signature = kept };
    }
}
