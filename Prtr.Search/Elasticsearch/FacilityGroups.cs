using System.Globalization;
using Elastic.Clients.Elasticsearch.QueryDsl;
using Prtr.Search.Queries;

namespace Prtr.Search.Elasticsearch;

/// <summary>
/// Counts by groups from the index of facilities. Each set of dimensions is a search of its own, since the facilities of a wider group are not those of its parts added up;
/// where only the largest values of a dimension stand alone, so is each set of those that are put together.
/// </summary>
internal sealed class FacilityGroups(IndexServer server, IndexedRelease release, RecordGrouping grouping)
{
    private readonly GroupFigures figures = new(grouping, release);
    private readonly MeasuredGroups groups = new();

    /// <summary>The groups; null when there are more than the question allows.</summary>
    public async Task<IRecordGroups?> ReadAsync(CancellationToken cancellationToken)
    {
        var counted = Filters.All([new QueryFilters(grouping.Query, release, FacilityDocuments.Prefix).Everything, MeasureFilters.OfAny(grouping.Measures), .. Comparable()]);
        var parts = grouping.By.Select(Parts).Aggregate((IEnumerable<Part[]>)[[]], (sets, some) => sets.SelectMany(set => some.Select(part => (Part[])[.. set, part])));
        await Grouping.RunAsync(server, release.Facilities, [.. parts.Select(set => GroupingOf(set, counted))], cancellationToken, IsTooMany);
        return IsTooMany() ? null : groups;

        bool IsTooMany() => groups.Combinations > grouping.Most;
    }

    private IEnumerable<Query> Comparable() => grouping.ComparableIn is { } years ? [ComparableFilters.Of(years, release.Reference)] : [];

    // All values of a dimension together, each alone, and those together that do not stand alone.
    private static IEnumerable<Part> Parts(GroupedBy by)
    {
        var field = FacilityDocuments.Prefix + "by." + by.Dimension.Name;
        yield return new(null);
        if (by.Alone is null)
        {
            yield return new(by.Dimension, field);
            yield break;
        }

        var alone = Filters.Terms(field, by.Alone.Append(RecordDimension.Missing));
        yield return new(by.Dimension, field) { Filter = alone };
        yield return new(by.Dimension) { Filter = Filters.All([], alone) };
    }

    private Grouping GroupingOf(Part[] parts, Query counted) => new(
        Filters.All([counted, .. parts.Select(part => part.Filter).OfType<Query>()]),
        [.. parts.Select(part => part.Field).OfType<string>()],
        figures.Aggregations,
        group => Take(parts, group))
    {
        IsNested = true,
    };

    private void Take(Part[] parts, Found group)
    {
        if (group.Count == 0)
        {
            return;
        }

        var field = 0;
        groups.Add([.. parts.Select(part => part.Field is null ? part.Together : ValueOf(part.Dimension!, group.Key[field++]))], figures.Measured(group), figures.Changed(group));
    }

    private string ValueOf(RecordDimension dimension, string text) => dimension.IsYear ? grouping.YearText(int.Parse(text, CultureInfo.InvariantCulture)) : text;

    /// <param name="Dimension">Null for all of its values together.</param>
    /// <param name="Field">Where each value is a group.</param>
    private sealed record Part(RecordDimension? Dimension, string? Field = null)
    {
        public Query? Filter { get; init; }

        /// <summary>What stands for all records of a part in which no value is a group.</summary>
        public string? Together => Dimension is null ? null : RecordDimension.Other;
    }
}
