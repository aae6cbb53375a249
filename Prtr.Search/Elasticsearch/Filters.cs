using static Prtr.Search.Elasticsearch.JsonText;

namespace Prtr.Search.Elasticsearch;

/// <summary>The few kinds of filters that questions are made of, in Elasticsearch's query language.</summary>
internal static class Filters
{
    public static string Terms(string field, IEnumerable<string> values) => Object(("terms", Object((field, Array(values.Select(Quote))))));

    public static string Terms(string field, IEnumerable<long> values) => Object(("terms", Object((field, Array(values.Select(Number))))));

    public static string Term(string field, bool value) => Object(("term", Object((field, Bool(value)))));

    public static string Prefix(string field, string beginning) => Object(("prefix", Object((field, Object(("value", Quote(beginning)))))));

    /// <summary>Both ends included; null leaves one open.</summary>
    public static string Range(string field, long? from, long? to) => Ends(field, from is { } first ? Number(first) : null, to is { } last ? Number(last) : null);

    public static string Between(string field, double from, double to) => Ends(field, Number(from), Number(to));

    public static string Within(string field, double latitude, double longitude, double metres) => Object(("geo_distance", Object(
        ("distance", Quote(Number(metres) + "m")),
        (field, Object(("lat", Number(latitude)), ("lon", Number(longitude)))))));

    /// <summary>What passes all filters and none of the others.</summary>
    public static string All(IEnumerable<string> filters, IEnumerable<string>? none = null) =>
        Object(("bool", Object(("filter", Array(filters)), ("must_not", Array(none ?? [])))));

    public static string Any(params IReadOnlyCollection<string> filters) => filters.Count == 0
        ? Object(("match_none", Object()))
        : Object(("bool", Object(("should", Array(filters)), ("minimum_should_match", Number(1L)))));

    private static string Ends(string field, string? from, string? to) => Object(("range", Object((field, Object(
        new[] { ("gte", from), ("lte", to) }.Where(end => end.Item2 is not null).Select(end => (end.Item1, end.Item2!)))))));
}
