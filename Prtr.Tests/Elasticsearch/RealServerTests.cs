using Prtr.Ingest.Intake;
using Prtr.Search.Database;
using Prtr.Search.Elasticsearch;
using Prtr.Search.Measures;
using Prtr.Search.Queries;
using Prtr.Search.Register;
using Prtr.Tests.Database;
using Prtr.Tests.Intake;

namespace Prtr.Tests.Elasticsearch;

/// <summary>What the other tests of the index ask of an imitation, in one life of a register on a real server.</summary>
public abstract class RealServerTests(TestEngine engine) : IntakeTest(engine)
{
    private static readonly RegisterQuery Everything = RegisterQuery.Empty with { Years = YearSelection.Everything };

    [SkippableFact]
    public async Task A_register_lives_through_publication_correction_withdrawal_and_rebuilds()
    {
        using var client = new IndexServer(TestIndex.SettingsFor(ElasticsearchServer.Needed()), TimeProvider.System);
        var writer = new ElasticsearchIndexWriter(Register.Database, new RecordIndex(client, Register.Reference, TimeProvider.System));
        var relay = new IndexRelay(Register.Database, writer, TimeProvider.System);
        using var search = new ElasticsearchSearch(client, Register.Database, Register.Reference);
        await client.CheckAsync(default);
        try
        {
            await PublishAsync("90000000000", "0.00000001");
            await ExpectAsync(90000000000.00000001m);
            var released = await ReleaseAsync();

            await PublishAsync("160000", "1");
            Assert.Equal(released, await ReleaseAsync());
            await ExpectAsync(160001m);

            await Register.Publication.WithdrawAsync(1, "reported by mistake", default);
            await relay.RunAsync(default);
            await ExpectAsync(0);

            await PublishAsync("170000", "2");
            await RefuseAsync(client.Settings with { MostOfFacility = 1 });
            for (var time = 0; time < 3; time++)
            {
                await relay.RebuildAsync(default);
                await ExpectAsync(170002m);
            }

            Assert.Empty(await writer.ObsoleteAsync(afterRebuild: false, default));
            Assert.Single(await writer.ObsoleteAsync(afterRebuild: true, default));
        }
        finally
        {
            await RemoveAllAsync(client, writer);
        }

        async Task PublishAsync(string toAir, string toWater)
        {
            await LoadAsync(new TestReport { Releases = [(8, "air", toAir), (8, "water", toWater)] });
            await Register.Publication.PublishAsync(2022, default);
            await relay.RunAsync(default);
        }

        // Both the register and the server do.
        async Task RefuseAsync(ElasticsearchSettings small)
        {
            using var other = new IndexServer(small, TimeProvider.System);
            await using var snapshot = await PublishedSnapshot.OpenAsync(Register.Database, default);
            var problem = await Assert.ThrowsAsync<ElasticsearchException>(() => new RecordIndex(other, Register.Reference, TimeProvider.System).BuildAsync(snapshot, default));
            Assert.Contains("Facility 1 has 2 records in the index; one may have 1", problem.Message, StringComparison.Ordinal);
            var facilities = (await other.ListAsync(small.Index + "-*", default)).Where(name => name.EndsWith("-facilities", StringComparison.Ordinal)).Max()!;
            var bulk = new BulkWriter(other, facilities, "facility");
            await bulk.AddAsync(1, "{\"facility_id\":1,\"records\":[{},{}]}"u8.ToArray(), 1, default);
            Assert.Contains("nested_objects.limit", (await Assert.ThrowsAsync<ElasticsearchException>(() => bulk.FlushAsync(default))).Message, StringComparison.Ordinal);
        }

        async Task<DataRelease> ReleaseAsync() => (await new HeldRelease(search).StateAsync(default)).Release;

        async Task ExpectAsync(decimal kilograms)
        {
            Assert.Empty((await DatabaseFigures.ReadAsync(Register.Database, default)).Differences((await writer.FiguresAsync(default))!));
            await search.RefreshAsync(default);
            Assert.Equal(kilograms, (await new HeldRelease(search).SearchAsync(Everything, default)).Totals.ReleasesKg);
            Assert.Equal(kilograms, (await new HeldRelease(search).RecordsAsync(Everything, default).ToListAsync()).Totals().ReleasesKg);
        }
    }

    private static async Task RemoveAllAsync(IndexServer client, ElasticsearchIndexWriter writer)
    {
        foreach (var index in await writer.ObsoleteAsync(afterRebuild: true, default))
        {
            await writer.RemoveAsync(index, default);
        }

        var live = await new RecordIndex(client, Search.Reference.ReferenceData.Shipped, TimeProvider.System).LiveAsync(default);
        await writer.RemoveAsync(live!.Name, default);
    }
}

public sealed class RealServerTestsOnSqlite() : RealServerTests(TestEngine.Sqlite);

public sealed class RealServerTestsOnSqlServer() : RealServerTests(TestEngine.SqlServer);
