using Prtr.Ingest.Intake;
using Prtr.Search.Database;
using Prtr.Search.Elasticsearch;
using Prtr.Search.Queries;
using Prtr.Tests.Intake;

namespace Prtr.Tests.Elasticsearch;

/// <summary>What the relay does to an index in use.</summary>
public sealed class IndexUpdateTests : IndexTest
{
    private static readonly TestReport First = new();
    private static readonly TestReport Corrected = new() { Releases = [(8, "air", "160000")] };

    [Fact]
    public async Task The_first_run_builds_the_index_and_a_later_one_changes_it_in_place()
    {
        await PublishAsync(First);
        Assert.Equal(1, await Relay.RunAsync(default));
        var built = Live;
        Assert.Equal(150000m, await ReleasesAsync());

        await PublishAsync(Corrected);
        Assert.Equal(2, await Relay.RunAsync(default));

        Assert.Equal(built, Live);
        Assert.Equal(160000m, await ReleasesAsync());
        Assert.Empty((await DatabaseFigures.ReadAsync(Register.Database, default)).Differences((await Writer.FiguresAsync(default))!));
    }

    [Fact]
    public async Task A_reader_keeps_the_release_that_it_has_until_the_next_one_is_whole()
    {
        await PublishAsync(First);
        await Relay.RunAsync(default);
        Assert.Equal(150000m, await ReleasesAsync());
        await PublishAsync(Corrected);
        var live = (await Indices.LiveAsync(default))!;

        await using (var snapshot = await PublishedSnapshot.OpenAsync(Register.Database, default))
        {
            await Indices.UpdateAsync(live, snapshot, default);
        }

        Assert.Equal(150000m, await ReleasesAsync());
        await Relay.RunAsync(default);
        Assert.Equal(150000m, (await new HeldRelease(Search).SearchAsync(Everything, default)).Totals.ReleasesKg);
        Assert.Equal(160000m, await ReleasesAsync());
    }

    [Fact]
    public async Task A_withdrawn_record_leaves_a_tombstone_until_the_next_rebuild()
    {
        await PublishAsync(First);
        await Relay.RunAsync(default);
        await Register.Publication.WithdrawAsync(1, "reported by mistake", default);
        await Relay.RunAsync(default);

        Assert.Equal(0, await ReleasesAsync());
        var tombstone = Assert.Single(Records);
        Assert.Equal(2, tombstone.Number("valid_to"));

        await Relay.RebuildAsync(default);
        Assert.Empty(Records);
    }

    [Fact]
    public async Task A_late_message_loses()
    {
        await PublishAsync(First);
        await Relay.RunAsync(default);
        var late = await PublishedSnapshot.OpenAsync(Register.Database, default);
        await using (late)
        {
            var before = new LiveIndex(Live, Prtr.Search.Register.DataRelease.None, true);
            await Register.Publication.WithdrawAsync(1, "reported by mistake", default);
            await Relay.RunAsync(default);

            // Another relay that had stopped for a while writes what it read before the withdrawal.
            await Indices.UpdateAsync(before, late, default);
        }

        Assert.Equal(0, await ReleasesAsync());
        Assert.Equal(2, Assert.Single(Records).Number("valid_to"));
    }

    [Fact]
    public async Task A_record_that_never_came_is_ended_all_the_same()
    {
        await PublishAsync(First);
        await Relay.RunAsync(default);
        await PublishAsync(Corrected);
        await PublishAsync(new TestReport { Releases = [(8, "air", "170000")] });
        await Relay.RunAsync(default);

        Assert.Equal(170000m, await ReleasesAsync());
        Assert.Equal(2, Records.Count(document => document.Number("valid_to") == 3));
    }

    [Fact]
    public async Task What_was_written_in_part_is_completed_by_the_next_run()
    {
        await PublishAsync(First);
        await Relay.RunAsync(default);
        await PublishAsync(Corrected);
        Server.Interfere = context => Task.FromResult(Fail(context, context.Request.Path.Value!.EndsWith("_refresh", StringComparison.Ordinal), 500));
        await Assert.ThrowsAsync<ElasticsearchException>(() => Relay.RunAsync(default));
        Assert.Equal(2, await ScalarAsync<int>("select count(*) from outbox where relayed_at is null"));

        Server.Interfere = _ => Task.FromResult(false);
        Assert.Equal(2, await Relay.RunAsync(default));

        Assert.Equal(160000m, await ReleasesAsync());
    }

    [Fact]
    public async Task Documents_without_room_are_sent_again_one_by_one()
    {
        await PublishAsync(new TestReport { Releases = [(8, "air", "1"), (8, "water", "2"), (8, "land", "4")] });
        Server.RefuseItem = (id, attempt) => id == "2" && attempt <= 2 ? (429, "es_rejected_execution_exception") : null;

        await Relay.RunAsync(default);

        Assert.Equal(7m, await ReleasesAsync());
        Assert.Equal(4, Server.Requests.Count(request => request.EndsWith("_bulk", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_document_that_is_refused_is_named_and_readers_notice_nothing()
    {
        await PublishAsync(First);
        await Relay.RunAsync(default);
        await Search.RefreshAsync(default);
        await PublishAsync(Corrected);
        Server.RefuseItem = (_, _) => (400, "mapper_parsing_exception");

        var problem = await Assert.ThrowsAsync<ElasticsearchException>(() => Relay.RunAsync(default));

        Assert.Contains("record 2: mapper_parsing_exception", problem.Message, StringComparison.Ordinal);
        Assert.Equal(150000m, await ReleasesAsync());
    }

    private async Task PublishAsync(TestReport report)
    {
        await LoadAsync(report);
        await PublishAsync();
    }

    private static bool Fail(Microsoft.AspNetCore.Http.HttpContext context, bool fails, int status)
    {
        context.Response.StatusCode = fails ? status : 200;
        return fails;
    }
}
