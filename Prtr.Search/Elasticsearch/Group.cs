using Elastic.Clients.Elasticsearch.Aggregations;
using Prtr.Search.Measures;
using Prtr.Search.Register;

namespace Prtr.Search.Elasticsearch;

/// <summary>One group of a <see cref="Grouping"/>, as Elasticsearch describes it.</summary>
internal readonly struct Group(CompositeBucket bucket)
{
    public int Records => (int)bucket.DocCount;

    /// <summary>Of a group within one facility.</summary>
    public Totals Sums => new(1, Records, (int)Sum(DocumentSums.Withheld), ExactSums.Of(Exact, SubstanceOf));

    /// <summary>The value of a field, by its place in the grouping.</summary>
    public string Text(int field) => bucket.Key[Grouping.Place(field)].TryGetString(out var text) ? text : throw new InvalidOperationException($"Field {field} of the group is no text.");

    public long Number(int field) => bucket.Key[Grouping.Place(field)].TryGetLong(out var number) ? number.Value : throw new InvalidOperationException($"Field {field} of the group is no whole number.");

    private Int128 Exact(Measure measure) => ((Int128)Sum(DocumentSums.Whole(measure)) * measure.Scale) + (Int128)Sum(DocumentSums.Rest(measure));

    private int SubstanceOf(RecordKind kind) => Substance.Together(
        (int)(bucket.Aggregations?.GetMin(Grouping.Least(kind))?.Value ?? 0), (int)(bucket.Aggregations?.GetMax(Grouping.Greatest(kind))?.Value ?? 0));

    // Whole numbers below 2^53, see DocumentSums; null or zero where no record of the group has the field.
    private double Sum(string field) => bucket.Aggregations?.GetSum(field)?.Value ?? 0;
}
