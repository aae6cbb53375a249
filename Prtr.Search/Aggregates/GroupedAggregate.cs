using Prtr.Search.Queries;
using Prtr.Search.Register;

namespace Prtr.Search.Aggregates;

/// <summary>An aggregate from counts by groups: once for the years shown, once for those before them, and once for each dimension of which only the largest stand alone.</summary>
/// <param name="count">Gives the groups; null when there are more than the question allows.</param>
/// <param name="limit">Of cells.</param>
internal sealed class GroupedAggregate(AggregateRequest request, AggregateYears years, Func<RecordGrouping, Task<IRecordGroups?>> count, int limit)
{
    /// <summary>The answer; null when the table would be too large.</summary>
    public async Task<AggregateAnswer?> AnswerAsync(DataRelease release)
    {
        var by = new List<GroupedBy>();
        foreach (var dimension in request.Dimensions)
        {
            by.Add(new(dimension.Values, await LargestAsync(dimension)));
        }

        var now = await GroupsAsync(years.Shown, by, limit);
        if (now is null || !request.Change || years.Before.Count == 0)
        {
            return now is null ? null : new(request, release, years, now, null);
        }

        var before = await GroupsAsync(years.Before, by, limit, later: 1);
        return before is null || (request.Top is null && now.Combinations + before.Combinations > limit) ? null : new(request, release, years, now, before);
    }

    private async Task<HashSet<string>?> LargestAsync(Dimension dimension)
    {
        if (request.Top is not { } top || dimension.Order is not null)
        {
            return null;
        }

        var groups = (await GroupsAsync(years.Shown, [new(dimension.Values)], int.MaxValue))!;
        var byMeasure = request.IsByMeasure;
        return LargestValues.Of(top, groups.All.Where(group => groups.Value(group, 0) is { Length: > 0 }).Select(group => (groups.Value(group, 0)!, request.Size(AggregateCell.Of(groups, group), byMeasure))));
    }

    private async Task<IRecordGroups?> GroupsAsync(IReadOnlyList<int> read, IReadOnlyList<GroupedBy> by, int most, int later = 0) =>
        read.Count == 0 ? new MeasuredGroups() : await count(new(request.Query with { Years = YearSelection.Exactly(read) }, by, request.Measures)
        {
            Later = later,
            MarksThresholds = request.Change,
            ComparableIn = request.Comparable ? years.Read : null,
            Most = most,
        });
}
