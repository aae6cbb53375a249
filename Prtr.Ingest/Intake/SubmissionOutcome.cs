using Prtr.Ingest.Deliveries.Mail;
using Prtr.Ingest.Deliveries;
using Prtr.Ingest.Intake.Questions;
using Prtr.Ingest.Intake.States;
using Prtr.Ingest.Remarks;
using Prtr.Search.Register;

namespace Prtr.Ingest.Intake;

/// <summary>What became of one delivery.</summary>
/// <param name="Known">The register had it already; nothing was changed.</param>
/// <param name="Unreadable">Nothing in it could be read; only that it came is kept.</param>
/// <param name="Remarks">On the delivery as a whole.</param>
/// <param name="Reports">In the order of the files.</param>
public sealed record SubmissionOutcome(
    string Name, bool Known, bool Unreadable, IReadOnlyList<Remark> Remarks, IReadOnlyList<ReceivedReport> Reports)
{
    /// <summary>Null unless it came by mail.</summary>
    public MailFacts? Mail { get; init; }

    /// <summary>Every file of the delivery and what became of it.</summary>
    public IReadOnlyList<FileAccount> Files { get; init; } = [];

    /// <summary>Reports on diffuse sources, in the order of the files.</summary>
    public IReadOnlyList<ReceivedDiffuse> Diffuse { get; init; } = [];

    public int Count(ReportOutcome outcome) => Reports.Count(report => report.Outcome == outcome);

    public int CountDiffuse(ReportOutcome outcome) => Diffuse.Count(report => report.Outcome == outcome);

    /// <summary>The years of what the register has taken.</summary>
    public IEnumerable<int> Years =>
        Reports.Where(report => report.Outcome is ReportOutcome.Accepted or ReportOutcome.Unchanged).Select(report => report.Year!.Value)
            .Concat(Diffuse.Where(report => report.Outcome != ReportOutcome.Returned).Select(report => report.Year!.Value));
}

/// <summary>One report of a delivery and what became of it.</summary>
/// <param name="FacilityId">Null for a returned report whose facility is not known.</param>
/// <param name="Version">The version that it became or repeats; null when returned.</param>
/// <param name="Rows">Releases, transfers in waste water and waste together.</param>
public sealed record ReceivedReport(
    int Position, int? Year, long? FacilityId, ReportOutcome Outcome, int? Version, int Rows, IReadOnlyList<Remark> Remarks)
{
    /// <summary>By which verbs and questions name it.</summary>
    public long Id { get; init; }

    /// <summary>What a person has to decide before it goes on.</summary>
    public IReadOnlyList<Question> Open { get; init; } = [];
}

/// <summary>One report on diffuse sources of a delivery and what became of it; year, authority and region are null where they could not be read.</summary>
/// <param name="Version">The version that it became or repeats; null when returned.</param>
public sealed record ReceivedDiffuse(
    int Position, int? Year, string? Authority, Kato? Region, ReportOutcome Outcome, int? Version, int Rows, IReadOnlyList<Remark> Remarks)
{
    /// <summary>By which the cabinet names it.</summary>
    public long Id { get; init; }
}

public enum ReportOutcome
{
    /// <summary>A new version, waiting to be published.</summary>
    Accepted,

    /// <summary>Sent back with errors; nothing of it is in the register but the file and the remarks.</summary>
    Returned,

    /// <summary>The same as the version that the register has.</summary>
    Unchanged,

    /// <summary>Waits for a person's decision; nothing of it counts until then.</summary>
    Held,

    /// <summary>Not taken.</summary>
    Rejected,
}

/// <summary>Outcomes as words and states.</summary>
public static class ReportOutcomes
{
    /// <summary>As the database has it.</summary>
    internal static string Word(this ReportOutcome outcome) => outcome switch
    {
        ReportOutcome.Accepted => "accepted",
        ReportOutcome.Returned => "returned",
        ReportOutcome.Held => "held",
        ReportOutcome.Rejected => "rejected",
        _ => "unchanged",
    };

    /// <summary>The state that the report comes to.</summary>
    public static ReceivedState State(this ReportOutcome outcome) => outcome switch
    {
        ReportOutcome.Accepted => ReceivedState.Accepted,
        ReportOutcome.Returned => ReceivedState.Returned,
        ReportOutcome.Held => ReceivedState.Held,
        _ => ReceivedState.Rejected,
    };

    /// <summary>What became of a report when it came in.</summary>
    /// <param name="hasVersion">Whether it is, or repeats, a version.</param>
    internal static ReportOutcome Of(ReceivedState state, bool hasVersion) => state switch
    {
        ReceivedState.Returned => ReportOutcome.Returned,
        ReceivedState.Held => ReportOutcome.Held,
        ReceivedState.Rejected => hasVersion ? ReportOutcome.Unchanged : ReportOutcome.Rejected,
        _ => ReportOutcome.Accepted,
    };
}
