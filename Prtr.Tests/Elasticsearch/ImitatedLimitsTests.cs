using static Prtr.Tests.Elasticsearch.ImitatedFacilities;

namespace Prtr.Tests.Elasticsearch;

/// <summary>What the imitation refuses, cuts off and keeps, each after a page of the Elasticsearch reference that the test names.</summary>
public sealed class ImitatedLimitsTests
{
    /// <summary>"Index API", versioning: external takes a document whose version is higher than that of the stored one, external_gte also the same; everything else is a conflict.</summary>
    [Theory]
    [InlineData(6, false, 200)]
    [InlineData(5, false, 409)]
    [InlineData(5, true, 200)]
    [InlineData(4, true, 409)]
    public void A_document_of_an_external_version_loses_against_a_later_one(long version, bool orEqual, int status)
    {
        var index = Empty();
        Assert.Equal(201, Write(index, "1", """{"id":1}""", version: 5));

        Assert.Equal(status, Write(index, "1", """{"id":2}""", version, orEqual));

        Assert.Equal(status == 200 ? 2 : 1, index.Find("1")!.Source.GetProperty("id").GetInt32());
    }

    /// <summary>"Near real-time search": what was written is found by searches after a refresh; "Get API": by its id at once.</summary>
    [Fact]
    public void A_document_is_found_after_a_refresh_and_got_by_its_id_before()
    {
        var index = Empty();
        Write(index, "1", """{"id":1}""");
        Assert.Empty(index.Visible);
        Assert.NotNull(index.Find("1"));

        index.Refresh();

        Assert.Single(index.Visible);
    }

    /// <summary>"Mapping limit settings": a document may have index.mapping.nested_objects.limit nested ones of all fields together, 10,000 by default.</summary>
    [Theory]
    [InlineData(null, 10_000)]
    [InlineData(3, 3)]
    public void A_document_has_so_many_nested_ones_and_no_more(int? limit, int most)
    {
        var index = Empty(limit);
        Assert.Equal(201, Write(index, "1", Of(most)));
        Assert.Equal(400, Write(index, "2", Of(most + 1)));

        static string Of(int records) => $$"""{"id":1,"records":[{{string.Join(',', Enumerable.Repeat("{}", records))}}]}""";
    }

    /// <summary>"dynamic": strict refuses a document with a field that the mapping has not got.</summary>
    [Fact]
    public void A_field_that_is_not_mapped_is_refused()
    {
        Assert.Equal(400, Write(Empty(), "1", """{"stranger":1}"""));
        Assert.Equal(400, Write(Empty(), "1", """{"records":[{"stranger":1}]}"""));
    }

    /// <summary>"Terms aggregation": ten values unless size says otherwise, the most frequent first, equal ones by their key; sum_other_doc_count has the documents of the others.</summary>
    [Fact]
    public void Terms_gives_the_most_frequent_and_counts_what_it_leaves_out()
    {
        var index = Empty();
        for (var id = 0; id < 24; id++)
        {
            Write(index, $"{id}", $$"""{"id":{{id}},"name":"{{(char)('a' + (id / 2))}}"}""");
        }

        Write(index, "24", """{"id":24,"name":"k"}""");
        index.Refresh();

        var names = Count(index, """{"names":{"terms":{"field":"name"}}}""")["names"]!;
        Assert.Equal("kabcdefghi", string.Concat(names["buckets"]!.AsArray().Select(one => (string)one!["key"]!)));
        Assert.Equal(4, (int)names["sum_other_doc_count"]!);
        Assert.Equal(0, (int)Count(index, """{"names":{"terms":{"field":"name","size":12}}}""")["names"]!["sum_other_doc_count"]!);
    }

    /// <summary>"Search settings": an answer holds search.max_buckets groups of all aggregations together, 65,536 by default, or it is refused.</summary>
    [Fact]
    public void An_answer_with_more_groups_than_it_may_have_is_refused()
    {
        var index = Empty();
        Write(index, "1", $$"""{"id":[{{string.Join(',', Enumerable.Range(0, 40_000))}}]}""");
        index.Refresh();

        Assert.Equal(40_000, Count(index, Terms("one"))["one"]!["buckets"]!.AsArray().Count);
        Assert.Throws<ImitatedRefusalException>(() => Count(index, Terms("one", "other")));

        static string Terms(params string[] names) => "{" + string.Join(',', names.Select(name => $"\"{name}\":" + """{"terms":{"field":"id","size":65536}}""")) + "}";
    }

    /// <summary>"Paginate search results": a page has at most index.max_result_window hits, 10,000 by default.</summary>
    [Fact]
    public void A_page_of_hits_has_a_largest_size() => Assert.Throws<ImitatedRefusalException>(
        () => Ask(Two(), """{"size":10001,"query":{"match_all":{}},"_source":false,"sort":[{"id":{"order":"asc"}}]}"""));

    /// <summary>"Sum aggregation" and "Numeric field types": values are added up as doubles, which above 2^53 miss whole numbers.</summary>
    [Fact]
    public void Sums_are_doubles()
    {
        var index = Empty();
        Write(index, "1", $$"""{"id":{{1L << 53}}}""");
        Write(index, "2", """{"id":1}""");
        index.Refresh();

        Assert.Equal((double)(1L << 53), (double)Count(index, """{"sum":{"sum":{"field":"id"}}}""")["sum"]!["value"]!);
    }
}
