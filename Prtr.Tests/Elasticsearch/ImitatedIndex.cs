using System.Text.Json;
using System.Text.Json.Nodes;

namespace Prtr.Tests.Elasticsearch;

/// <summary>An index of the imitation: what is written becomes visible to searches with a refresh; a field that the mapping does not have is refused.</summary>
public sealed class ImitatedIndex(JsonNode definition)
{
    private const int DefaultNested = 10_000;

    private readonly Dictionary<string, (long Version, ImitatedDocument Document)> written = [];
    private readonly Dictionary<string, string> types = Types("", definition["mappings"]!["properties"]!).ToDictionary();

    // What an object holds that is not enabled is kept, and nothing else.
    private readonly HashSet<string> disabled = [.. definition["mappings"]!["properties"]!.AsObject().Where(field => field.Value!["enabled"]?.GetValue<bool>() == false).Select(field => field.Key)];

    private readonly HashSet<string> nestedPaths = [.. definition["mappings"]!["properties"]!.AsObject().Where(field => field.Value!["type"]?.GetValue<string>() == "nested").Select(field => field.Key)];
    private readonly int mostNested = definition["settings"]?["index"]?["mapping.nested_objects.limit"]?.GetValue<int>() ?? DefaultNested;

    public JsonNode Mappings => definition["mappings"]!;

    public IReadOnlyList<ImitatedDocument> Visible { get; private set; } = [];

    public bool IsNested(string path) => nestedPaths.Contains(path);

    public void Refresh() => Visible = [.. written.Values.Select(item => item.Document)];

    public ImitatedDocument? Find(string id) => written.TryGetValue(id, out var found) ? found.Document : null;

    /// <returns>The status that the item gets.</returns>
    public (int Status, string Type, string Reason) Write(string id, JsonElement source, long version, bool orEqual)
    {
        var document = new ImitatedDocument(id, source, nestedPaths);
        if (document.AllNested.Count() > mostNested)
        {
            return (400, "document_parsing_exception", $"The number of nested documents has exceeded the allowed limit of [{mostNested}]. This limit can be set by changing the [index.mapping.nested_objects.limit] index level setting.");
        }

        var stray = document.AllNested.Append(document).SelectMany(part => part.Fields).FirstOrDefault(field => !types.ContainsKey(field) && !disabled.Contains(field.Split('.')[0]));
        if (stray is not null)
        {
            return (400, "strict_dynamic_mapping_exception", $"mapping set to strict, dynamic introduction of [{stray}] within [_doc] is not allowed");
        }

        if (written.TryGetValue(id, out var before) && (orEqual ? version < before.Version : version <= before.Version))
        {
            return (409, "version_conflict_engine_exception", $"[{id}]: version conflict, current version [{before.Version}] is higher or equal to the one provided [{version}]");
        }

        written[id] = (version, document);
        return (before.Document is null ? 201 : 200, "", "");
    }

    public string TypeOf(string field) =>
        types.GetValueOrDefault(field) ?? throw new ImitatedRefusalException("query_shard_exception", $"No mapping found for [{field}] in order to sort on");

    public IComparer<string> Order(string field) => types[field] is "double"
        ? Comparer<string>.Create((left, right) => double.Parse(left, System.Globalization.CultureInfo.InvariantCulture).CompareTo(double.Parse(right, System.Globalization.CultureInfo.InvariantCulture)))
        : types[field] is "long" or "integer"
        ? Comparer<string>.Create((left, right) => long.Parse(left, System.Globalization.CultureInfo.InvariantCulture).CompareTo(long.Parse(right, System.Globalization.CultureInfo.InvariantCulture)))
        : StringComparer.Ordinal;


    private static IEnumerable<KeyValuePair<string, string>> Types(string path, JsonNode properties)
    {
        foreach (var (name, field) in properties.AsObject())
        {
            if (field!["properties"] is { } inner)
            {
                foreach (var pair in Types($"{path}{name}.", inner))
                {
                    yield return pair;
                }
            }
            else
            {
                yield return new(path + name, field["type"]!.GetValue<string>());
            }
        }
    }
}
