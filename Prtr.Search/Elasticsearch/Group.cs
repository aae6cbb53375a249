using Elastic.Clients.Elasticsearch.Aggregations;
using Prtr.Search.Measures;

namespace Prtr.Search.Elasticsearch;

/// <summary>One group of a <see cref="Grouping"/>, as Elasticsearch describes it.</summary>
internal readonly struct Group(CompositeBucket bucket)
{
    public int Records => (int)bucket.DocCount;

    /// <summary>Of a group within one facility.</summary>
    public Totals Sums => SumAggregations.Read(bucket.Aggregations, 1, Records);

    /// <summary>The value of a field, by its place in the grouping.</summary>
    public string Text(int field) => bucket.Key[Grouping.Place(field)].TryGetString(out var text) ? text : throw new InvalidOperationException($"Field {field} of the group is no text.");

    public long Number(int field) => bucket.Key[Grouping.Place(field)].TryGetLong(out var number) ? number.Value : throw new InvalidOperationException($"Field {field} of the group is no whole number.");
}
