using System.Globalization;
using System.Text.Json;

namespace Prtr.Tests.Elasticsearch;

/// <summary>
/// A document of the imitation, its fields laid out flat with all their values as text. Nested objects are documents of their own: none of their fields is the parent's,
/// and nothing of the parent's is theirs.
/// </summary>
public sealed class ImitatedDocument
{
    private readonly Dictionary<string, List<string>> fields = [];
    private readonly Dictionary<string, double> numbers = [];
    private readonly Dictionary<string, List<ImitatedDocument>> nested = [];
    private readonly IReadOnlySet<string> nestedPaths;

    /// <param name="nestedPaths">The fields that the mapping says are nested.</param>
    public ImitatedDocument(string id, JsonElement source, IReadOnlySet<string> nestedPaths)
        : this(id, source, nestedPaths, "", null)
    {
    }

    private ImitatedDocument(string id, JsonElement source, IReadOnlySet<string> nestedPaths, string path, ImitatedDocument? parent)
    {
        (Id, Source, Parent, this.nestedPaths) = (id, source, parent, nestedPaths);
        foreach (var property in source.EnumerateObject())
        {
            Add(path + property.Name, property.Value);
        }
    }

    /// <summary>The document that it is nested in; null of one that stands for itself.</summary>
    public ImitatedDocument? Parent { get; }

    public IEnumerable<ImitatedDocument> AllNested => nested.Values.SelectMany(some => some);

    /// <summary>What is nested in it under a path.</summary>
    public IReadOnlyList<ImitatedDocument> Nested(string path) => nested.GetValueOrDefault(path, []);

    public string Id { get; }

    public JsonElement Source { get; }

    public IEnumerable<string> Fields => fields.Keys;

    public IReadOnlyList<string> Values(string field) => fields.GetValueOrDefault(field, []);

    public double? Number(string field) => numbers.TryGetValue(field, out var number) ? number : null;

    private void Add(string path, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object when nestedPaths.Contains(path):
                _ = nested.TryAdd(path, []);
                nested[path].Add(new ImitatedDocument(Id, value, nestedPaths, path + ".", this));
                break;
            case JsonValueKind.Object when value.TryGetProperty("lat", out var latitude):
                Put(path, "");
                numbers[path + ".lat"] = latitude.GetDouble();
                numbers[path + ".lon"] = value.GetProperty("lon").GetDouble();
                break;
            case JsonValueKind.Object:
                foreach (var property in value.EnumerateObject())
                {
                    Add($"{path}.{property.Name}", property.Value);
                }

                break;
            case JsonValueKind.Array:
                foreach (var item in value.EnumerateArray())
                {
                    Add(path, item);
                }

                break;
            case JsonValueKind.Number:
                Put(path, value.GetRawText());
                numbers[path] = double.Parse(value.GetRawText(), CultureInfo.InvariantCulture);
                break;
            case JsonValueKind.String:
                Put(path, value.GetString()!);
                break;
            case JsonValueKind.True or JsonValueKind.False:
                Put(path, value.GetRawText());
                break;
        }
    }

    private void Put(string path, string value)
    {
        if (!fields.TryGetValue(path, out var values))
        {
            fields.Add(path, values = []);
        }

        values.Add(value);
    }
}
