using Elastic.Clients.Elasticsearch.QueryDsl;
using Prtr.Search.Measures;
using Prtr.Search.Queries;
using Prtr.Search.Reference;
using Prtr.Search.Register;

namespace Prtr.Search.Elasticsearch;

/// <summary>Which nested records count for a measure, as <see cref="Measure.Concerns"/> says.</summary>
internal static class MeasureFilters
{
    private static readonly Query IsWithheld = Withheld(true);

    /// <summary>For any of some measures.</summary>
    public static Query OfAny(IReadOnlyList<Measure> measures) =>
        measures.Any(measure => measure.Kind is null) ? new MatchAllQuery() : Filters.Any([.. measures.Select(Of)]);

    /// <summary>Those whose value is withheld, or is not.</summary>
    public static Query Of(Measure measure, bool withheld) => Filters.All([Of(measure), Withheld(withheld)]);

    /// <summary>Records of a kind.</summary>
    public static Query OfKind(RecordKind kind) => OfValues(Facet.Kind, [kind.Code()]);

    /// <summary>Records with one of some values in a facet.</summary>
    public static Query OfValues(Facet facet, IEnumerable<string> values) => Filters.Terms(FacilityDocuments.Prefix + "facet." + facet.Place, values);

    private static Query Of(Measure measure)
    {
        var kind = OfKind(measure.Kind!.Value);
        if (!measure.IsWeighed)
        {
            return kind;
        }

        var weighed = ReferenceData.Shipped.Pollutants.Keys.Where(pollutant => measure.Weight(measure.Kind.Value, pollutant, Medium.Air) > 0).Select(pollutant => (long)pollutant);
        return Filters.All([kind, OfValues(Facet.Medium, [Medium.Air.Code()]), Filters.Any([IsWithheld, Filters.Terms(FacilityDocuments.Prefix + "pollutant", weighed)])]);
    }

    private static Query Withheld(bool value) => Filters.Term(FacilityDocuments.Prefix + "withheld", value);
}
