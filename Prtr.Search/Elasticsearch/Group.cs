using System.Text.Json;
using Prtr.Search.Measures;
using Prtr.Search.Register;

namespace Prtr.Search.Elasticsearch;

/// <summary>One group of a <see cref="Grouping"/>, as Elasticsearch describes it.</summary>
internal readonly struct Group(JsonElement bucket)
{
    public int Records => bucket.GetProperty("doc_count").GetInt32();

    /// <summary>Of a group within one facility.</summary>
    public Totals Sums => new(1, Records, (int)Sum(DocumentSums.Withheld), ExactSums.Of(Exact, SubstanceOf));

    /// <summary>The value of a field, by its place in the grouping.</summary>
    public string Text(int field) => Key(field).GetString()!;

    public long Number(int field) => Key(field).GetInt64();

    private Int128 Exact(Measure measure) => ((Int128)Sum(DocumentSums.Whole(measure)) * measure.Scale) + (Int128)Sum(DocumentSums.Rest(measure));

    private int SubstanceOf(RecordKind kind) =>
        Substance.Together((int)Sum(DocumentSums.SubstanceOf(kind) + "_min"), (int)Sum(DocumentSums.SubstanceOf(kind) + "_max"));

    private JsonElement Key(int field) => bucket.GetProperty("key").GetProperty(Grouping.Place(field));

    // Whole numbers below 2^53, see DocumentSums; their sum is null or zero where no record of the group has the field.
    private double Sum(string field) => bucket.GetProperty(field).GetProperty("value") is { ValueKind: JsonValueKind.Number } value ? value.GetDouble() : 0;
}
