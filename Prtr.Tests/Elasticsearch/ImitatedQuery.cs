using System.Text.Json;
using Prtr.Search.Register;

namespace Prtr.Tests.Elasticsearch;

/// <summary>The part of the query language that the register uses, after its documentation.</summary>
public static class ImitatedQuery
{
    // What a geo_point keeps of a degree, and the Earth that Elasticsearch measures on.
    private const double LatitudeStep = 180.0 / 4294967296;
    private const double LongitudeStep = 360.0 / 4294967296;
    private const double EarthRatio = 6_371_008.8 / 6_371_008.7714;

    /// <param name="index">Whose mapping says what is nested.</param>
    public static Func<ImitatedDocument, bool> Compile(ImitatedIndex index, JsonElement query)
    {
        var clause = query.EnumerateObject().Single();
        return clause.Name switch
        {
            "match_all" => _ => true,
            "match_none" => _ => false,
            "bool" => Bool(index, clause.Value),
            "nested" => Nested(index, clause.Value),
            "terms" or "term" => Terms(clause.Value.EnumerateObject().Single()),
            "prefix" => Prefix(clause.Value.EnumerateObject().Single()),
            "range" => Range(clause.Value.EnumerateObject().Single()),
            "geo_distance" => Within(clause.Value),
            _ => throw new ImitatedRefusalException("parsing_exception", $"unknown query [{clause.Name}]"),
        };
    }

    private static Func<ImitatedDocument, bool> Bool(ImitatedIndex index, JsonElement clauses)
    {
        var filter = All(index, clauses, "filter");
        var none = All(index, clauses, "must_not");
        var should = All(index, clauses, "should");
        return document => Array.TrueForAll(filter, test => test(document))
            && !Array.Exists(none, test => test(document))
            && (should.Length == 0 || Array.Exists(should, test => test(document)));
    }

    // What is inside is asked of each nested document alone.
    private static Func<ImitatedDocument, bool> Nested(ImitatedIndex index, JsonElement nested)
    {
        var path = nested.GetProperty("path").GetString()!;
        if (!index.IsNested(path))
        {
            throw new ImitatedRefusalException("query_shard_exception", $"[nested] failed to find nested object under path [{path}]");
        }

        var inside = Compile(index, nested.GetProperty("query"));
        return document => document.Nested(path).Any(inside);
    }

    private static Func<ImitatedDocument, bool>[] All(ImitatedIndex index, JsonElement clauses, string name) =>
        !clauses.TryGetProperty(name, out var some) ? []
            : some.ValueKind == JsonValueKind.Array ? [.. some.EnumerateArray().Select(one => Compile(index, one))]
            : [Compile(index, some)];

    private static Func<ImitatedDocument, bool> Terms(JsonProperty field)
    {
        var sought = field.Value.ValueKind == JsonValueKind.Array ? field.Value.EnumerateArray().Select(Text).ToHashSet() : [Text(field.Value.GetProperty("value"))];
        return document => document.Values(field.Name).Any(sought.Contains);
    }

    private static Func<ImitatedDocument, bool> Prefix(JsonProperty field)
    {
        var beginning = field.Value.GetProperty("value").GetString()!;
        return document => document.Values(field.Name).Any(value => value.StartsWith(beginning, StringComparison.Ordinal));
    }

    private static Func<ImitatedDocument, bool> Range(JsonProperty field)
    {
        double? from = field.Value.TryGetProperty("gte", out var first) ? first.GetDouble() : null;
        double? to = field.Value.TryGetProperty("lte", out var last) ? last.GetDouble() : null;
        return document => document.Number(field.Name) is { } number && (from is null || number >= from) && (to is null || number <= to);
    }

    private static Func<ImitatedDocument, bool> Within(JsonElement circle)
    {
        var metres = double.Parse(circle.GetProperty("distance").GetString()!.TrimEnd('m'), System.Globalization.CultureInfo.InvariantCulture);
        var field = circle.EnumerateObject().Single(property => property.Value.ValueKind == JsonValueKind.Object);
        var centre = new GeoPoint(field.Value.GetProperty("lat").GetDouble(), field.Value.GetProperty("lon").GetDouble());
        return document => document.Number(field.Name + ".lat") is { } latitude
            && centre.DistanceMetres(new GeoPoint(Kept(latitude, LatitudeStep), Kept(document.Number(field.Name + ".lon")!.Value, LongitudeStep))) <= metres * EarthRatio;
    }

    private static double Kept(double degrees, double step) => (Math.Floor(degrees / step) + 0.5) * step;

    private static string Text(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
}

/// <summary>A refusal as Elasticsearch words it (400).</summary>
public sealed class ImitatedRefusalException(string type, string reason) : Exception(reason)
{
    public string Type => type;
}
