using System.Globalization;
using Elastic.Clients.Elasticsearch.QueryDsl;
using Prtr.Search.Measures;
using Prtr.Search.Queries;
using Prtr.Search.Reference;
using Prtr.Search.Register;

namespace Prtr.Search.Elasticsearch;

/// <summary>Which nested records can be set beside others of their facility from year to year, as <see cref="ComparableSet"/> says.</summary>
internal static class ComparableFilters
{
    private static readonly Medium?[] Media = [Medium.Air, Medium.Water, Medium.Land];

    /// <summary>Those of which the facility has given a value for every year and withheld none, at one threshold.</summary>
    public static Query Of(IReadOnlyList<int> years, ReferenceData reference) => Filters.All(
        years.Select(year => Filters.Terms(FacilityDocuments.Prefix + "given", [TextOf(year)])),
        [.. RecordKinds.OfPollutants.SelectMany(kind => Changed(kind, years, reference))]);

    /// <summary>Those of a year.</summary>
    public static Query InYear(int year) => MeasureFilters.OfValues(Facet.Year, [TextOf(year)]);

    /// <summary>Those of a kind whose pollutants have more than one threshold in some years; a filter for each medium in which there are such.</summary>
    public static IEnumerable<Query> Changed(RecordKind kind, IReadOnlyList<int> years, ReferenceData reference) =>
        from medium in kind == RecordKind.Release ? Media : [null]
        let pollutants = reference.Pollutants.Keys.Where(pollutant => !new Subject(kind, pollutant, null, medium, false, null).HasOneThreshold(reference, years)).ToList()
        where pollutants.Count > 0
        select Filters.All(
        [
            MeasureFilters.OfKind(kind),
            .. medium is { } only ? [MeasureFilters.OfValues(Facet.Medium, [only.Code()])] : Array.Empty<Query>(),
            Filters.Terms(FacilityDocuments.Prefix + "pollutant", pollutants.Select(pollutant => (long)pollutant)),
        ]);

    private static string TextOf(int year) => year.ToString("0000", CultureInfo.InvariantCulture);
}
