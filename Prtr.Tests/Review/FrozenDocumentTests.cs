using Prtr.Ingest.People;
using Prtr.Ingest.Remarks;
using Prtr.Ingest.Editions;
using Prtr.Search.Review;
using Prtr.Search.Review.Documents;
using Prtr.Search.Review.Editions;
using Prtr.Search.Review.Writing;
using Prtr.Tests.Database;
using Prtr.Tests.Intake;

namespace Prtr.Tests.Review;

public abstract class FrozenDocumentTests(TestEngine engine) : IntakeTest(engine)
{
    [SkippableTheory]
    [InlineData("kk", "160 000")]
    [InlineData("en", "160 000")]
    public async Task Beside_a_frozen_figure_stands_what_a_correction_has_made_of_it(string language, string today)
    {
        await PublishAsync(new TestReport());
        await new ReviewPublication(Register.Database, Register.Reference, Actor.Console, TimeProvider.System).PublishAsync(2022, null, default);
        await PublishAsync(new TestReport { Releases = [(8, "air", "160000")] });
        var frozen = (await FrozenReview.FindAsync(Register.Database, new YearlyReview(Register.Database, Register.Reference), 2022, null, default))!;

        var document = new ReviewComposer(Register.Reference, RemarkText.Title).Compose(frozen.Figures, language, isDraft: false, isDemonstration: false, changes: frozen.Changes);

        var row = document.Tables().Single(table => table.Table.Id == "releases-by-pollutant").Table.Rows.Single();
        var quantity = Assert.Single(row.OfType<DecimalCell>(), cell => cell.Today is not null);
        Assert.Equal((150000m, today), (quantity.Value, quantity.Today!.Replace('\u00A0', ' ')));
        Assert.Null(document.DraftMark);
        var reports = document.Tables().Single(table => table.Table.Id == "reports-by-region").Table;
        Assert.Equal("1", reports.Total!.OfType<CountCell>().Last().Today);
    }

    [SkippableFact]
    public async Task A_review_that_is_not_published_is_marked_as_a_draft_and_nothing_stands_beside_its_figures()
    {
        await PublishAsync(new TestReport());
        var figures = (await new YearlyReview(Register.Database, Register.Reference).FindAsync(2022, null, default))!;

        var document = new ReviewComposer(Register.Reference, RemarkText.Title).Compose(figures, "ru", isDraft: true, isDemonstration: true);

        Assert.Equal("Проект", document.DraftMark);
        Assert.NotNull(document.DemonstrationNote);
        Assert.All(document.Tables().SelectMany(table => table.Table.AllRows).SelectMany(row => row), cell => Assert.Null(cell.Today));
    }

    private async Task PublishAsync(TestReport report)
    {
        await LoadAsync(report);
        await Register.Publication.PublishAsync(2022, default);
    }
}

public sealed class FrozenDocumentTestsOnSqlite() : FrozenDocumentTests(TestEngine.Sqlite);

public sealed class FrozenDocumentTestsOnSqlServer() : FrozenDocumentTests(TestEngine.SqlServer);
