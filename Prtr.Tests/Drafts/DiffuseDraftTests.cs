using Prtr.Ingest.Accounts;
using Prtr.Ingest.Drafts;
using Prtr.Ingest.Form;
using Prtr.Ingest.Intake;
using Prtr.Ingest.Intake.Diffuse;
using Prtr.Ingest.People;
using Prtr.Ingest.Reports;
using Prtr.Tests.Intake;
using Prtr.Tests.People;

namespace Prtr.Tests.Drafts;

/// <summary>An officer of a region reports its diffuse sources in the cabinet.</summary>
public sealed class DiffuseDraftTests : DraftTest
{
    private static readonly string[] Rows = [.. new[] { DiffuseFile.Transport, DiffuseFile.Heating }.Select(row => row.Replace("230000000", "710000000", StringComparison.Ordinal))];

    [Fact]
    public async Task A_draft_begins_from_last_year_is_sent_with_what_was_answered_and_corrected()
    {
        await LoadAsync(DiffuseFile.Of(Rows));
        var officer = await OfficerAsync();
        var draft = await BeginDiffuseAsync(officer, 2023);
        Assert.Equal(["150000", "0.00000001"], draft.Of(ReportForm.Diffuse).Select(row => row["quantity_kg"]));
        Assert.Equal("Акимат Атырауской области", draft.Facility!["operator_name"]);

        // The threefold of last year is asked about.
        var said = await CheckAsync(await WithQuantityAsync(officer, draft, "450", "t"));
        Assert.Equal(150_000m, RowFigure.Of(said, draft.Of(ReportForm.Diffuse).First()).Before);
        await SaveAsync(officer, draft, long.MaxValue, [.. said.Unanswered.Select(one => new CellEdit(one.Row.Id, DraftFields.AnswerTo(one.Remark.Code), "Больше машин"))]);
        var sent = await SubmitAsync(officer, draft);

        var own = (await OwnAsync(officer))[0];
        Assert.Equal((sent.Id, 2023, "accepted", 1, 2), (own.Id, own.Year, own.State, own.Version, own.SourceCount));
        Assert.NotEmpty(await RemarkAnswers.OfDiffuseAsync(Register.Database, 2, default));
        Assert.Equal(450_000_00000000, await ScalarAsync<long>("select max(quantity_kg_e8) from diffuse_row"));

        // For the same year with its quantities, asked for or not.
        var correction = (await DeskOf(officer).FindAsync((await StartOf(officer).BeginAsync(TestPeople.Region, null, 2023, false, null, default))!.Value, default))!;
        Assert.Equal("450000", correction.Of(ReportForm.Diffuse).First()["quantity_kg"]);
        await AnswerAllAsync(officer, await WithQuantityAsync(officer, correction, "160000", ""));
        Assert.True((await AgainAsync(officer, correction)).LacksReason);
        Assert.Equal(SubmitProblem.NoReason, (await TrySubmitAsync(officer, correction)).Problem);
        await SaveAsync(officer, correction, long.MaxValue, new CellEdit(correction.Facility!.Id, "correction_reason", "Уточнен парк машин"));
        var difference = await new DraftHistory(Register.Database, Register.Reference, Actor.Of(officer)).DifferenceAsync(await CheckAsync(await AgainAsync(officer, correction)), default);
        Assert.Equal([("quantity_kg", "450000", "160000")], difference!.Single().Cells.Select(cell => (cell.Field, cell.Stood, cell.Stands)));
        await SubmitAsync(officer, correction);
        Assert.Equal(["1 Уточнен парк машин"], await ColumnAsync<string>("select corrects_version || ' ' || correction_reason from diffuse_version where corrects_version is not null"));
        Assert.Equal([("accepted", 2), ("superseded", 1)], (await OwnAsync(officer)).Where(report => report.Year == 2023).Select(report => (report.State, report.Version!.Value)));
    }

    [Fact]
    public async Task What_the_centre_sends_back_is_mended_from_what_was_sent_and_may_be_sent_unchanged()
    {
        var officer = await OfficerAsync();
        await LoadAsync(DiffuseFile.Of(Rows));
        var (clerk, _) = await TestPeople.SignInAsync(Register.Database, "clerk", Role.Clerk);
        var returns = new DiffuseReturns(Register.Database, Actor.Of(clerk), TimeProvider.System);

        Assert.True(await returns.ReturnAsync(1, "Нет сжигания угля", default));
        Assert.False(await returns.ReturnAsync(1, "Еще раз", default));
        await Assert.ThrowsAsync<NotAllowedException>(() => new DiffuseReturns(Register.Database, Actor.Of(officer), TimeProvider.System).ReturnAsync(1, "Сам себе", default));
        Assert.Equal(("returned", "Нет сжигания угля"), ((await OwnAsync(officer))[0].State, (await OwnAsync(officer))[0].Reason));
        Assert.Null(await Register.Publication.PublishAsync(2022, default));

        var draft = await BeginDiffuseAsync(officer, 2022);
        Assert.Equal("150000", draft.Of(ReportForm.Diffuse).First()["quantity_kg"]);
        await AnswerAllAsync(officer, draft);
        Assert.Equal(ReportOutcome.Accepted, (await SubmitAsync(officer, draft)).Outcome);
        Assert.Equal("accepted", (await OwnAsync(officer))[0].State);
    }

