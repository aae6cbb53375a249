using Dapper;
using Prtr.Ingest.Drafts;
using Prtr.Ingest.Form;
using Prtr.Ingest.People;
using Prtr.Tests.Intake;
using Prtr.Tests.People;

namespace Prtr.Tests.Drafts;

public sealed class DraftDeskTests : DraftTest
{
    [Fact]
    public async Task A_draft_begins_with_what_was_reported_last()
    {
        var draft = await BeginAsync(await PersonAsync(), new TestReport { Waste = [("13 02 08*", "5.5")] });

        Assert.Equal(("Котельная «Сапаржол»", "1(c)", "46.98587"), (draft.Facility!["facility_name"], draft.Facility["main_activity"], draft.Facility["latitude"]));
        Assert.Equal(("8", "air", "150000", "C"), (Release(draft)["pollutant"], Release(draft)["medium"], Release(draft)["quantity_kg"], Release(draft)["method"]));
        Assert.Equal(("130208", "5.5", "У", "D1", ""), draft.Of(ReportForm.Waste).Select(row => (row["waste_code"], row["quantity_t"], row["mark"], row["operation"], row["hazardous"])).Single());
        Assert.Equal("", draft.Facility["corrects_version"]);
    }

    [Fact]
    public async Task Quantities_of_last_year_come_along_only_when_they_are_wanted() =>
        Assert.Equal("", Release(await BeginAsync(await PersonAsync(), withQuantities: false))["quantity_kg"]);

    [Fact]
    public async Task Whoever_begins_the_same_report_again_goes_on_with_it()
    {
        var draft = await BeginAsync(await PersonAsync());

        Assert.Equal(draft.Id, await StartOf(await PersonAsync("dana")).BeginAsync(TestPeople.Operator, 1, 2023, true, null, default));
    }

    [Fact]
    public async Task A_report_of_a_year_that_has_one_is_a_correction_of_it()
    {
        await LoadAsync(new TestReport());
        var person = await PersonAsync();
        var draft = (await DeskOf(person).FindAsync((await StartOf(person).BeginAsync(TestPeople.Operator, 1, 2022, true, null, default))!.Value, default))!;

        Assert.Equal(("1", "150000"), (draft.Facility!["corrects_version"], Release(draft)["quantity_kg"]));
    }

    [Fact]
    public async Task What_is_saved_is_there_again_with_who_typed_it()
    {
        var person = await PersonAsync();
        var draft = await BeginAsync(person);

        var outcome = await SaveAsync(person, draft, draft.Seen, new CellEdit(Release(draft).Id, "quantity_kg", "1 234,5"));

        var again = await AgainAsync(await PersonAsync("dana"), draft);
        Assert.Equal(("1 234,5", person.AccountId), (Release(again)["quantity_kg"], Release(again).Cell("quantity_kg").AccountId));
        Assert.Equal(outcome.Seen, again.Seen);
    }

    [Fact]
    public async Task A_form_that_says_what_it_was_shown_changes_nothing_of_what_another_typed_meanwhile()
    {
        var (aliya, dana) = (await PersonAsync(), await PersonAsync("dana"));
        var draft = await BeginAsync(aliya);
        var row = Release(draft);
        await SaveAsync(dana, draft, draft.Seen, new CellEdit(row.Id, "quantity_kg", "200"));

        var outcome = await SaveAsync(aliya, draft, draft.Seen, new CellEdit(row.Id, "quantity_kg", row["quantity_kg"]), new CellEdit(row.Id, "method", "M"));

        Assert.Empty(outcome.SetAside);
        Assert.Equal(("200", "M"), (Release(await AgainAsync(aliya, draft))["quantity_kg"], Release(await AgainAsync(aliya, draft))["method"]));
    }

    [Theory]
    [InlineData(true, "300")]
    [InlineData(false, "200")]
    public async Task Of_two_who_type_into_one_cell_the_second_is_told_and_somebody_chooses(bool second, string stays)
    {
        var (aliya, dana) = (await PersonAsync(), await PersonAsync("dana"));
        var draft = await BeginAsync(aliya);
        var row = Release(draft);
        await SaveAsync(dana, draft, draft.Seen, new CellEdit(row.Id, "quantity_kg", "200"));

        var outcome = await SaveAsync(aliya, draft, draft.Seen, new CellEdit(row.Id, "quantity_kg", "300"));

        Assert.Equal([new CellEdit(row.Id, "quantity_kg", "300")], outcome.SetAside);
        var cell = Release(await AgainAsync(dana, draft)).Cell("quantity_kg");
        Assert.Equal(("200", "300"), (cell.Text, cell.SetAside!.Text));

        Assert.True(await DeskOf(dana).ChooseAsync(draft.Id, row.Id, "quantity_kg", second, default));
        var chosen = Release(await AgainAsync(aliya, draft)).Cell("quantity_kg");
        Assert.Equal((stays, null), (chosen.Text, chosen.SetAside));
    }

