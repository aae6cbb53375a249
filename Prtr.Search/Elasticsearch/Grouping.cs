using System.Globalization;
using Elastic.Clients.Elasticsearch;
using Elastic.Clients.Elasticsearch.Aggregations;
using Elastic.Clients.Elasticsearch.Core.MSearch;
using Elastic.Clients.Elasticsearch.QueryDsl;
using Prtr.Search.Measures;

namespace Prtr.Search.Elasticsearch;

/// <summary>A count of records by the values of fields: every group, however many there are. Without fields all nested records are one group.</summary>
/// <param name="Figures">What else is found out of each group.</param>
internal sealed record Grouping(Query Filter, IReadOnlyList<string> Fields, Dictionary<string, Aggregation> Figures, Action<Found> Take)
{
    private const string Groups = "groups";

    /// <summary>The figures of groups of the index of records, as <see cref="SumsOf"/> reads them.</summary>
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
            var answers = await server.AggregateAsync(index, open.Select(part => part.Grouping.Body(part.After, atOnce)), cancellationToken);
            open = [.. open.Zip(answers, (part, answer) => (part.Grouping, After: part.Grouping.Read(answer, atOnce))).Where(part => part.After is not null)];
        }
    }

    /// <summary>Of a group within one facility.</summary>
    public static Totals SumsOf(Found group) => SumAggregations.Read(group, 1, (int)group.Count);

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
    private IReadOnlyDictionary<string, FieldValue>? Read(Found answer, int atOnce)
    {
        var all = IsNested ? NestedRecords.In(answer) : answer;
        if (Fields.Count == 0)
        {
            Take(all);
            return null;
        }

        var groups = all[Groups];
        foreach (var group in groups.Groups)
        {
            Take(group);
        }

        return groups.Groups.Count == atOnce ? groups.After : null;
    }
}
