using Prtr.Search.Measures;
using Prtr.Search.Queries;
using Prtr.Search.Register;

namespace Prtr.Search.Aggregates;

/// <summary>An aggregate from an engine that counts by groups: once for the years shown, once for those before them, and once for each dimension of which only the largest stand alone.</summary>
/// <param name="limit">Of cells.</param>
internal sealed class GroupedAggregate(AggregateRequest request, AggregateYears years, IGroupedCounts engine, int limit)
{
    /// <summary>The answer; null when the table would be too large.</summary>
    public AggregateAnswer? Answer(DataRelease release, CancellationToken cancellationToken)
    {
        GroupedBy[] by = [.. request.Dimensions.Select(dimension => new GroupedBy(dimension.Values, Largest(dimension, cancellationToken)))];
        var now = Groups(years.Shown, by, limit, cancellationToken);
        if (now is null || !request.Change || years.Before.Count == 0)
        {
            return now is null ? null : new(request, release, years, Cells(now), new Dictionary<CellKey, Measured>(), Changed(now).ToHashSet());
        }

        var before = Groups(years.Before, by, limit, cancellationToken, later: 1);
        return before is null || (request.Top is null && now.Combinations + before.Combinations > limit) ? null
            : new(request, release, years, Cells(now), Cells(before), Changed(now).Concat(Changed(before)).ToHashSet());
    }

    private HashSet<string>? Largest(Dimension dimension, CancellationToken cancellationToken)
    {
        if (request.Top is not { } top || dimension.Order is not null)
        {
            return null;
        }

        var groups = Groups(years.Shown, [new(dimension.Values)], int.MaxValue, cancellationToken)!;
        return LargestValues.Of(request, top, Numbers(groups).Where(place => groups.Value(place, 0) is { Length: > 0 }).Select(place => (groups.Value(place, 0)!, groups.Measured(place))));
    }

    private IRecordGroups? Groups(IReadOnlyList<int> read, GroupedBy[] by, int most, CancellationToken cancellationToken, int later = 0) => engine.Groups(
        new(request.Query with { Years = AggregateYears.Exactly(read) }, by, request.Concerns)
        {
            Later = later,
            MarksThresholds = request.Change,
            ComparableIn = request.Comparable ? years.Read : null,
            Most = most,
        },
        cancellationToken);

    private Dictionary<CellKey, Measured> Cells(IRecordGroups groups) => Numbers(groups).ToDictionary(group => KeyOf(groups, group), groups.Measured);

    private IEnumerable<(CellKey, RecordKind)> Changed(IRecordGroups groups) =>
        Numbers(groups).SelectMany(group => groups.ChangedThresholds(group).Select(kind => (KeyOf(groups, group), kind)));

    private CellKey KeyOf(IRecordGroups groups, int group)
    {
        var rows = request.Rows.Count;
        return new(rows > 0 ? groups.Value(group, 0) : null, rows > 1 ? groups.Value(group, 1) : null, request.Column is null ? null : groups.Value(group, rows));
    }

    private static IEnumerable<int> Numbers(IRecordGroups groups) => Enumerable.Range(0, groups.Count);
}
