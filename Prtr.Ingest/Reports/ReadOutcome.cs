using Prtr.Ingest.Remarks;

namespace Prtr.Ingest.Reports;

/// <summary>What came out of one source.</summary>
/// <param name="Reports">In the order of the source; each carries its own reading remarks.</param>
/// <param name="Diffuse">Reports on diffuse sources, in the order of their first rows.</param>
/// <param name="Remarks">Remarks on the source itself: unreadable, unknown headers, rows that belong to no report.</param>
public sealed record ReadOutcome(IReadOnlyList<OperatorReport> Reports, IReadOnlyList<DiffuseReport> Diffuse, IReadOnlyList<Remark> Remarks)
{
    /// <summary>Nothing could be read.</summary>
    public static ReadOutcome Unreadable(Remark remark) => new([], [], [remark]);

    /// <summary>What came out of several sources that came as one.</summary>
    /// <param name="remarks">On the delivery itself.</param>
    public static ReadOutcome Together(IEnumerable<Remark> remarks, IReadOnlyList<ReadOutcome> outcomes) => new(
        [.. outcomes.SelectMany(outcome => outcome.Reports)],
        [.. outcomes.SelectMany(outcome => outcome.Diffuse)],
        [.. remarks, .. outcomes.SelectMany(outcome => outcome.Remarks)]);

    /// <summary>Whether the source as a whole could not be read.</summary>
    public bool IsUnreadable => Reports.Count == 0 && Diffuse.Count == 0 && Remarks.Any(remark => remark.Level == RemarkLevel.Error);
}
