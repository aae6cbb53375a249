using System.Globalization;
using System.Text.Json;
using static Prtr.Search.Elasticsearch.JsonText;

namespace Prtr.Search.Elasticsearch;

/// <summary>A count of records by the values of fields: every group, however many there are, so that distinct facilities are counted exactly.</summary>
/// <param name="Sums">Whether to add up the quantities of each group.</param>
internal sealed record Grouping(string Filter, IReadOnlyList<string> Fields, bool Sums, Action<Group> Found)
{
    private const string Groups = "groups";

    private static readonly string SumsOf = Object(
    [
        .. DocumentSums.Fields.Select(field => (field, Figure("sum", field))),
        .. DocumentSums.Substances.SelectMany(field => ((string[])["min", "max"]).Select(figure => ($"{field}_{figure}", Figure(figure, field)))),
    ]);

    /// <summary>Asks for all groups of all groupings, and for those that did not fit into an answer again.</summary>
    public static async Task RunAsync(ElasticsearchClient client, string index, IEnumerable<Grouping> groupings, CancellationToken cancellationToken)
    {
        var open = groupings.Select(grouping => (Grouping: grouping, After: (JsonElement?)null)).ToList();
        while (open.Count > 0)
        {
            var answers = await client.SearchAsync(index, [.. open.Select(part => part.Grouping.Body(part.After, client.Settings.PageSize))], cancellationToken);
            open = [.. open.Zip(answers, (part, answer) => (part.Grouping, After: part.Grouping.Take(answer, client.Settings.PageSize))).Where(part => part.After is not null)];
        }
    }

    private static string Figure(string figure, string field) => Object((figure, Object(("field", Quote("sum." + field)))));

    private string Body(JsonElement? after, int atOnce)
    {
        var sources = Fields.Select((field, place) => Object((Place(place), Object(("terms", Object(("field", Quote(field))))))));
        var composite = Object(
        [
            ("size", Number((long)atOnce)),
            ("sources", Array(sources)),
            .. after is { } last ? [("after", last.GetRawText())] : System.Array.Empty<(string, string)>(),
        ]);
        var groups = Object([("composite", composite), .. Sums ? [("aggs", SumsOf)] : System.Array.Empty<(string, string)>()]);
        return Object(("size", "0"), ("track_total_hits", "false"), ("query", Filter), ("aggs", Object((Groups, groups))));
    }

    /// <summary>The name under which the field at a place stands in the key of a group.</summary>
    public static string Place(int place) => place.ToString(CultureInfo.InvariantCulture);

    // Where to go on; null when there is no more.
    private JsonElement? Take(SearchResult answer, int atOnce)
    {
        var groups = answer.Aggregations![Groups];
        var buckets = groups.GetProperty("buckets");
        foreach (var bucket in buckets.EnumerateArray())
        {
            Found(new Group(bucket));
        }

        return buckets.GetArrayLength() == atOnce && groups.TryGetProperty("after_key", out var after) ? after : null;
    }
}
