using Prtr.Search.Elasticsearch;
using Prtr.Search.Reference;

namespace Prtr.Tests.Elasticsearch;

public sealed class IndexDocumentTests
{
    [Fact]
    public void Every_field_of_the_mapping_is_described_in_the_document()
    {
        var document = File.ReadAllText(Repository.PathTo("docs/search-index.md"));

        Assert.All(new IndexDefinition(ReferenceData.Shipped).Fields, field => Assert.Contains($"`{field}`", document, StringComparison.Ordinal));
    }
}
