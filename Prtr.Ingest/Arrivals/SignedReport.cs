using Prtr.Ingest.Intake;
using Prtr.Ingest.Remarks;
using Prtr.Ingest.Signatures;

namespace Prtr.Ingest.Arrivals;

/// <summary>What became of a signed report as a whole.</summary>
public enum SignedReportState
{
    /// <summary>It is in the register, or was already.</summary>
    Taken,

    /// <summary>The signature does not count.</summary>
    Refused,

    /// <summary>The signature counts, and what it signs is not one report.</summary>
    NotOneReport,
}

/// <summary>What became of a signed report.</summary>
/// <param name="Sha256">Of the bytes that were signed.</param>
public sealed record SignedReport(SignedReportState State, SignatureCheck Check, string Sha256)
{
    /// <summary>What intake says of it; null when it was not taken.</summary>
    public SubmissionOutcome? Outcome { get; init; }

    /// <summary>The signature that is kept: the first that came with these bytes; null when it was not taken.</summary>
    public KeptSignature? Signature { get; init; }

    /// <summary>On what is not one report.</summary>
    public IReadOnlyList<Remark> Remarks { get; init; } = [];
}
