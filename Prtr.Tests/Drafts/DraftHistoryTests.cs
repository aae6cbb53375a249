using Prtr.Ingest.Drafts;
using Prtr.Ingest.Form;
using Prtr.Ingest.People;
using Prtr.Ingest.Remarks;
using Prtr.Tests.Intake;
using Prtr.Tests.People;

namespace Prtr.Tests.Drafts;

/// <summary>A draft beside what was before it: the report that went back, the version that it corrects.</summary>
public sealed class DraftHistoryTests : DraftTest
{
    [Fact]
    public async Task Remarks_on_a_file_that_went_back_are_at_the_cells_of_the_draft_that_takes_its_place()
    {
        var person = await PersonAsync();
        var returned = await LoadAsync(new TestReport { Releases = [(8, "air", "150000"), (24, "air", "много")] });
        var received = returned.Reports.Single().Id;
        var id = await StartOf(person).BeginAsync(TestPeople.Operator, null, 2022, true, received, default);
        var draft = (await DeskOf(person).FindAsync(id!.Value, default))!;

        var remark = (await HistoryOf(person).ReturnedAsync(draft, default)).First(one => one.Remark.Code == RemarkKinds.QuantityNotANumber.Code);

        Assert.Equal((draft.Of(ReportForm.Releases).Last().Id, "quantity_kg", "много"), (remark.RowId!.Value, remark.Field, remark.Stood));
        Assert.Equal(["150000", "много"], draft.Of(ReportForm.Releases).Select(row => row["quantity_kg"]));
        Assert.Equal(id, await StartOf(person).BeginAsync(TestPeople.Operator, null, 2022, true, received, default));
    }

    [Fact]
    public async Task Of_another_operators_report_nothing_is_remarked_or_taken_over()
    {
        var person = await PersonAsync();
        var theirs = await LoadAsync(new TestReport { Bin = TestReport.SecondOperator, Releases = [(24, "air", "много")] });
        var id = await StartOf(person).BeginAsync(TestPeople.Operator, null, 2022, true, theirs.Reports.Single().Id, default);
        var draft = (await DeskOf(person).FindAsync(id!.Value, default))!;

        Assert.Empty(draft.Of(ReportForm.Releases));
        Assert.Empty(await HistoryOf(person).ReturnedAsync(draft, default));
    }

    [Fact]
    public async Task A_correction_shows_what_stood_and_what_stands_of_each_row_that_differs()
    {
        var person = await PersonAsync();
        await LoadAsync(new TestReport { Releases = [(8, "air", "150000"), (11, "air", "160000"), (24, "air", "300")] });
        var draft = (await DeskOf(person).FindAsync((await StartOf(person).BeginAsync(TestPeople.Operator, 1, 2022, true, null, default))!.Value, default))!;
        var rows = draft.Of(ReportForm.Releases).ToList();
        await SaveAsync(person, draft, long.MaxValue, new CellEdit(rows[0].Id, "quantity_kg", "0,2"), new CellEdit(rows[0].Id, DraftFields.Unit, "t"), new CellEdit(rows[1].Id, DraftFields.Removed, "yes"));
        using var checks = new DraftChecks(Register.Database, TimeProvider.System);

        var difference = await HistoryOf(person).DifferenceAsync(await checks.CheckAsync(await AgainAsync(person, draft), default), default);

        Assert.Equal([(RowFate.Changed, "8"), (RowFate.Removed, "11")], difference!.Select(row => (row.Fate, row.Fields["pollutant"])));
        Assert.Equal([new CellDifference("quantity_kg", "150000", "200")], difference![0].Cells);
    }

    [Fact]
    public async Task A_text_that_is_longer_than_a_cell_holds_is_said_and_what_stood_stays()
    {
        var person = await PersonAsync();
        var draft = await BeginAsync(person);
        var tooLong = new CellEdit(Release(draft).Id, "method_name", new string('м', DraftDesk.LongestText + 1));
        var whole = new CellEdit(Release(draft).Id, "water_body", new string('р', DraftDesk.LongestText));

        var outcome = await SaveAsync(person, draft, long.MaxValue, tooLong, whole);

        var row = Release(await AgainAsync(person, draft));
        Assert.Equal([tooLong], outcome.TooLong);
        Assert.Equal((Release(draft)["method_name"], whole.Text), (row["method_name"], row["water_body"]));
    }

    private DraftHistory HistoryOf(SignedInPerson person) => new(Register.Database, Register.Reference, Actor.Of(person));
}
