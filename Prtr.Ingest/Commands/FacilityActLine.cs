using Prtr.Ingest.Intake.Facilities;

namespace Prtr.Ingest.Commands;

/// <summary>What became of an act on facilities, as JSON.</summary>
/// <param name="Act">Its number, to undo it by; null when it was only tried or refused.</param>
/// <param name="Other">The facility that reports go to; null for a removal, and for one that is still to be made.</param>
/// <param name="Release">The data release that it raised.</param>
internal sealed record FacilityActLine(
    long? Act, string Kind, long Facility, long? Other, string? Release, string? Actor, DateTimeOffset? At, string? Reason,
    IReadOnlyList<MovedReportLine> Reports, IReadOnlyList<FacilityProblemLine> Problems)
{
    public static FacilityActLine Of(FacilityActKind kind, FacilityActOutcome outcome) => new(
        outcome.Act?.Id, kind.Word(), outcome.FacilityId, outcome.OtherId, outcome.Act?.Release, outcome.Act?.Actor, outcome.Act?.At, outcome.Act?.Reason,
        [.. outcome.Reports.Select(MovedReportLine.Of)],
        [.. outcome.Problems.Select(problem => new FacilityProblemLine(problem.Code, problem.FacilityId, problem.Year, problem.Number, problem.InWords()))]);
}

/// <param name="To">Null: the version ends and goes nowhere; 0: to a facility that is still to be made.</param>
/// <param name="Standing"><c>public</c>, <c>waiting</c> or <c>past</c>.</param>
internal sealed record MovedReportLine(int Year, int Version, long From, long? To, string Standing)
{
    public static MovedReportLine Of(MovedReport report) => new(report.Year, report.Version, report.FromId, report.ToId, report.Standing.Word());
}

internal sealed record FacilityProblemLine(string Code, long? Facility, int? Year, long? Number, string Text);
