using System.Text.Json;
using Elastic.Clients.Elasticsearch;
using Elastic.Clients.Elasticsearch.Core.Search;
using Elastic.Clients.Elasticsearch.QueryDsl;
using Prtr.Search.Queries;

namespace Prtr.Search.Elasticsearch;

/// <summary>
/// Which facilities are on a page of results. Elasticsearch adds up amounts over the matching records and puts facilities in their order; exact amounts come with them,
/// and so does the latest matching year, whose name counts, so that near and equal ones are put in their very order here. No more is read than could come before the page's end.
/// </summary>
internal sealed class FacilityPage(IndexServer server, IndexedRelease release, RegisterQuery query)
{
    private const int Least = 100;

    // Doubles of sums over a facility's records, which are never below zero, differ by less.
    private const double Doubt = 1e-9;

    private readonly Query filter = new QueryFilters(query, release, FacilityDocuments.Prefix).Everything;
    private readonly ResultOrder order = query.Order;

    /// <summary>The keys of at most so many facilities after the first <paramref name="skip"/>.</summary>
    public async Task<IReadOnlyList<long>> ReadAsync(long skip, int take, CancellationToken cancellationToken)
    {
        var found = new List<FacilityHitKey>();
        IReadOnlyCollection<FieldValue>? last = null;
        var size = (int)Math.Min(Math.Max(skip + take + 1, Least), server.Settings.PageSize);
        while (true)
        {
            var hits = await HitsAsync(last, size, cancellationToken);
            found.AddRange(hits.Select(Key));
            if (hits.Count < size || IsSettled(found, skip + take))
            {
                return [.. FacilityOrder.Sort(found, order, one => one.Key).Skip((int)skip).Take(take).Select(one => one.Key.Latest.FacilityId)];
            }

            (last, size) = (hits.Last().Sort, server.Settings.PageSize);
        }
    }

    private Task<IReadOnlyCollection<Hit<JsonElement>>> HitsAsync(IReadOnlyCollection<FieldValue>? last, int size, CancellationToken cancellationToken) => server.SearchAsync(
        new SearchRequest(release.Facilities)
        {
            Size = size,
            TrackTotalHits = false,
            Source = false,
            Query = Filters.Nested(filter),
            Sort = [.. Sorted()],
            SearchAfter = last?.ToList(),
        },
        cancellationToken);

    // Facilities go by amount, then by its exact parts, or by what decides without amounts; each hit brings the values that it was ordered by.
    private IEnumerable<SortOptions> Sorted()
    {
        var year = Nested("year", SortMode.Max);
        var facility = new FieldSort("facility_id") { Order = Direction };
        return order.Key switch
        {
            SortKey.Name => [facility, year],
            SortKey.Year => [year, facility],
            SortKey.Quantity => [Nested("rank.mass"), Nested("mass_kg"), Nested("mass_rest"), year, facility],
            SortKey.ScreeningScore => [Nested("rank.score"), Nested("score"), Nested("score_rest"), year, facility],
            _ => [Nested("rank.over_threshold"), Nested("rank.score"), Nested("score"), Nested("score_rest"), year, facility],
        };
    }

    private SortOrder Direction => order.Descending ? SortOrder.Desc : SortOrder.Asc;

    private FieldSort Nested(string field, SortMode mode = SortMode.Sum) => new(FacilityDocuments.Prefix + field)
    {
        Order = Direction,
        Mode = mode,
        Missing = 0,
        Nested = new NestedSortValue { Path = FacilityDocuments.Path, Filter = filter },
    };

    private FacilityHitKey Key(Hit<JsonElement> hit)
    {
        var values = hit.Sort!.ToList();
        return order.Key switch
        {
            SortKey.Name => new(Latest(0, 1)),
            SortKey.Year => new(Latest(1, 0)),
            SortKey.Quantity or SortKey.ScreeningScore => new(Latest(4, 3) with { Amount = Exact(1) }, Number(0)),
            _ => new(Latest(5, 4) with { OverThreshold = (int)Whole(0), Amount = Exact(2) }, Number(1)),
        };

        FacilityKey Latest(int facility, int year) => new(release.ReportOf(Whole(facility), (int)Whole(year)), 0, 0);
        Int128 Exact(int place) => ((Int128)Whole(place) * order.Scale) + Whole(place + 1);
        long Whole(int place) => values[place].TryGetLong(out var whole) ? whole.Value : (long)Number(place);
        double Number(int place) => values[place].TryGetDouble(out var number) ? number.Value : values[place].TryGetLong(out var whole) ? whole.Value : 0;
    }

    // Whether none that has not been read could come before the page's end.
    private bool IsSettled(List<FacilityHitKey> found, long wanted) => order.Key switch
    {
        SortKey.Name => false,
        SortKey.Year => found.Count >= wanted,
        _ => found.Count(one => IsAhead(one, found[^1])) >= wanted,
    };

    private bool IsAhead(FacilityHitKey one, FacilityHitKey last) => order.Descending ? IsBefore(last, one) : IsBefore(one, last);

    private static bool IsBefore(FacilityHitKey one, FacilityHitKey other) => one.Key.OverThreshold != other.Key.OverThreshold
        ? one.Key.OverThreshold < other.Key.OverThreshold
        : one.About * (1 + Doubt) < other.About;

    /// <param name="About">The amount as Elasticsearch adds it up, in double precision.</param>
    private readonly record struct FacilityHitKey(FacilityKey Key, double About = 0);
}