    [Fact]
    public async Task The_form_is_downloaded_and_a_filled_one_taken_over()
    {
        var officer = await OfficerAsync();
        await LoadAsync(DiffuseFile.Of(Rows));
        var draft = await BeginDiffuseAsync(officer, 2023);
        var form = DraftWorkbook.Write(await CheckAsync(draft), Register.Reference, "kk");

        var read = new ReportReader(Register.Reference).Read(ReportSource.Of(ReportFile.InMemory("form.xlsx", form)));
        Assert.Equal((2023, 2), (read.Diffuse.Single().Year!.Value, read.Diffuse.Single().Rows.Count));
        Assert.True(await DeskOf(officer).FillAsync(draft.Id, DraftImport.Of(draft, read)!, default));

        var taken = await AgainAsync(officer, draft);
        Assert.Equal(["150000", "0.00000001"], taken.Of(ReportForm.Diffuse).Select(row => row["quantity_kg"]));
        Assert.Equal(4, taken.Rows.Count(row => row.Table == ReportForm.Diffuse));
    }

    [Fact]
    public async Task Another_region_is_not_there_and_officers_let_officers_in_but_not_the_last_one_out()
    {
        var officer = await OfficerAsync();
        var members = new MemberActs(Register.Database, Actor.Of(officer), TimeProvider.System);
        var other = Party.Region("230000000");
        await LoadAsync(DiffuseFile.Of(DiffuseFile.Transport));

        Assert.Null(await OwnDiffuseFile.FindAsync(1, Register.Database, Actor.Of(officer), default));
        await Assert.ThrowsAsync<NotAllowedException>(() => StartOf(officer).BeginAsync(other, null, 2023, true, null, default));
        await Assert.ThrowsAsync<NotAllowedException>(() => members.InviteAsync(other, "somebody", "Некто", Role.LocalOfficer, "приказ", default));
        Assert.Equal(AccountProblem.LastSigner, await members.EndAsync(TestPeople.Region, 1, "уволен", default));
        Assert.NotNull((await members.InviteAsync(TestPeople.Region, "second", "Вторая", Role.LocalOfficer, "приказ", default)).Link);
        Assert.Null(await members.EndAsync(TestPeople.Region, 1, "уволен", default));
    }

    private Task<SignedInPerson> OfficerAsync() => PersonAsync("officer", Role.LocalOfficer);

    private async Task<Draft> BeginDiffuseAsync(SignedInPerson officer, int year) =>
        (await DeskOf(officer).FindAsync((await StartOf(officer).BeginAsync(TestPeople.Region, null, year, true, null, default))!.Value, default))!;

    private async Task<Draft> WithQuantityAsync(SignedInPerson officer, Draft draft, string quantity, string unit)
    {
        var row = draft.Of(ReportForm.Diffuse).First().Id;
        await SaveAsync(officer, draft, long.MaxValue, new CellEdit(row, "quantity_kg", quantity), new CellEdit(row, DraftFields.Unit, unit));
        return await AgainAsync(officer, draft);
    }

    private async Task AnswerAllAsync(SignedInPerson officer, Draft draft) => await SaveAsync(
        officer, draft, long.MaxValue, [.. (await CheckAsync(draft)).Unanswered.Select(one => new CellEdit(one.Row.Id, DraftFields.AnswerTo(one.Remark.Code), "Так и есть"))]);

    private async Task<CheckedDraft> CheckAsync(Draft draft)
    {
        using var checks = new DraftChecks(Register.Database, TimeProvider.System);
        var said = await checks.CheckAsync(draft, default);
        Assert.True(said.IsAcceptable, string.Join(", ", said.Remarks.Select(remark => remark.Code)));
        return said;
    }

    private async Task<ReceivedDiffuse> SubmitAsync(SignedInPerson officer, Draft draft)
    {
        var outcome = await TrySubmitAsync(officer, draft);
        Assert.Null(outcome.Problem);
        return outcome.Outcome!.Diffuse.Single();
    }

    private async Task<SubmitOutcome> TrySubmitAsync(SignedInPerson officer, Draft draft)
    {
        using var checks = new DraftChecks(Register.Database, TimeProvider.System);
        var submission = new DraftSubmission(Register.Database, Register.Reference, checks, Actor.Of(officer), TimeProvider.System);
        return await submission.SubmitAsync(draft.Id, (await submission.FindAsync(draft.Id, default))!.Sha256, null, true, default);
    }

    private async Task<IReadOnlyList<OwnDiffuse>> OwnAsync(SignedInPerson officer) =>
        (await OwnWork.ReadAsync(Register.Database, Actor.Of(officer), Today, default)).Single().Diffuse;
}
