using Prtr.Ingest.Intake.Questions;
using Prtr.Ingest.Intake.States;
using Prtr.Search.Register;

namespace Prtr.Ingest.Intake.Acts;

/// <summary>What an act did to one report.</summary>
/// <param name="State">Null when there is no such report.</param>
/// <param name="Problem">Why nothing was done; null when it was.</param>
public sealed record ActOutcome(long ReportId, ReceivedState? State, ActProblem? Problem)
{
    /// <summary>What still has to be decided, in the order in which it was asked.</summary>
    public IReadOnlyList<Question> Open { get; init; } = [];

    /// <summary>What the operator is to be told, by language; empty unless the report went back.</summary>
    public IReadOnlyDictionary<string, string> Letters { get; init; } = new Dictionary<string, string>();

    /// <summary>The data release that the act made; null when nothing public has changed.</summary>
    public DataRelease? Release { get; init; }
}
