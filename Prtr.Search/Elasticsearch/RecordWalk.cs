using System.Runtime.CompilerServices;
using System.Text.Json;
using Prtr.Search.Queries;
using static Prtr.Search.Elasticsearch.JsonText;

namespace Prtr.Search.Elasticsearch;

/// <summary>Records in the order of a query, page after page with <c>search_after</c>, so that there is no last one that can be reached.</summary>
internal sealed class RecordWalk(ElasticsearchClient client, string index, string filter, ResultOrder order)
{
    private const string Nothing = "false";

    /// <summary>Whole documents, as they were written.</summary>
    public const string Everything = "true";

    /// <summary>What a record is made of: most of a document is there to be searched.</summary>
    public static readonly string Record = Object(("excludes", Array(((string[])["words", "facet", "sum", "facility_*", "operator_*", "owner_name", "postal_address"]).Select(Quote))));

    private readonly int atOnce = client.Settings.PageSize;

    /// <summary>The documents after the first <paramref name="skip"/>; those are passed over without being sent.</summary>
    /// <param name="most">How many will be read; null for all.</param>
    /// <param name="source">How much of each: <see cref="Record"/> or <see cref="Everything"/>.</param>
    public async IAsyncEnumerable<JsonElement> DocumentsAsync(long skip, int? most, string source, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        IReadOnlyList<JsonElement>? last = null;
        for (var left = skip; left > 0;)
        {
            var passed = await PageAsync(last, left, Nothing, cancellationToken);
            if (passed.Count == 0)
            {
                yield break;
            }

            left -= passed.Count;
            last = passed[^1].Sort;
        }

        // The next page is on its way while this one is read.
        var coming = PageAsync(last, most, source, cancellationToken);
        for (var left = most ?? long.MaxValue; left > 0;)
        {
            var page = await coming;
            var isLast = page.Count < Math.Min(left, atOnce);
            left = isLast ? 0 : left - page.Count;
            coming = left > 0 ? PageAsync(page[^1].Sort, left, source, cancellationToken) : coming;
            foreach (var hit in page)
            {
                yield return hit.Source!.Value;
            }
        }
    }

    private async Task<IReadOnlyList<Hit>> PageAsync(IReadOnlyList<JsonElement>? last, long? wanted, string source, CancellationToken cancellationToken)
    {
        var body = Object(
        [
            ("size", Number(Math.Min(wanted ?? atOnce, atOnce))), ("track_total_hits", "false"), ("_source", source), ("query", filter), ("sort", Array(Sort)),
            .. last is null ? System.Array.Empty<(string, string)>() : [("search_after", Array(last.Select(value => value.GetRawText())))],
        ]);
        return (await client.SearchAsync(index, body, cancellationToken)).Hits!.Items;
    }

    private IEnumerable<string> Sort => Fields.Select(name => Object((name, Quote(order.OfRecords.Descending ? "desc" : "asc"))));

    private IReadOnlyList<string> Fields => order.Key switch
    {
        SortKey.Year => ["year", "facility_id", "record_id"],
        SortKey.ScreeningScore => ["score", "score_rest", "facility_id", "year", "record_id"],
        SortKey.Quantity => ["mass_kg", "mass_rest", "facility_id", "year", "record_id"],
        _ => ["name_key", "facility_id", "year", "record_id"],
    };
}
