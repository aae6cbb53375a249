using System.Text.Json.Nodes;
using Prtr.Ingest.Intake;
using Prtr.Search.Database.Sqlite;
using Prtr.Search.Elasticsearch;
using Prtr.Search.Queries;
using Prtr.Tests.Database;
using Prtr.Tests.Intake;

namespace Prtr.Tests.Elasticsearch;

/// <summary>Building an index beside the one in use.</summary>
public sealed class IndexRebuildTests : IndexTest
{
    [Fact]
    public async Task The_former_index_is_kept_and_older_ones_go()
    {
        await LoadAsync(new TestReport());
        await PublishAsync();
        var names = new List<string>();
        for (var time = 0; time < 3; time++)
        {
            await Relay.RebuildAsync(default);
            names.Add(Live);
        }

        Assert.Equal(3, names.Distinct().Count());
        Assert.Equal(names[1..].SelectMany(name => (string[])[name, name + "-facilities"]), Server.Indices.Keys.Order(StringComparer.Ordinal));
        Assert.Equal([names[1]], await Writer.ObsoleteAsync(afterRebuild: true, default));
        Assert.Empty(await Writer.ObsoleteAsync(afterRebuild: false, default));
    }

    [Fact]
    public async Task Who_reads_the_former_index_reads_it_to_the_end()
    {
        await LoadAsync(new TestReport { Releases = [(8, "air", "1"), (3, "air", "2")] });
        await PublishAsync();
        await Relay.RunAsync(default);
        await using var records = new HeldRelease(Search).RecordsAsync(Everything, default).GetAsyncEnumerator();
        Assert.True(await records.MoveNextAsync());

        await Relay.RebuildAsync(default);
        await Search.RefreshAsync(default);

        Assert.True(await records.MoveNextAsync());
        Assert.False(await records.MoveNextAsync());
    }

    [Fact]
    public async Task An_index_that_differs_from_the_database_is_not_put_in_place()
    {
        await LoadAsync(new TestReport());
        await PublishAsync();
        await Relay.RunAsync(default);
        var live = Live;
        Server.LoseDocuments = true;

        var problem = await Assert.ThrowsAsync<InvalidDataException>(() => Relay.RebuildAsync(default));

        Assert.Contains("records: database 1, index 0", problem.Message, StringComparison.Ordinal);
        Assert.Equal(live, Live);
    }

    [Fact]
    public async Task An_index_of_another_making_is_built_anew()
    {
        await LoadAsync(new TestReport());
        await PublishAsync();
        await Relay.RunAsync(default);
        var live = Live;
        Server.Indices[live].Mappings["_meta"]!["prtr_hash"] = "another";

        var problem = await Assert.ThrowsAsync<ElasticsearchException>(() => ReleasesAsync());
        Assert.Contains("another version of the register", problem.Message, StringComparison.Ordinal);
        await Relay.RunAsync(default);

        Assert.NotEqual(live, Live);
        Assert.Equal(150000m, await ReleasesAsync());
    }

    [Fact]
    public async Task An_index_that_is_ahead_of_a_restored_database_is_built_anew()
    {
        await LoadAsync(new TestReport());
        await PublishAsync();
        await LoadAsync(new TestReport { Releases = [(8, "air", "160000")] });
        await PublishAsync();
        await Relay.RunAsync(default);
        var live = Live;

        using var folder = new TemporaryFolder();
        var restored = await OpenRegister.OpenAsync(new SqliteDatabase(folder.Path), Client, TimeProvider.System, default);
        await restored.Relay.RunAsync(default);

        Assert.NotEqual(live, Live);
        Assert.Equal(IndexFigures.None, await restored.Index.FiguresAsync(default));
    }

    [Fact]
    public async Task Somebody_elses_index_is_left_alone()
    {
        Server.Indices.Add("prtr", new ImitatedIndex(JsonNode.Parse("""{"mappings":{"properties":{}}}""")!));

        var problem = await Assert.ThrowsAsync<ElasticsearchException>(() => Relay.RebuildAsync(default));

        Assert.Contains("The name prtr (setting Search:Index) leads to prtr, an index that this register has not made", problem.Message, StringComparison.Ordinal);
        Assert.True(problem.IsMisconfigured);
        Assert.Equal(["prtr"], Server.Indices.Keys);
    }

    [Fact]
    public async Task A_register_with_nothing_public_has_an_empty_index()
    {
        await Relay.RunAsync(default);

        Assert.Equal(IndexFigures.None, await Writer.FiguresAsync(default));
        Assert.Equal(0, await ReleasesAsync());
    }
}
