using System.Globalization;
using Elastic.Clients.Elasticsearch;
using Elastic.Clients.Elasticsearch.Aggregations;
using Elastic.Clients.Elasticsearch.Core.MSearch;
using Elastic.Clients.Elasticsearch.QueryDsl;

namespace Prtr.Search.Elasticsearch;

/// <summary>A count of records by the values of fields: every group, however many there are, so that distinct facilities are counted exactly.</summary>
/// <param name="Sums">Whether to add up the quantities of each group.</param>
internal sealed record Grouping(Query Filter, IReadOnlyList<string> Fields, bool Sums, Action<Group> Found)
{
    private const string Groups = "groups";

    private static readonly Dictionary<string, Aggregation> SumsOf = SumAggregations.Totals("");

    /// <summary>Asks for all groups of all groupings, and for those that did not fit into an answer again.</summary>
    public static async Task RunAsync(IndexServer server, string index, IEnumerable<Grouping> groupings, CancellationToken cancellationToken)
    {
        var atOnce = server.Settings.PageSize;
        var open = groupings.Select(grouping => (Grouping: grouping, After: (IReadOnlyDictionary<string, FieldValue>?)null)).ToList();
        while (open.Count > 0)
        {
            var answers = await server.SearchAsync(index, open.Select(part => part.Grouping.Body(part.After, atOnce)), cancellationToken);
            open = [.. open.Zip(answers, (part, answer) => (part.Grouping, After: part.Grouping.Take(answer.Aggregations!.GetComposite(Groups)!, atOnce))).Where(part => part.After is not null)];
        }
    }

    /// <summary>The name under which the field at a place stands in the key of a group.</summary>
    public static string Place(int place) => place.ToString(CultureInfo.InvariantCulture);

    private MultisearchBody Body(IReadOnlyDictionary<string, FieldValue>? after, int atOnce) => new()
    {
        Size = 0,
        TrackTotalHits = false,
        Query = Filter,
        Aggregations = new Dictionary<string, Aggregation>
        {
            [Groups] = new()
            {
                Composite = new CompositeAggregation
                {
                    Size = atOnce,
                    Sources = [.. Fields.Select((field, place) => KeyValuePair.Create<string, CompositeAggregationSource>(Place(place), new CompositeTermsAggregation { Field = field }))],
                    After = after?.ToDictionary(pair => (Field)pair.Key, pair => pair.Value),
                },
                Aggregations = Sums ? SumsOf : null,
            },
        },
    };

    // Where to go on; null when there is no more.
    private IReadOnlyDictionary<string, FieldValue>? Take(CompositeAggregate groups, int atOnce)
    {
        foreach (var bucket in groups.Buckets)
        {
            Found(new Group(bucket));
        }

        return groups.Buckets.Count == atOnce ? groups.AfterKey : null;
    }
}
