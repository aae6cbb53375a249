using Prtr.Ingest.Intake;
using Prtr.Ingest.Remarks;

namespace Prtr.Ingest.Drafts;

/// <summary>A draft as it would be signed and sent.</summary>
/// <param name="Content">The canonical JSON; null while something stands against it.</param>
/// <param name="Sha256">Of the content, 64 hexadecimal digits; empty without it.</param>
/// <param name="Remarks">What intake would say that is not said of the draft already: about facilities, versions, deliveries.</param>
/// <param name="Questions">What the centre would be asked before it takes the report.</param>
public sealed record DraftDocument(byte[]? Content, string Sha256, IReadOnlyList<Remark> Remarks, IReadOnlyList<Intake.Questions.Question> Questions);

/// <summary>What came of sending a draft.</summary>
/// <param name="Outcome">Null when nothing was sent.</param>
public sealed record SubmitOutcome(SubmitProblem? Problem, SubmissionOutcome? Outcome = null)
{
    internal static SubmitOutcome Refused(SubmitProblem problem) => new(problem);
}

/// <summary>Why a draft cannot be sent.</summary>
public enum SubmitProblem
{
    /// <summary>There is none, it is another party's, or it was sent already.</summary>
    NotFound,

    /// <summary>Intake would send it back.</summary>
    Errors,

    /// <summary>A warning is neither mended nor answered.</summary>
    Unanswered,

    /// <summary>It corrects a version and does not say why.</summary>
    NoReason,

    /// <summary>It is not what was signed: somebody has changed it since.</summary>
    Changed,

    /// <summary>These bytes came before.</summary>
    SentBefore,

    /// <summary>It has to be signed.</summary>
    NotSigned,
}
