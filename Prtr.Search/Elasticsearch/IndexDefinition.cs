using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Prtr.Search.Queries;
using Prtr.Search.Reference;
using Prtr.Search.Text;

namespace Prtr.Search.Elasticsearch;

/// <summary>Settings, analysis and mapping of an index, and the hash by which an index of another making is told apart.</summary>
internal sealed class IndexDefinition
{
    /// <summary>The name in an index's mapping under which the hash stands.</summary>
    public const string Mark = "prtr_hash";

    private readonly string json;

    public IndexDefinition(ReferenceData reference)
    {
        using var reader = new StreamReader(typeof(IndexDefinition).Assembly.GetManifestResourceStream("Prtr.Search.Elasticsearch.index.json")!);
        var definition = JsonNode.Parse(reader.ReadToEnd())!;
        var fields = definition["mappings"]!["properties"]!.AsObject();
        foreach (var (name, mapping) in IndexMapping.Kept)
        {
            fields.Add(name, mapping);
        }

        var facets = fields["facet"]!["properties"]!;
        foreach (var facet in Facet.Indexed)
        {
            facets[facet.Place] = new JsonObject { ["type"] = "keyword" };
        }

        var dimensions = fields["by"]!["properties"]!;
        foreach (var dimension in RecordDimensions.All)
        {
            dimensions[dimension.Name] = new JsonObject { ["type"] = "keyword" };
        }

        var sums = fields["sum"]!["properties"]!.AsObject();
        foreach (var field in DocumentSums.Fields.Where(field => !sums.ContainsKey(field)))
        {
            sums[field] = new JsonObject { ["type"] = "long" };
        }

        foreach (var field in DocumentSums.Substances)
        {
            sums[field] = new JsonObject { ["type"] = "integer" };
        }

        json = definition.ToJsonString();
        Hash = HashOf(json + string.Join(' ', FacilityDocuments.Members.Order(StringComparer.Ordinal)), reference);
    }

    /// <summary>Of the mapping, of the names in the code lists, of how words are folded and of the weights of scores: what the documents of an index depend on.</summary>
    public string Hash { get; }

    /// <summary>The names of all fields; those of objects with a dot between.</summary>
    public IEnumerable<string> Fields => JsonNode.Parse(json)!["mappings"]!["properties"]!.AsObject()
        .SelectMany(member => member.Value!["properties"] is { } inner ? inner.AsObject().Select(one => $"{member.Key}.{one.Key}") : [member.Key]);

    /// <summary>The body that makes an index of records; what groups are counted by only passes through it into that of facilities.</summary>
    public string Records(ElasticsearchSettings wanted)
    {
        var definition = Definition(wanted);
        definition["mappings"]!["properties"]!["by"] = new JsonObject { ["type"] = "object", ["enabled"] = false };
        return definition.ToJsonString();
    }

    /// <summary>The body that makes an index of facilities: fields of nested records are as in the index of records, and values by which is counted are numbered when they are written.</summary>
    public string Facilities(ElasticsearchSettings wanted)
    {
        var definition = Definition(wanted);
        definition["settings"]!["index"]!["mapping.nested_objects.limit"] = wanted.MostOfFacility;
        var mappings = definition["mappings"]!;
        var fields = mappings["properties"]!.AsObject();
        foreach (var (name, _) in fields.Where(field => !FacilityDocuments.Members.Contains(field.Key)).ToList())
        {
            fields.Remove(name);
        }

        foreach (var (_, keyword) in fields["facet"]!["properties"]!.AsObject().Concat(fields["by"]!["properties"]!.AsObject()))
        {
            keyword!["eager_global_ordinals"] = true;
        }

        mappings["properties"] = new JsonObject
        {
            ["facility_id"] = new JsonObject { ["type"] = "long" },
            [FacilityDocuments.Path] = new JsonObject { ["type"] = "nested", ["properties"] = fields.DeepClone() },
        };
        return definition.ToJsonString();
    }

    private JsonNode Definition(ElasticsearchSettings wanted)
    {
        var definition = JsonNode.Parse(json)!;
        definition["settings"]!["index"]!["number_of_shards"] = wanted.Shards;
        definition["mappings"]!["_meta"] = new JsonObject { [Mark] = Hash };
        return definition;
    }

    // The folded names of all codes stand for the folding itself: hardly a change of it leaves all of them as they are.
    private static string HashOf(string json, ReferenceData reference)
    {
        var words = RegisterTexts.OfCodes(reference).Select(text => text is null ? "" : string.Join(' ', TextFolding.Tokens(text)));
        var weights = string.Join(' ', ReferenceConcentration.Screening.Values.OrderBy(one => one.Pollutant));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json + string.Join('\n', words) + weights)));
    }
}
