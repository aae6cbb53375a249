namespace Prtr.Ingest.Intake.Facilities;

/// <summary>What an act did, would do, or why it was refused: then nothing has changed.</summary>
/// <param name="Act">Null when it was only tried or refused.</param>
/// <param name="OtherId">The facility that reports go to; null for a removal, and for one that is still to be made.</param>
/// <param name="Reports">What becomes of each report, by year.</param>
/// <param name="Problems">Why it is refused; empty when it is not.</param>
public sealed record FacilityActOutcome(
    FacilityAct? Act, long FacilityId, long? OtherId, IReadOnlyList<MovedReport> Reports, IReadOnlyList<FacilityProblem> Problems)
{
    public bool IsRefused => Problems.Count > 0;
}

/// <summary>What an act does with a version of a report.</summary>
/// <param name="FromId">The facility whose report it was.</param>
/// <param name="ToId">The facility whose report it becomes; null when it only ends. 0 for a facility that is still to be made.</param>
/// <param name="Standing">Whether it is public, waits for publication, or is of the past.</param>
public sealed record MovedReport(int Year, int Version, long FromId, long? ToId, Standing Standing);
