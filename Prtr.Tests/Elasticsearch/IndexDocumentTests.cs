using System.Text.Json.Nodes;

namespace Prtr.Tests.Elasticsearch;

public sealed class IndexDocumentTests
{
    [Fact]
    public void Every_field_of_the_mapping_is_described_in_the_document()
    {
        var mapping = JsonNode.Parse(File.ReadAllText(Repository.PathTo("Prtr.Search/Elasticsearch/index.json")))!["mappings"]!["properties"]!.AsObject();
        var fields = mapping.SelectMany(field => field.Value!["properties"] is { } inner ? inner.AsObject().Select(one => $"{field.Key}.{one.Key}") : [field.Key]);
        var document = File.ReadAllText(Repository.PathTo("docs/search-index.md"));

        Assert.All(fields, field => Assert.Contains($"`{field}`", document, StringComparison.Ordinal));
    }
}
