using System.Text.Json.Nodes;
using static Prtr.Tests.Elasticsearch.ImitatedFacilities;

namespace Prtr.Tests.Elasticsearch;

/// <summary>
/// What the imitation promises of nested documents, each after a page of the Elasticsearch reference that the test names. A wrong belief about the server stands here, and nowhere else.
/// </summary>
public sealed class ImitatedNestingTests
{
    private readonly ImitatedIndex index = Two();

    /// <summary>"Nested field type": an object is indexed as a document of its own, so that its fields match together and never with those of another.</summary>
    [Theory]
    [InlineData("air", 2022, "1")]
    [InlineData("air", 2021, "1 2")]
    [InlineData("water", 2021, "")]
    public void A_nested_query_finds_what_one_nested_document_matches_alone(string kind, int year, string found) => Assert.Equal(found, Found(
        $$"""{"nested":{"path":"records","query":{"bool":{"filter":[{"term":{"records.kind":{"value":"{{kind}}"} } },{"terms":{"records.year":[{{year}}]} }]} } } }"""));

    /// <summary>"Nested field type": nested documents can only be reached by the nested query and aggregation.</summary>
    [Fact]
    public void Fields_of_nested_documents_are_not_the_facilitys() => Assert.Equal("", Found("""{"term":{"records.kind":{"value":"air"}}}"""));

    /// <summary>"Nested aggregation" counts nested documents, "Reverse nested aggregation" joins them back to the documents around them: each counts once.</summary>
    [Fact]
    public void Reverse_nested_counts_each_facility_once()
    {
        var kinds = Count(index, """
            {"all":{"nested":{"path":"records"},"aggregations":{"kinds":{"terms":{"field":"records.kind"},"aggregations":{"back":{"reverse_nested":{}}}}}}}
            """)["all"]!;

        Assert.Equal(4, (int)kinds["doc_count"]!);
        Assert.Equal(["air 3 2", "water 1 1"], kinds["kinds"]!["buckets"]!.AsArray().Select(one => $"{one!["key"]} {one["doc_count"]} {one["back"]!["doc_count"]}"));
    }

    /// <summary>"Reverse nested aggregation" must be defined inside a nested aggregation.</summary>
    [Fact]
    public void Reverse_nested_stands_in_a_nested_aggregation() => Assert.Throws<ImitatedRefusalException>(() => Count(index, """{"back":{"reverse_nested":{}}}"""));

    /// <summary>
    /// "Composite aggregation" pages all groups in the order of its sources, from after_key on; as a child it stands in nested and, since 7.13, in filter (elastic/elasticsearch#37178, #71639).
    /// </summary>
    [Fact]
    public void Composite_pages_all_groups_of_nested_documents_that_pass_a_filter()
    {
        var first = Page("");
        var second = Page(""","after":{"kind":"air","year":2021}""");

        Assert.Equal(["air 2021 2 2"], Groups(first));
        Assert.Equal("""{"kind":"air","year":2021}""", first["after_key"]!.ToJsonString());
        Assert.Equal(["air 2022 1 1"], Groups(second));
        Assert.Empty(Groups(Page(""","after":{"kind":"air","year":2022}""")));
        Assert.Throws<ImitatedRefusalException>(() => Count(index, """
            {"all":{"nested":{"path":"records"},"aggregations":{"kinds":{"terms":{"field":"records.kind"},"aggregations":{"years":{"composite":{"size":1,"sources":[{"year":{"terms":{"field":"records.year"}}}]}}}}}}}
            """));

        JsonNode Page(string after) => Count(index, $$"""
            {"all":{"nested":{"path":"records"},"aggregations":{"air":{"filter":{"term":{"records.kind":{"value":"air"} } },"aggregations":{"pages":{"composite":{"size":1,"sources":[
                {"kind":{"terms":{"field":"records.kind"} } },{"year":{"terms":{"field":"records.year"} } }]{{after}} },"aggregations":{"back":{"reverse_nested":{} } } } } } } } }
            """)["all"]!["air"]!["pages"]!;

        IEnumerable<string> Groups(JsonNode page) =>
            page["buckets"]!.AsArray().Select(one => $"{one!["key"]!["kind"]} {one["key"]!["year"]} {one["doc_count"]} {one["back"]!["doc_count"]}");
    }

    /// <summary>"Sort search results": of nested fields the mode sum adds up the values of those nested documents that match the filter; hits bring their sort values; missing stands for hits without any.</summary>
    [Fact]
    public void Facilities_are_sorted_by_the_sum_over_nested_documents_that_pass_a_filter()
    {
        Assert.Equal("2 50; 1 3", Sorted("air"));
        Assert.Equal("1 100; 2 0", Sorted("water"));

        string Sorted(string kind) => string.Join("; ", Ask(index, $$"""
            {"size":10,"query":{"match_all":{} },"_source":false,"sort":[{"records.amount":{"order":"desc","mode":"sum","missing":0,"nested":{"path":"records","filter":{"term":{"records.kind":{"value":"{{kind}}"} } } } } }]}
            """)["hits"]!["hits"]!.AsArray().Select(hit => $"{hit!["_id"]} {hit["sort"]![0]}"));
    }

    private string Found(string query) => string.Join(' ', Ask(index, $$"""{"size":10,"query":{{query}},"_source":false,"sort":[{"id":{"order":"asc"} }]}""")["hits"]!["hits"]!.AsArray().Select(hit => (string)hit!["_id"]!));
}
