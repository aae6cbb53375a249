using Elastic.Clients.Elasticsearch.Aggregations;
using Elastic.Clients.Elasticsearch.Core.MSearch;
using Elastic.Clients.Elasticsearch.QueryDsl;

namespace Prtr.Search.Elasticsearch;

/// <summary>A search of the records nested in facilities.</summary>
internal static class NestedRecords
{
    /// <summary>The name under which facilities are counted: those around the records of a group.</summary>
    public const string Facilities = "facilities";

    private const string Records = "records";
    private const string Matching = "found";

    /// <summary>A search that counts records: facilities are chosen first, then only what is nested in these is looked at.</summary>
    public static MultisearchBody Body(Query filter, Dictionary<string, Aggregation> counted) => new()
    {
        Size = 0,
        TrackTotalHits = false,
        Query = Filters.Nested(filter),
        Aggregations = new Dictionary<string, Aggregation>
        {
            [Records] = new()
            {
                Nested = new NestedAggregation { Path = FacilityDocuments.Path },
                Aggregations = new Dictionary<string, Aggregation> { [Matching] = new() { Filter = filter, Aggregations = counted } },
            },
        },
    };

    /// <summary>What was counted of the matching records.</summary>
    public static Found In(Found answer) => answer[Records][Matching];

    /// <summary>How many facilities a group has, where <see cref="Facilities"/> were counted.</summary>
    public static int FacilitiesIn(Found group) => (int)group[Facilities].Count;
}
