using Prtr.Ingest.Remarks;

namespace Prtr.Ingest.Drafts.Sites;

/// <summary>What came of asking for a change of a facility.</summary>
/// <param name="Id">Null when nothing was kept.</param>
public sealed record ChangeOutcome(long? Id, ChangeProblem? Problem, IReadOnlyList<Remark> Remarks)
{
    internal ChangeOutcome(long? id, ChangeProblem? problem)
        : this(id, problem, [])
    {
    }
}

/// <summary>Why a change cannot be asked for.</summary>
public enum ChangeProblem
{
    /// <summary>There is no such facility, or it is another operator's.</summary>
    NotFound,

    /// <summary>A field cannot be read or is missing; the remarks say which.</summary>
    Wrong,
    GroundMissing,

    /// <summary>It is so already.</summary>
    Same,

    /// <summary>The BIN is none, the name is missing, or neither of the two operators asks.</summary>
    OperatorWrong,
    DayWrong,
}
