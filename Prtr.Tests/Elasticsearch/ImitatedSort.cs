using System.Globalization;
using System.Text.Json;

namespace Prtr.Tests.Elasticsearch;

/// <summary>
/// One field that hits are ordered by. Of nested documents only those that pass the filter count; whole numbers are added up in 64 bits, others in double precision.
/// Hits without a value come last, unless one is given for them.
/// </summary>
internal sealed class ImitatedSort
{
    private readonly string type;
    private readonly IComparer<string> order;
    private readonly int sign;
    private readonly string? mode;
    private readonly string? missing;
    private readonly Func<ImitatedDocument, IEnumerable<ImitatedDocument>> sources;

    /// <param name="filters">Those of the other fields, which are mostly the same: what passes one is looked at once.</param>
    public ImitatedSort(ImitatedIndex index, string field, JsonElement options, Dictionary<string, Func<ImitatedDocument, bool>> filters)
    {
        (Name, type, order) = (field, index.TypeOf(field), index.Order(field));
        sign = options.GetProperty("order").GetString() == "desc" ? -1 : 1;
        mode = options.TryGetProperty("mode", out var chosen) ? chosen.GetString() : null;
        missing = options.TryGetProperty("missing", out var instead) ? ImitatedSearch.Text(instead) : null;
        sources = options.TryGetProperty("nested", out var nested) ? Nested(index, nested, filters) : document => [document];
    }

    public string Name { get; }

    public int Compare(string? left, string? right) =>
        left is null || right is null ? (left is null).CompareTo(right is null) : sign * order.Compare(left, right);

    public string? ValueOf(ImitatedDocument document)
    {
        var values = sources(document).SelectMany(source => source.Values(Name)).ToList();
        return values.Count == 0 ? missing : mode switch
        {
            "sum" when type is "long" or "integer" => values.Sum(value => long.Parse(value, CultureInfo.InvariantCulture)).ToString(CultureInfo.InvariantCulture),
            "sum" when type == "double" => values.Sum(value => double.Parse(value, CultureInfo.InvariantCulture)).ToString("R", CultureInfo.InvariantCulture),
            "max" => values.Max(order),
            "min" => values.Min(order),
            null => sign < 0 ? values.Max(order) : values.Min(order),
            _ => throw new ImitatedRefusalException("illegal_argument_exception", $"unsupported sort mode [{mode}] for [{Name}] of type [{type}]"),
        };
    }

    private static Func<ImitatedDocument, IEnumerable<ImitatedDocument>> Nested(ImitatedIndex index, JsonElement nested, Dictionary<string, Func<ImitatedDocument, bool>> filters)
    {
        var path = nested.GetProperty("path").GetString()!;
        if (!index.IsNested(path))
        {
            throw new ImitatedRefusalException("query_shard_exception", $"[nested] failed to find nested object under path [{path}]");
        }

        if (!nested.TryGetProperty("filter", out var filter))
        {
            return document => document.Nested(path);
        }

        if (!filters.TryGetValue(filter.GetRawText(), out var passes))
        {
            filters.Add(filter.GetRawText(), passes = Remembered(ImitatedQuery.Compile(index, filter)));
        }

        return document => document.Nested(path).Where(passes);
    }

    private static Func<ImitatedDocument, bool> Remembered(Func<ImitatedDocument, bool> passes)
    {
        var known = new Dictionary<ImitatedDocument, bool>();
        return document => known.TryGetValue(document, out var answer) ? answer : known[document] = passes(document);
    }
}
