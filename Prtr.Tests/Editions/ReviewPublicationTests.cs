using System.Security.Cryptography;
using Prtr.Ingest.Editions;
using Prtr.Ingest.Intake.Keeping;
using Prtr.Ingest.People;
using Prtr.Search.Review;
using Prtr.Search.Review.Editions;
using Prtr.Search.Review.Figures;
using Prtr.Tests.Database;
using Prtr.Tests.Intake;

namespace Prtr.Tests.Editions;

public abstract class ReviewPublicationTests(TestEngine engine) : IntakeTest(engine)
{
    private ReviewPublication Reviews => new(Register.Database, Register.Reference, Actor.Console, TimeProvider.System);

    private ReviewEditions Editions => new(Register.Database);

    [SkippableFact]
    public async Task A_year_of_which_nothing_is_public_has_no_review()
    {
        await LoadAsync(new TestReport());

        Assert.Equal(ReviewOutcome.NothingPublished, (await Reviews.PublishAsync(2022, null, default)).Outcome);
        Assert.Null(await FrozenAsync());
    }

    [SkippableFact]
    public async Task Every_document_is_kept_in_every_language_with_its_hash_and_the_year_is_reviewed()
    {
        await PublishedAsync(new TestReport());

        var (outcome, edition) = await Reviews.PublishAsync(2022, null, default);

        Assert.Equal((ReviewOutcome.Published, 1, null), (outcome, edition!.Number, edition.Reason));
        Assert.Equal(ReviewFile.Endings.Sum(ending => ending == ".json" ? 1 : 3), edition.Files.Count);
        Assert.Equal("reviewed", await ScalarAsync<string>("select state from reporting_year where year = 2022"));
        foreach (var file in edition.Files)
        {
            var (described, content) = (await Editions.FileAsync(2022, 1, file.Name, default))!.Value;
            Assert.Equal((file, file.Sha256, file.ByteCount), (described, Convert.ToHexStringLower(SHA256.HashData(content)), content.Length));
        }

        Assert.Empty(await StoredFiles.ProblemsAsync(Register.Database, default));
    }

    [SkippableFact]
    public async Task The_same_figures_make_no_second_edition()
    {
        await PublishedAsync(new TestReport());
        await Reviews.PublishAsync(2022, null, default);

        Assert.Equal(ReviewOutcome.Unchanged, (await Reviews.PublishAsync(2022, "again", default)).Outcome);
        Assert.Single(await Editions.OfAsync(2022, null, default));
    }

    [SkippableFact]
    public async Task A_correction_of_data_stands_beside_the_frozen_figure_with_what_made_it()
    {
        await PublishedAsync(new TestReport());
        await Reviews.PublishAsync(2022, null, default);
        await PublishedAsync(new TestReport { Releases = [(8, "air", "160000")] });

        var frozen = (await FrozenAsync())!;

        Assert.Equal("150000", frozen.Figures.Table("releases-by-pollutant").Rows.Single()["quantity_kg"].Text);
        var row = FigureChange.KeyOf(frozen.Figures.Table("releases-by-pollutant"), frozen.Figures.Table("releases-by-pollutant").Rows.Single());
        Assert.Equal(("150000", "160000"), (frozen.Find("releases-by-pollutant", row, "quantity_kg")?.Before, frozen.Find("releases-by-pollutant", row, "quantity_kg")?.After));
        var correction = Assert.Single(frozen.Corrections);
        Assert.Equal((2022, 2, null), (correction.Year, correction.Version, correction.WithdrawnReason));
        Assert.Equal("reviewed", await ScalarAsync<string>("select state from reporting_year where year = 2022"));
    }

    [SkippableFact]
    public async Task A_withdrawal_tells_its_reason()
    {
        await PublishedAsync(new TestReport());
        await PublishedAsync(new TestReport { Name = "Карьер", Latitude = 47.5 });
        await Reviews.PublishAsync(2022, null, default);
        await Register.Publication.WithdrawAsync(2, "reported by mistake", default);

        var frozen = (await FrozenAsync())!;

        Assert.Equal("reported by mistake", Assert.Single(frozen.Corrections).WithdrawnReason);
        Assert.Contains(frozen.Changes, change => (change.Table, change.Row, change.Column, change.Before, change.After) == ("reports-by-region", FigureChange.Total, "reports", "2", "1"));
    }

    [SkippableFact]
    public async Task A_later_edition_says_why_and_lists_what_changed_and_the_earlier_one_stays()
    {
        await PublishedAsync(new TestReport());
        await Reviews.PublishAsync(2022, null, default);
        var first = (await Editions.FileAsync(2022, 1, "review-2022.json", default))!.Value.Content;
        await PublishedAsync(new TestReport { Releases = [(8, "air", "160000")] });

        Assert.Equal(ReviewOutcome.ReasonMissing, (await Reviews.PublishAsync(2022, " ", default)).Outcome);
        var second = (await Reviews.PublishAsync(2022, "The operator corrected its report.", default)).Edition!;

        Assert.Equal((2, "The operator corrected its report."), (second.Number, second.Reason));
        Assert.Contains(await Editions.ChangesAsync(2022, 2, default), change => (change.Table, change.Column, change.Before, change.After) == ("releases-by-pollutant", "quantity_kg", "150000", "160000"));
        Assert.Empty(await Editions.ChangesAsync(2022, 1, default));
        Assert.Equal(first, (await Editions.FileAsync(2022, 1, "review-2022.json", default))!.Value.Content);
        Assert.Empty((await FrozenAsync())!.Changes);
    }

    [SkippableFact]
    public async Task A_publication_of_another_year_afterwards_is_no_correction()
    {
        await PublishedAsync(new TestReport());
        await Reviews.PublishAsync(2022, null, default);
        await LoadAsync(new TestReport { Year = 2024 });
        await Register.Publication.PublishAsync(2024, default);

        var frozen = (await FrozenAsync())!;

        Assert.Empty(frozen.Changes);
        Assert.Empty(frozen.Corrections);
    }

    [SkippableFact]
    public async Task What_is_kept_is_read_back_as_the_figures_that_were_counted()
    {
        await PublishedAsync(new TestReport());
        var counted = await new YearlyReview(Register.Database, Register.Reference).FindAsync(2022, null, default);
        await Reviews.PublishAsync(2022, null, default);

        Assert.Equal(ReviewJson.Bytes(counted!), ReviewJson.Bytes((await Editions.FiguresAsync(2022, 1, default))!));
        Assert.Null(await Editions.FiguresAsync(2022, 2, default));
        Assert.Null(await Editions.FileAsync(2022, 1, "review-2021.json", default));
    }

    private Task<FrozenReview?> FrozenAsync() => FrozenReview.FindAsync(Register.Database, new YearlyReview(Register.Database, Register.Reference), 2022, null, default);

    private async Task PublishedAsync(TestReport report)
    {
        await LoadAsync(report);
        await Register.Publication.PublishAsync(report.Year, default);
    }
}

public sealed class ReviewPublicationTestsOnSqlite() : ReviewPublicationTests(TestEngine.Sqlite);

public sealed class ReviewPublicationTestsOnSqlServer() : ReviewPublicationTests(TestEngine.SqlServer);
