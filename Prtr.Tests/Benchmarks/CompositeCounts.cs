using System.Globalization;
using Prtr.Search.Elasticsearch;
using Prtr.Search.Measures;
using Prtr.Search.Queries;

namespace Prtr.Tests.Benchmarks;

/// <summary>The counts of a query from the index of records alone, as they were made before that of facilities: every group by report, and by value and facility, page after page.</summary>
internal sealed class CompositeCounts(IndexServer server, IndexedRelease release)
{
    public async Task<(Totals Totals, Dictionary<Facet, IReadOnlyList<FacetCount>> Facets)> ReadAsync(RegisterQuery query)
    {
        var found = new FoundRecords();
        await Grouping.RunAsync(server, release.Index, [.. Groupings(query, new QueryFilters(query, release), found)], default);
        return (found.Totals, found.Facets);
    }

    private IEnumerable<Grouping> Groupings(RegisterQuery query, QueryFilters filters, FoundRecords found)
    {
        yield return new(filters.Everything, ["report_version_id"], Grouping.Totals, group => found.Add(release.Reports[Number(group)], Grouping.SumsOf(group)));
        foreach (var facet in Facet.All)
        {
            var filter = filters.Narrowed.Contains(facet) ? filters.Without(facet) : filters.Everything;
            yield return new(filter, ["facility_id", "facet." + facet.For(query).Place], Figures: [], group => found.Count(facet, [group.Key[1]], Number(group), (int)group.Count));
        }
    }

    private static long Number(Found group) => long.Parse(group.Key[0], CultureInfo.InvariantCulture);
}
