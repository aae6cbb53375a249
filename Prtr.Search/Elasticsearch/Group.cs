using System.Text.Json;
using Prtr.Search.Queries;
using Prtr.Search.Register;

namespace Prtr.Search.Elasticsearch;

/// <summary>One group of a <see cref="Grouping"/>, as Elasticsearch describes it.</summary>
internal readonly struct Group(JsonElement bucket)
{
    /// <summary>The fields of <see cref="DocumentSums"/>, by which groups are added up.</summary>
    public static IReadOnlyList<string> SumFields { get; } =
        ["withheld", "releases_kg", "releases_rest", "accidental_kg", "accidental_rest", "wastewater_kg", "wastewater_rest", "waste_t", "waste_rest"];

    public int Records => bucket.GetProperty("doc_count").GetInt32();

    public FoundSums Sums => new(
        Records, (int)Sum("withheld"),
        Exact("releases_kg", "releases_rest"), Exact("accidental_kg", "accidental_rest"), Exact("wastewater_kg", "wastewater_rest"), Exact("waste_t", "waste_rest"));

    /// <summary>The value of a field, by its place in the grouping.</summary>
    public string Text(int field) => Key(field).GetString()!;

    public long Number(int field) => Key(field).GetInt64();

    private JsonElement Key(int field) => bucket.GetProperty("key").GetProperty(Grouping.Place(field));

    private Int128 Exact(string whole, string rest) => ((Int128)Sum(whole) * Quantity.Scale) + (Int128)Sum(rest);

    // Whole numbers below 2^53, see DocumentSums; their sum is null or zero where no record of the group has the field.
    private double Sum(string field) => bucket.GetProperty(field).GetProperty("value") is { ValueKind: JsonValueKind.Number } value ? value.GetDouble() : 0;
}
