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
            return now is null ? null : new(request, release, years, now, null);
        }

        var before = Groups(years.Before, by, limit, cancellationToken, later: 1);
        return before is null || (request.Top is null && now.Combinations + before.Combinations > limit) ? null : new(request, release, years, now, before);
    }

    private HashSet<string>? Largest(Dimension dimension, CancellationToken cancellationToken)
    {
        if (request.Top is not { } top || dimension.Order is not null)
        {
            return null;
        }

        var groups = Groups(years.Shown, [new(dimension.Values)], int.MaxValue, cancellationToken)!;
        var byMeasure = request.IsByMeasure;
        return LargestValues.Of(top, groups.All.Where(group => groups.Value(group, 0) is { Length: > 0 }).Select(group => (groups.Value(group, 0)!, request.Size(AggregateCell.Of(groups, group), byMeasure))));
    }

    private IRecordGroups? Groups(IReadOnlyList<int> read, GroupedBy[] by, int most, CancellationToken cancellationToken, int later = 0) => engine.Groups(
        new(request.Query with { Years = AggregateYears.Exactly(read) }, by, request.Measures)
        {
            Later = later,
            MarksThresholds = request.Change,
            ComparableIn = request.Comparable ? years.Read : null,
            Most = most,
        },
        cancellationToken);
}
