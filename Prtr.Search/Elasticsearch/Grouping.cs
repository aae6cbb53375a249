using System.Globalization;
using System.Text.Json;
using Elastic.Clients.Elasticsearch;
using Elastic.Clients.Elasticsearch.Aggregations;
using Elastic.Clients.Elasticsearch.Core.MSearch;
using Elastic.Clients.Elasticsearch.QueryDsl;

namespace Prtr.Search.Elasticsearch;

/// <summary>A count of records by the values of fields: every group, however many there are. Without fields all nested records are one group.</summary>
/// <param name="Figures">What else is found out of each group.</param>
internal sealed record Grouping(Query Filter, IReadOnlyList<string> Fields, Dictionary<string, Aggregation> Figures, Action<Group> Found)
{
    private const string Groups = "groups";

    /// <summary>The figures of <see cref="Group.Sums"/>.</summary>
    public static Dictionary<string, Aggregation> Totals { get; } = SumAggregations.Totals("");

    /// <summary>Whether records are those nested in facilities.</summary>
    public bool IsNested { get; init; }

    /// <summary>Asks for all groups of all groupings, and for those that did not fit into an answer again.</summary>
    /// <param name="isEnough">Looked at between answers: whether no more need be asked for.</param>
    public static async Task RunAsync(IndexServer server, string index, IEnumerable<Grouping> groupings, CancellationToken cancellationToken, Func<bool>? isEnough = null)
    {
        var atOnce = server.Settings.PageSize;
        var open = groupings.Select(grouping => (Grouping: grouping, After: (IReadOnlyDictionary<string, FieldValue>?)null)).ToList();
        while (open.Count > 0 && isEnough?.Invoke() != true)
        {
            var answers = await server.SearchAsync(index, open.Select(part => part.Grouping.Body(part.After, atOnce)), cancellationToken);
            open = [.. open.Zip(answers, (part, answer) => (part.Grouping, After: part.Grouping.Take(answer, atOnce))).Where(part => part.After is not null)];
        }
    }

    /// <summary>The name under which the field at a place stands in the key of a group.</summary>
    public static string Place(int place) => place.ToString(CultureInfo.InvariantCulture);

    private MultisearchBody Body(IReadOnlyDictionary<string, FieldValue>? after, int atOnce)
    {
        var counted = Fields.Count == 0 ? Figures : new() { [Groups] = Composite(after, atOnce) };
        return IsNested ? NestedRecords.Body(Filter, counted) : new() { Size = 0, TrackTotalHits = false, Query = Filter, Aggregations = counted };
    }

    private Aggregation Composite(IReadOnlyDictionary<string, FieldValue>? after, int atOnce) => new()
    {
        Composite = new CompositeAggregation
        {
            Size = atOnce,
            Sources = [.. Fields.Select((field, place) => KeyValuePair.Create<string, CompositeAggregationSource>(Place(place), new CompositeTermsAggregation { Field = field }))],
            After = after?.ToDictionary(pair => (Field)pair.Key, pair => pair.Value),
        },
        Aggregations = Figures.Count == 0 ? null : Figures,
    };

    // Where to go on; null when there is no more.
    private IReadOnlyDictionary<string, FieldValue>? Take(MultiSearchItem<JsonElement> answer, int atOnce)
    {
        if (Fields.Count == 0)
        {
            var all = NestedRecords.Found(answer);
            Found(new Group(all.DocCount, all.Aggregations, new Dictionary<string, FieldValue>()));
            return null;
        }

        var groups = (IsNested ? NestedRecords.Found(answer).Aggregations : answer.Aggregations)!.GetComposite(Groups)!;
        foreach (var bucket in groups.Buckets)
        {
            Found(new Group(bucket.DocCount, bucket.Aggregations, bucket.Key));
        }

        return groups.Buckets.Count == atOnce ? groups.AfterKey : null;
    }
}
