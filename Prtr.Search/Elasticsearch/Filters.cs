using System.Globalization;
using Elastic.Clients.Elasticsearch;
using Elastic.Clients.Elasticsearch.QueryDsl;

namespace Prtr.Search.Elasticsearch;

/// <summary>The few kinds of filters that questions are made of.</summary>
internal static class Filters
{
    public static Query Terms(string field, IEnumerable<string> values) => Terms(field, values.Select(FieldValue.String));

    public static Query Terms(string field, IEnumerable<long> values) => Terms(field, values.Select(FieldValue.Long));

    public static Query Term(string field, bool value) => new TermQuery(field, value);

    public static Query Prefix(string field, string beginning) => new PrefixQuery(field, beginning);

    /// <summary>Both ends included; null leaves one open.</summary>
    public static Query Range(string field, long? from, long? to) => new NumberRangeQuery(field) { Gte = from, Lte = to };

    /// <summary>Both ends included.</summary>
    public static Query Between(string field, double from, double to) => new NumberRangeQuery(field) { Gte = from, Lte = to };

    public static Query Within(string field, double latitude, double longitude, double metres) => new GeoDistanceQuery(
        metres.ToString("R", CultureInfo.InvariantCulture) + "m", field, GeoLocation.LatitudeLongitude(new() { Lat = latitude, Lon = longitude }));

    /// <summary>What passes all filters and none of the others.</summary>
    public static Query All(IEnumerable<Query> filters, params IEnumerable<Query> none) => new BoolQuery { Filter = [.. filters], MustNot = [.. none] };

    /// <summary>Facilities with a record that passes the filter.</summary>
    public static Query Nested(Query filter) => new BoolQuery { Filter = [new NestedQuery(FacilityDocuments.Path, filter) { ScoreMode = ChildScoreMode.None }] };

    public static Query Any(params IReadOnlyCollection<Query> filters) =>
        filters.Count == 0 ? new MatchNoneQuery() : new BoolQuery { Should = [.. filters], MinimumShouldMatch = 1 };

    private static TermsQuery Terms(string field, IEnumerable<FieldValue> values) => new(field, new TermsQueryField([.. values]));
}
