using System.Runtime.CompilerServices;
using System.Text.Json;
using Prtr.Search.Queries;
using static Prtr.Search.Elasticsearch.JsonText;

namespace Prtr.Search.Elasticsearch;

/// <summary>Records in the order of a query, page after page with <c>search_after</c>, so that there is no last one that can be reached.</summary>
internal sealed class RecordWalk(ElasticsearchClient client, string index, string filter, ResultOrder order)
{
    private readonly int atOnce = client.Settings.PageSize;

    /// <summary>The documents after the first <paramref name="skip"/>; those are passed over without being sent.</summary>
    /// <param name="most">How many will be read; null for all.</param>
    public async IAsyncEnumerable<RecordDocument> DocumentsAsync(long skip, int? most, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        IReadOnlyList<JsonElement>? last = null;
        for (var left = skip; left > 0;)
        {
            var passed = await PageAsync(last, (int)Math.Min(left, atOnce), withSource: false, cancellationToken);
            if (passed.Count == 0)
            {
                yield break;
            }

            left -= passed.Count;
            last = passed[^1].Sort;
        }

        for (var left = most ?? long.MaxValue; left > 0;)
        {
            var size = (int)Math.Min(left, atOnce);
            var page = await PageAsync(last, size, withSource: true, cancellationToken);
            foreach (var hit in page)
            {
                yield return hit.Source!;
            }

            if (page.Count < size)
            {
                yield break;
            }

            left -= page.Count;
            last = page[^1].Sort;
        }
    }

    private async Task<IReadOnlyList<Hit>> PageAsync(IReadOnlyList<JsonElement>? last, int size, bool withSource, CancellationToken cancellationToken)
    {
        var body = Object(
        [
            ("size", Number((long)size)), ("track_total_hits", "false"), ("_source", Bool(withSource)), ("query", filter), ("sort", Array(Sort)),
            .. last is null ? System.Array.Empty<(string, string)>() : [("search_after", Array(last.Select(value => value.GetRawText())))],
        ]);
        return (await client.SearchAsync(index, body, cancellationToken)).Hits!.Items;
    }

    private IEnumerable<string> Sort => Fields.Select(name => Object((name, Quote(order.Descending ? "desc" : "asc"))));

    private IReadOnlyList<string> Fields => order.Key switch
    {
        SortKey.Name => ["name_key", "facility_id", "year", "record_id"],
        SortKey.Year => ["year", "facility_id", "record_id"],
        _ => ["mass_kg", "mass_rest", "facility_id", "year", "record_id"],
    };
}
