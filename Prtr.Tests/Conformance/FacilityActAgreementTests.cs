using System.Diagnostics.CodeAnalysis;
using Dapper;
using Prtr.Ingest.Intake;
using Prtr.Ingest.Intake.Facilities;
using Prtr.Search.Database;
using Prtr.Search.Embedded;
using Prtr.Search.OpenData;
using Prtr.Search.Queries;
using Prtr.Search.Reference;
using Prtr.Search.Register;
using Prtr.Search.Sql;
using Prtr.Tests.Database;
using Prtr.Tests.Elasticsearch;
using Xunit.Abstractions;

namespace Prtr.Tests.Conformance;

/// <summary>After random acts on facilities the database, the embedded index and an imitated Elasticsearch say the same, every release is the one before with its difference, and undoing all brings everything back.</summary>
[SuppressMessage("Design", "CA1001", Justification = "xunit calls DisposeAsync.")]
public abstract class FacilityActAgreementTests(TestEngine engine, ITestOutputHelper output) : IAsyncLifetime
{
    private const int Acts = 25;
    private const int Queries = 100;

    private TestDatabase? place;

    private RegisterDatabase Database { get; set; } = null!;

    public async Task InitializeAsync()
    {
        place = TestDatabase.On(engine);
        Database = place.Open();
        await InventedRegister.FillAsync(Database, seed: 8, facilities: 12, firstYear: 2020, lastYear: 2022, default);
    }

    public async Task DisposeAsync()
    {
        if (place is not null)
        {
            await place.DisposeAsync();
        }
    }

    [SkippableFact]
    public async Task All_engines_and_all_releases_agree_after_random_acts()
    {
        var seed = RandomSeed.For(output);
        await using var server = await ImitatedElasticsearch.StartAsync();
        await using var index = await TestIndex.BuildAsync(TestIndex.SettingsFor(server.Url) with { PageSize = 50 }, Database);
        var relay = new IndexRelay(Database, new ElasticsearchIndexWriter(Database, index.Indices), TimeProvider.System);
        var (records, waiting) = (await PublicAsync(), await WaitingAsync());
        var acts = new RandomFacilityActs(Database, seed);
        var done = 0;
        for (var i = 0; i < Acts; i++)
        {
            var before = await PublicAsync();
            var act = await acts.NextAsync();
            done += act is null ? 0 : 1;
            Assert.True(act is not null || before.SetEquals(await PublicAsync()), $"seed {seed}, act {i}: it was refused and changed something.");
            await relay.RunAsync(default);
        }

        Assert.True(done > 3, $"seed {seed}: only {done} acts were done.");
        await AgreeAsync(index, seed);
        await acts.UndoAllAsync();
        await relay.RunAsync(default);
        await AgreeAsync(index, seed);
        await ReleasesFollowAsync(seed);
        Assert.True(records.SetEquals(await PublicAsync()), $"seed {seed}: undoing has not brought back {string.Join('\n', records.Except(await PublicAsync()).Take(3))}");
        Assert.Equal(waiting, await WaitingAsync());
    }

    private async Task AgreeAsync(TestIndex index, int seed)
    {
        Assert.Empty(await KeptIdentities.ProblemsAsync(Database, default));
        await using var snapshot = await PublishedSnapshot.OpenAsync(Database, default);
        var records = await snapshot.RecordsAsync(default).ToListAsync();
        var naive = new NaiveSearch([.. (await snapshot.ReportsAsync(default)).Values], records, ReferenceData.Shipped);
        using var embedded = new EmbeddedSearch(Database, ReferenceData.Shipped);
        await index.Search.RefreshAsync(default);
        ISearchEngine[] engines = [index.Search, embedded, new SqlSearch(Database, ReferenceData.Shipped)];
        var opened = await Task.WhenAll(engines.Select(engine => engine.OpenAsync(default)));
        var queries = new PlausibleQueries(records, seed);
        for (var i = 0; i < Queries; i++)
        {
            var expected = naive.Find(queries.Next());
            foreach (var release in opened)
            {
                AnswerComparison.Compare(expected, await release.SearchAsync(expected.Query, default));
                AnswerComparison.Same(expected.Records(), await release.RecordsAsync(expected.Query, default).ToListAsync());
            }
        }
    }

    private async Task ReleasesFollowAsync(int seed)
    {
        await using var snapshot = await PublishedSnapshot.OpenAsync(Database, default);
        HashSet<string>? before = null;
        foreach (var entry in (await ReleaseHistory.ReadAsync(Database, null, default)).Reverse())
        {
            var released = new ReleasedData(snapshot, entry.Release);
            var now = new HashSet<string>();
            foreach (var kind in Enum.GetValues<RecordKind>())
            {
                now.UnionWith((await released.RecordsAsync(kind, null, default).ToListAsync()).Select(Text));
            }

            // The invented releases publish and end versions at once, which no publication does.
            if (before is not null && entry.Act is not null)
            {
                var changes = await released.ChangesAsync(default).ToListAsync();
                before.ExceptWith(changes.Where(change => change.Kind is ChangeKind.Removed or ChangeKind.Before).Select(change => Text(change.Row)));
                before.UnionWith(changes.Where(change => change.Kind is ChangeKind.Added or ChangeKind.After).Select(change => Text(change.Row)));
                Assert.True(now.SetEquals(before), $"seed {seed}, release {entry.Release.Name}: {string.Join('\n', now.Except(before).Concat(before.Except(now)).Take(4))}");
            }

            before = now;
        }
    }

    private async Task<HashSet<string>> PublicAsync()
    {
        await using var snapshot = await PublishedSnapshot.OpenAsync(Database, default);
        return [.. (await snapshot.RecordsAsync(default).ToListAsync()).Select(Text)];
    }

    private async Task<IReadOnlyList<string>> WaitingAsync()
    {
        await using var connection = await Database.OpenAsync(default);
        return
        [
            .. (await connection.QueryAsync<(long, int, string)>("""
                select r.facility_id, r.reporting_year, v.content_sha256
                from report_version v
                join report r on r.id = v.report_id
                where v.published_release_id is null and v.withdrawn_reason is null
                    and not exists (select 1 from report_version n where n.report_id = v.report_id and n.version > v.version)
                order by r.facility_id, r.reporting_year
                """)).Select(row => row.ToString()),
        ];
    }

    // All that a row says, but not which version says it.
    private static string Text(PublicRecord row) => string.Join(
        ' ',
        row with { Id = 0, Report = null!, SourceSheet = null, SourceRow = 0, Flags = [], MethodName = null, BelowThreshold = null },
        string.Join(',', row.Flags),
        row.Report with
        {
            ReportVersionId = 0, ReportId = 0, Version = 0, ReceivedOn = default, Late = false, DataRelease = "", StationarySources = 0, OtherActivities = [], OwnerName = null, PostalAddress = "",
        });
}

public sealed class FacilityActAgreementTestsOnSqlite(ITestOutputHelper output) : FacilityActAgreementTests(TestEngine.Sqlite, output);

public sealed class FacilityActAgreementTestsOnSqlServer(ITestOutputHelper output) : FacilityActAgreementTests(TestEngine.SqlServer, output);
