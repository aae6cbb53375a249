using System.Globalization;
using Elastic.Clients.Elasticsearch.Aggregations;
using Elastic.Clients.Elasticsearch.Core.MSearch;
using Prtr.Search.Measures;
using Prtr.Search.Queries;
using Prtr.Search.Register;

namespace Prtr.Search.Elasticsearch;

/// <summary>
/// Counts and sums from the index of facilities: a facility is one document, so the documents around the matching records are the distinct facilities, by definition.
/// One search gives totals and all facets in which nothing is chosen; each of the others has a search of its own, without its choice.
/// </summary>
internal sealed class FacilityCounts
{
    // As many values as Elasticsearch gives in one answer (search.max_buckets). Every shard is asked for all of its values, so none is left out and all counts are exact.
    private const int MostValues = 65_536;

    private FacilityCounts(Totals totals, IReadOnlyList<SubstanceSum> substances, Dictionary<Facet, IReadOnlyList<FacetCount>> facets) =>
        (Totals, Substances, Facets) = (totals, substances, facets);

    public Totals Totals { get; }

    /// <summary>In the order of an answer.</summary>
    public IReadOnlyList<SubstanceSum> Substances { get; }

    public Dictionary<Facet, IReadOnlyList<FacetCount>> Facets { get; }

    /// <exception cref="ElasticsearchException">Also when a facet has more values than one answer may hold.</exception>
    public static async Task<FacilityCounts> ReadAsync(IndexServer server, IndexedRelease release, RegisterQuery query, CancellationToken cancellationToken)
    {
        var filters = new QueryFilters(query, release, FacilityDocuments.Prefix);
        var wide = Facet.All.Except(filters.Narrowed).ToList();
        var narrowed = filters.Narrowed.ToList();
        IEnumerable<MultisearchBody> searches =
        [
            NestedRecords.Body(filters.Everything, Together([RestOf(), .. ExactSums.OfFacilities.Select(SubstancesOf), .. wide.Select(facet => ValuesOf(facet, query))])),
            .. narrowed.Select(facet => NestedRecords.Body(filters.Without(facet), ValuesOf(facet, query))),
        ];
        var answers = await server.AggregateAsync(release.Facilities, searches, cancellationToken);
        var found = answers.Select(NestedRecords.In).ToList();
        IEnumerable<(Facet Facet, Found Found)> counted = [.. wide.Select(facet => (facet, found[0])), .. narrowed.Zip(found.Skip(1))];
        var substances = ExactSums.OfFacilities.SelectMany(kind => ReadSubstances(found[0], kind)).ToList();
        return new(
            SumAggregations.Read(found[0], substances, NestedRecords.FacilitiesIn(found[0]), (int)found[0].Count),
            [.. substances.Where(sum => sum.Kind != RecordKind.Waste).Select(sum => SubstanceSum.Of(sum.Kind, sum.Substance, sum.Sums)).OrderBy(sum => sum.Kind).ThenBy(sum => sum.Pollutant)],
            counted.ToDictionary(pair => pair.Facet, IReadOnlyList<FacetCount> (pair) => ReadValues(pair.Facet, pair.Found)));
    }

    /// <summary>Totals of all that an index of facilities shows in a release.</summary>
    public static async Task<Totals> TotalsAsync(IndexServer server, string index, long release, CancellationToken cancellationToken)
    {
        var answers = await server.AggregateAsync(index, [NestedRecords.Body(IndexedRelease.FilterOf(release, FacilityDocuments.Prefix), TotalsOf())], cancellationToken);
        var found = NestedRecords.In(answers[0]);
        return SumAggregations.Read(found, NestedRecords.FacilitiesIn(found), (int)found.Count);
    }

    private static Dictionary<string, Aggregation> Together(IEnumerable<Dictionary<string, Aggregation>> parts) => parts.SelectMany(part => part).ToDictionary();

    private static Dictionary<string, Aggregation> TotalsOf() => new(SumAggregations.Totals(FacilityDocuments.Prefix)) { [NestedRecords.Facilities] = new ReverseNestedAggregation() };

    private static Dictionary<string, Aggregation> RestOf() => new(SumAggregations.BesideSubstances(FacilityDocuments.Prefix)) { [NestedRecords.Facilities] = new ReverseNestedAggregation() };

    private static Dictionary<string, Aggregation> ValuesOf(Facet facet, RegisterQuery query) =>
        Values(facet.Name, "facet." + facet.For(query).Place, new() { [NestedRecords.Facilities] = new ReverseNestedAggregation() });

    private static Dictionary<string, Aggregation> SubstancesOf(RecordKind kind) =>
        Values(DocumentSums.SubstanceOf(kind), DocumentSums.PathOf(DocumentSums.SubstanceOf(kind)), SumAggregations.OfSubstance(FacilityDocuments.Prefix, kind));

    private static Dictionary<string, Aggregation> Values(string name, string field, Dictionary<string, Aggregation> counted) => new()
    {
        [Named(name)] = new() { Terms = new TermsAggregation { Field = FacilityDocuments.Prefix + field, Size = MostValues }, Aggregations = counted },
    };

    // Apart from the names of sums, which are beside them.
    private static string Named(string name) => "by_" + name;

    private static IEnumerable<(RecordKind Kind, int Substance, ExactSums Sums)> ReadSubstances(Found found, RecordKind kind)
    {
        var values = found[Named(DocumentSums.SubstanceOf(kind))];
        ThrowIfCut(kind.Code(), values.LeftOut);
        return values.Groups.Select(group => (kind, int.Parse(group.Key[0], CultureInfo.InvariantCulture), SumAggregations.ReadOfSubstance(group, kind)));
    }

    private static List<FacetCount> ReadValues(Facet facet, Found found)
    {
        var values = found[Named(facet.Name)];
        ThrowIfCut(facet.Name, values.LeftOut);
        var counts = values.Groups.Select(group => new FacetCount(group.Key[0], NestedRecords.FacilitiesIn(group), (int)group.Count)).ToList();
        counts.Sort((left, right) => facet.Order(left.Value, right.Value));
        return counts;
    }

    private static void ThrowIfCut(string name, long others)
    {
        if (others > 0)
        {
            throw new ElasticsearchException($"More than {MostValues} values of {name} are found, and Elasticsearch gives no more in one answer.");
        }
    }
}
