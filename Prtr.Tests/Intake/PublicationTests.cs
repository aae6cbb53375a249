using System.Globalization;
using Prtr.Ingest.Intake;
using Prtr.Search.Measures;
using Prtr.Tests.Database;

namespace Prtr.Tests.Intake;

public abstract class PublicationTests(TestEngine engine) : IntakeTest(engine)
{
    private static string Release(int number) => string.Create(CultureInfo.InvariantCulture, $"{DateTimeOffset.UtcNow.Year}.{number}");

    [SkippableFact]
    public async Task Nothing_is_public_before_it_is_published()
    {
        await LoadAsync(new TestReport());

        Assert.Equal(IndexFigures.None, await DatabaseFigures.ReadAsync(Register.Database, default));
    }

    [SkippableFact]
    public async Task Publishing_raises_the_data_release_and_the_year_is_published()
    {
        await LoadAsync(new TestReport());

        var published = await Register.Publication.PublishAsync(2022, default);

        Assert.Equal((Release(1), 1), (published!.Release.Name, published.Reports));
        Assert.Equal("published", await ScalarAsync<string>("select state from reporting_year where year = 2022"));
        Assert.Equal("open", await ScalarAsync<string>("select state from reporting_year where year = 2021"));
        Assert.Equal(150000m, (await DatabaseFigures.ReadAsync(Register.Database, default)).Totals.ReleasesKg);
    }

    [SkippableFact]
    public async Task Publishing_again_with_nothing_new_makes_no_release()
    {
        await LoadAsync(new TestReport());
        await Register.Publication.PublishAsync(2022, default);

        Assert.Null(await Register.Publication.PublishAsync(2022, default));
        Assert.Null(await Register.Publication.PublishAsync(2020, default));
        Assert.Equal(1, await ScalarAsync<int>("select count(*) from data_release"));
    }

    [SkippableFact]
    public async Task A_correction_supersedes_and_nothing_is_lost()
    {
        await LoadAsync(new TestReport());
        await Register.Publication.PublishAsync(2022, default);
        await LoadAsync(new TestReport { Releases = [(8, "air", "160000")] });
        Assert.Equal(150000m, (await DatabaseFigures.ReadAsync(Register.Database, default)).Totals.ReleasesKg);

        await Register.Publication.PublishAsync(2022, default);

        Assert.Equal(160000m, (await DatabaseFigures.ReadAsync(Register.Database, default)).Totals.ReleasesKg);
        Assert.Equal([1L, 2L], await ColumnAsync<long>("select published_release_id from report_version order by version"));
        Assert.Equal(2, await ScalarAsync<int>("select ended_release_id from report_version where version = 1"));
        Assert.Equal(["publish", "end", "publish"], await ColumnAsync<string>("select action from outbox order by id"));
    }

    [SkippableFact]
    public async Task A_version_superseded_before_publication_is_never_public()
    {
        await LoadAsync(new TestReport());
        await LoadAsync(new TestReport { Releases = [(8, "air", "160000")] });

        await Register.Publication.PublishAsync(2022, default);

        Assert.Equal([2], await ColumnAsync<int>("select version from report_version where published_release_id is not null"));
    }

    [SkippableFact]
    public async Task A_withdrawn_report_is_gone_from_the_public_and_kept_with_its_reason()
    {
        await LoadAsync(new TestReport());
        await LoadAsync(new TestReport { Releases = [(8, "air", "160000")] });
        await Register.Publication.PublishAsync(2022, default);

        var withdrawn = await Register.Publication.WithdrawAsync(1, "reported by mistake", default);

        Assert.Equal(Release(2), withdrawn!.Release.Name);
        Assert.Equal(0, (await DatabaseFigures.ReadAsync(Register.Database, default)).Totals.Records);
        Assert.Equal("reported by mistake", await ScalarAsync<string>("select withdrawn_reason from report_version where version = 2"));
        Assert.Null(await Register.Publication.PublishAsync(2022, default));

        await LoadAsync(new TestReport { Releases = [(8, "air", "170000")] });
        await Register.Publication.PublishAsync(2022, default);
        Assert.Equal(170000m, (await DatabaseFigures.ReadAsync(Register.Database, default)).Totals.ReleasesKg);
    }

    [SkippableFact]
    public async Task The_index_hears_everything_once_it_holds_it()
    {
        await LoadAsync(new TestReport());
        await Register.Publication.PublishAsync(2022, default);
        Assert.Equal(1, (await RegisterStatus.ReadAsync(Register.Database, Today, default)).Waiting);

        Assert.Equal(1, await Register.Relay.RunAsync(default));
        Assert.Equal(0, await Register.Relay.RunAsync(default));
        Assert.Equal(0, (await RegisterStatus.ReadAsync(Register.Database, Today, default)).Waiting);
    }

    [SkippableFact]
    public async Task An_index_that_cannot_be_written_leaves_the_messages_waiting()
    {
        await LoadAsync(new TestReport());
        await Register.Publication.PublishAsync(2022, default);
        var relay = new IndexRelay(Register.Database, new FullDisk(), TimeProvider.System);

        await Assert.ThrowsAsync<IOException>(() => relay.RunAsync(default));

        Assert.Equal(1, (await RegisterStatus.ReadAsync(Register.Database, Today, default)).Waiting);
    }

    [SkippableFact]
    public async Task Sums_beyond_64_bits_are_exact()
    {
        var largest = Enumerable.Range(1, 3).Select(n => new TestReport
        {
            Name = $"Карьер {n}", Latitude = 46.9 + n, Releases = [(3, "air", "90000000000"), (8, "air", "0.00000001")],
        });
        await LoadAsync(TestReport.SourceOf("large.json", largest));
        await Register.Publication.PublishAsync(2022, default);

        var totals = (await DatabaseFigures.ReadAsync(Register.Database, default)).Totals;
        Assert.Equal(Int128.Parse("27000000000000000003", System.Globalization.CultureInfo.InvariantCulture), totals.Sums[Measure.ReleasesKg]);
        Assert.Null(totals.ReleasesKg);
    }

    private sealed class FullDisk : IIndexWriter
    {
        public Task<IndexFigures> RebuildAsync(CancellationToken cancellationToken) => throw new IOException("No space left.");

        public Task UpdateAsync(CancellationToken cancellationToken) => throw new IOException("No space left.");

        public Task<bool> IsStaleAsync(CancellationToken cancellationToken) => Task.FromResult(false);

        public Task<IReadOnlyList<string>> ObsoleteAsync(bool afterRebuild, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<string>>([]);

        public Task RemoveAsync(string copy, CancellationToken cancellationToken) => Task.CompletedTask;

        public Task<IndexFigures?> FiguresAsync(CancellationToken cancellationToken) => Task.FromResult<IndexFigures?>(null);
    }
}

public sealed class PublicationTestsOnSqlite() : PublicationTests(TestEngine.Sqlite);

public sealed class PublicationTestsOnSqlServer() : PublicationTests(TestEngine.SqlServer);
