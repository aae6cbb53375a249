using System.Runtime.CompilerServices;
using System.Text.Json;
using Elastic.Clients.Elasticsearch;
using Elastic.Clients.Elasticsearch.Core.Search;
using Elastic.Clients.Elasticsearch.QueryDsl;
using Prtr.Search.Queries;

namespace Prtr.Search.Elasticsearch;

/// <summary>Records in the order of a query, page after page with <c>search_after</c>, so that there is no last one that can be reached.</summary>
internal sealed class RecordWalk(IndexServer server, string index, Query filter, ResultOrder order)
{
    /// <summary>Whole documents, as they were written.</summary>
    public static readonly SourceConfig Everything = true;

    /// <summary>What a record is made of: most of a document is there to be searched.</summary>
    public static readonly SourceConfig Record = new SourceFilter { Excludes = (string[])["words", "facet", "by", "sum", "rank", "facility_*", "operator_*", "owner_name", "postal_address"] };

    private static readonly SourceConfig Nothing = false;

    private readonly int atOnce = server.Settings.PageSize;

    /// <summary>The documents after the first <paramref name="skip"/>; those are passed over without being sent.</summary>
    /// <param name="most">How many will be read; null for all.</param>
    /// <param name="source">How much of each: <see cref="Record"/> or <see cref="Everything"/>.</param>
    public async IAsyncEnumerable<JsonElement> DocumentsAsync(long skip, int? most, SourceConfig source, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        IReadOnlyCollection<FieldValue>? last = null;
        for (var left = skip; left > 0;)
        {
            var passed = await PageAsync(last, left, Nothing, cancellationToken);
            if (passed.Count == 0)
            {
                yield break;
            }

            left -= passed.Count;
            last = passed.Last().Sort;
        }

        // The next page is on its way while this one is read.
        var coming = PageAsync(last, most, source, cancellationToken);
        for (var left = most ?? long.MaxValue; left > 0;)
        {
            var page = await coming;
            var isLast = page.Count < Math.Min(left, atOnce);
            left = isLast ? 0 : left - page.Count;
            coming = left > 0 ? PageAsync(page.Last().Sort, left, source, cancellationToken) : coming;
            foreach (var hit in page)
            {
                yield return hit.Source;
            }
        }
    }

    private Task<IReadOnlyCollection<Hit<JsonElement>>> PageAsync(IReadOnlyCollection<FieldValue>? last, long? wanted, SourceConfig source, CancellationToken cancellationToken) =>
        server.SearchAsync(
            new SearchRequest(index)
            {
                Size = (int)Math.Min(wanted ?? atOnce, atOnce),
                TrackTotalHits = false,
                Source = source,
                Query = filter,
                Sort = [.. Fields.Select(name => (SortOptions)new FieldSort(name) { Order = order.OfRecords.Descending ? SortOrder.Desc : SortOrder.Asc })],
                SearchAfter = last?.ToList(),
            },
            cancellationToken);

    private IReadOnlyList<string> Fields => order.Key switch
    {
        SortKey.Year => ["year", "facility_id", "record_id"],
        SortKey.ScreeningScore => ["score", "score_rest", "facility_id", "year", "record_id"],
        SortKey.Quantity => ["mass_kg", "mass_rest", "facility_id", "year", "record_id"],
        _ => ["name_key", "facility_id", "year", "record_id"],
    };
}
