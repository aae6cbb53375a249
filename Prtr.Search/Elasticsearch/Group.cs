using Elastic.Clients.Elasticsearch;
using Elastic.Clients.Elasticsearch.Aggregations;
using Prtr.Search.Measures;

namespace Prtr.Search.Elasticsearch;

/// <summary>One group of a <see cref="Grouping"/>, as Elasticsearch describes it.</summary>
internal readonly struct Group(long count, AggregateDictionary? figures, IReadOnlyDictionary<string, FieldValue> key)
{
    public int Records => (int)count;

    /// <summary>What the grouping wanted to know of it.</summary>
    public AggregateDictionary? Figures => figures;

    /// <summary>Of a group within one facility.</summary>
    public Totals Sums => SumAggregations.Read(figures, 1, Records);

    /// <summary>The value of a field, by its place in the grouping.</summary>
    public string Text(int field) => key[Grouping.Place(field)].TryGetString(out var text) ? text : throw new InvalidOperationException($"Field {field} of the group is no text.");

    public long Number(int field) => key[Grouping.Place(field)].TryGetLong(out var number) ? number.Value : throw new InvalidOperationException($"Field {field} of the group is no whole number.");
}
