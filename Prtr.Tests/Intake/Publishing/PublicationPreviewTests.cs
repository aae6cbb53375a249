using Prtr.Ingest.Intake.Publishing;
using Prtr.Search.OpenData;
using Prtr.Tests.Database;

namespace Prtr.Tests.Intake.Publishing;

/// <summary>What a publication would show, before it is one.</summary>
public abstract class PublicationPreviewTests(TestEngine engine) : IntakeTest(engine)
{
    private static readonly HashSet<long> Nothing = [];

    [SkippableFact]
    public async Task It_shows_what_publication_then_shows_and_leaves_nothing_behind()
    {
        await LoadAsync(new TestReport { Releases = [(8, "air", "150000")] });
        await Register.Publication.PublishAsync(2022, default);
        await LoadAsync(new TestReport { Releases = [(8, "air", "170000"), (11, "air", "200000")] }, "correction.json");
        var journal = await ScalarAsync<long>("select count(*) from journal_entry");

        var preview = (await PublicationPreview.OfYearAsync(Register.Database, Register.Reference, 2022, Nothing, TimeProvider.System, default))!;

        Assert.Equal([(8, ChangeKind.Before), (8, ChangeKind.After), (11, ChangeKind.Added)], preview.Rows.Where(change => change.Row.Pollutant is not null).Select(change => (change.Row.Pollutant!.Value, change.Kind)));
        Assert.Contains(preview.FigureChanges, change => change.Table == "releases-by-pollutant" && change.Row.StartsWith('8'));
        Assert.Equal((1, 1, journal), (await ScalarAsync<long>("select count(*) from data_release"), await ScalarAsync<long>("select max(version) from public_report"), await ScalarAsync<long>("select count(*) from journal_entry")));

        var published = await Register.Publication.PublishAsync(2022, default);
        Assert.Equal(published!.Release.Name, preview.Release);
        Assert.Equal(preview.Figures!.Tables.Count(), (await new Prtr.Search.Review.YearlyReview(Register.Database, Register.Reference).FindAsync(2022, null, default))!.Tables.Count());
        Assert.Null(await PublicationPreview.OfYearAsync(Register.Database, Register.Reference, 2022, Nothing, TimeProvider.System, default));
    }

    public sealed class OnSqlite() : PublicationPreviewTests(TestEngine.Sqlite);

    public sealed class OnSqlServer() : PublicationPreviewTests(TestEngine.SqlServer);
}