    [Fact]
    public async Task A_row_that_was_taken_out_comes_back_with_all_that_was_in_it()
    {
        var person = await PersonAsync();
        var draft = await BeginAsync(person);
        var row = Release(draft);

        var outcome = await SaveAsync(person, draft, draft.Seen, new CellEdit(row.Id, DraftFields.Removed, "yes"));
        Assert.Empty((await AgainAsync(person, draft)).Of(ReportForm.Releases));
        await SaveAsync(person, draft, outcome.Seen, new CellEdit(row.Id, DraftFields.Removed, ""));

        Assert.Equal("150000", Release(await AgainAsync(person, draft))["quantity_kg"]);
    }

    [Fact]
    public async Task A_row_of_another_draft_is_not_touched()
    {
        var person = await PersonAsync();
        var draft = await BeginAsync(person);
        var other = (await StartOf(person).BeginAsync(TestPeople.Operator, null, 2023, true, null, default))!.Value;

        await DeskOf(person).SaveAsync(other, long.MaxValue, [new CellEdit(Release(draft).Id, "quantity_kg", "1")], null, default);

        Assert.Equal("150000", Release(await AgainAsync(person, draft))["quantity_kg"]);
    }

    [Fact]
    public async Task Nothing_of_another_partys_draft_is_taken_over_by_naming_the_report_that_it_became()
    {
        var (person, officer) = (await PersonAsync(), await PersonAsync("officer", Role.LocalOfficer));
        await LoadAsync(new TestReport());
        var theirs = await StartOf(officer).BeginAsync(TestPeople.Region, null, 2022, true, null, default);
        await using (var connection = await Register.Database.OpenAsync(default))
        {
            await connection.ExecuteAsync(
                "insert into report_draft_end (draft_id, outcome, submission_id, ended_by, ended_at) values (@theirs, 'submitted', 1, @AccountId, @now)",
                new { theirs, officer.AccountId, now = DateTimeOffset.UtcNow });
        }

        var begun = await StartOf(person).BeginAsync(TestPeople.Operator, null, 2023, true, 1, default);

        Assert.Equal(TestReport.FirstOperator, (await DeskOf(person).FindAsync(begun!.Value, default))!.Facility!["operator_bin"]);
    }

    [Fact]
    public async Task Nobody_sees_or_changes_the_draft_of_an_operator_for_which_they_do_not_act()
    {
        var draft = await BeginAsync(await PersonAsync());
        var officer = await PersonAsync("officer", Role.LocalOfficer);
        var clerk = await PersonAsync("clerk", Role.Clerk);

        foreach (var person in new[] { officer, clerk })
        {
            var desk = DeskOf(person);
            Assert.Null(await desk.FindAsync(draft.Id, default));
            Assert.Null(await desk.SaveAsync(draft.Id, draft.Seen, [new CellEdit(Release(draft).Id, "quantity_kg", "1")], null, default));
            Assert.False(await desk.DiscardAsync(draft.Id, default));
            await Assert.ThrowsAsync<NotAllowedException>(() => StartOf(person).BeginAsync(TestPeople.Operator, 1, 2023, true, null, default));
        }

        Assert.Null(await StartOf(await PersonAsync()).BeginAsync(TestPeople.Operator, 99, 2023, true, null, default));
    }

    [Fact]
    public async Task A_draft_that_was_given_up_is_kept_and_changes_no_more()
    {
        var person = await PersonAsync();
        var draft = await BeginAsync(person);

        Assert.True(await DeskOf(person).DiscardAsync(draft.Id, default));

        Assert.Null(await DeskOf(person).SaveAsync(draft.Id, draft.Seen, [new CellEdit(Release(draft).Id, "quantity_kg", "1")], null, default));
        Assert.Equal(("discarded", "150000"), ((await AgainAsync(person, draft)).Outcome, Release(await AgainAsync(person, draft))["quantity_kg"]));
    }
}
