using System.Text;
using Prtr.Ingest.Drafts;
using Prtr.Ingest.Form;
using Prtr.Ingest.Intake;
using Prtr.Ingest.People;
using Prtr.Ingest.Remarks;
using Prtr.Ingest.Reports;
using Prtr.Tests.Intake;
using Prtr.Tests.People;

namespace Prtr.Tests.Drafts;

/// <summary>A draft goes to the centre like any other report.</summary>
public sealed class DraftSubmissionTests : DraftTest
{
    [Fact]
    public async Task A_draft_without_errors_becomes_a_report_with_what_was_answered()
    {
        var signer = await PersonAsync("signer", Role.Signer);
        var draft = await AnsweredAsync(signer);
        var kept = new List<long>();
        var document = (await SubmissionOf(signer).FindAsync(draft.Id, default))!;

        var outcome = await SubmissionOf(signer).SubmitAsync(draft.Id, document.Sha256, new SignedContent(document.Content!, (_, submission, _) =>
        {
            kept.Add(submission);
            return Task.CompletedTask;
        }), false, default);

        Assert.Null(outcome.Problem);
        var report = outcome.Outcome!.Reports.Single();
        Assert.True(report.Outcome is ReportOutcome.Accepted or ReportOutcome.Held);
        Assert.Equal(1, report.FacilityId);
        Assert.Equal(("submitted", kept.Single()), ((await AgainAsync(signer, draft)).Outcome, (await AgainAsync(signer, draft)).SubmissionId!.Value));
        Assert.Equal(["form 020440003656"], await ColumnAsync<string>("select channel || ' ' || sender_identity from submission where id = (select max(id) from submission)"));
        Assert.All(await RemarkAnswers.OfReportAsync(Register.Database, report.Id, default), answer => Assert.Equal("Так и есть", answer.Content));
        Assert.Equal(["account:signer"], await ColumnAsync<string>("select actor from journal_entry where act = 'hand-in'"));
        Assert.Equal(SubmitProblem.NotFound, (await SubmissionOf(signer).SubmitAsync(draft.Id, document.Sha256, null, true, default)).Problem);
    }

    [Fact]
    public async Task That_nothing_was_exceeded_is_declared_signed_kept_and_said_and_not_taken_over_into_another_year()
    {
        var signer = await PersonAsync("signer", Role.Signer);
        var draft = await BeginAsync(signer);
        await SaveAsync(signer, draft, long.MaxValue, new CellEdit(Release(draft).Id, DraftFields.Removed, "yes"), new CellEdit(draft.Facility!.Id, DraftFields.NothingExceeded, "yes"));
        using var checks = new DraftChecks(Register.Database, TimeProvider.System);
        var said = await checks.CheckAsync(await AgainAsync(signer, draft), default);
        await SaveAsync(signer, draft, long.MaxValue, [.. said.Unanswered.Select(one => new CellEdit(one.Row.Id, DraftFields.AnswerTo(one.Remark.Code), "Так и есть"))]);
        var document = (await SubmissionOf(signer).FindAsync(draft.Id, default))!;

        var report = (await SubmissionOf(signer).SubmitAsync(draft.Id, document.Sha256, null, true, default)).Outcome!.Reports.Single();

        Assert.Contains("\"nothing_exceeded\":\"yes\"", Encoding.UTF8.GetString(document.Content!), StringComparison.Ordinal);
        Assert.Contains(RemarkKinds.NothingExceeded.Code, report.Remarks.Select(remark => remark.Code));
        Assert.DoesNotContain(RemarkKinds.ReportEmpty.Code, report.Remarks.Select(remark => remark.Code));
        await LoadAsync(ReportSource.Of(ReportFile.InMemory(
            "declared.json", Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(document.Content!).Replace("\"report_year\":2023", "\"report_year\":2022", StringComparison.Ordinal).Replace("Мусин", "Ахметов", StringComparison.Ordinal)))));
        Assert.Equal([2L], await ColumnAsync<long>("select version from report_version where nothing_exceeded = 1"));
        Assert.Empty(await Ingest.Intake.Keeping.KeptReports.ProblemsAsync(Register.Database, true, default));
        var next = await StartOf(signer).BeginAsync(TestPeople.Operator, 1, 2024, true, null, default);
        Assert.Equal("", (await DeskOf(signer).FindAsync(next!.Value, default))!.Facility![DraftFields.NothingExceeded]);
    }

    [Fact]
    public async Task What_is_not_signed_or_not_what_was_signed_is_not_taken_and_the_draft_stays()
    {
        var signer = await PersonAsync("signer", Role.Signer);
        var draft = await AnsweredAsync(signer);
        var document = (await SubmissionOf(signer).FindAsync(draft.Id, default))!;
        var other = new SignedContent(Encoding.UTF8.GetBytes("{}"), (_, _, _) => Task.CompletedTask);

        Assert.Equal(SubmitProblem.NotSigned, (await SubmissionOf(signer).SubmitAsync(draft.Id, document.Sha256, null, false, default)).Problem);
        Assert.Equal(SubmitProblem.Changed, (await SubmissionOf(signer).SubmitAsync(draft.Id, document.Sha256, other, false, default)).Problem);
        await SaveAsync(signer, draft, long.MaxValue, new CellEdit(Release(draft).Id, "quantity_kg", "150002"));
        Assert.Equal(SubmitProblem.Changed, (await SubmissionOf(signer).SubmitAsync(draft.Id, document.Sha256, null, true, default)).Problem);
        Assert.True((await AgainAsync(signer, draft)).IsOpen);
    }

    [Fact]
    public async Task Errors_and_warnings_without_an_answer_keep_a_draft_here()
    {
        var signer = await PersonAsync("signer", Role.Signer);
        var draft = await BeginAsync(signer);
        await SaveAsync(signer, draft, long.MaxValue, new CellEdit(Release(draft).Id, "quantity_kg", "1,5E9"));
        var hash = (await SubmissionOf(signer).FindAsync(draft.Id, default))!.Sha256;

        Assert.Equal(SubmitProblem.Unanswered, (await SubmissionOf(signer).SubmitAsync(draft.Id, hash, null, true, default)).Problem);
        await SaveAsync(signer, draft, long.MaxValue, new CellEdit(Release(draft).Id, "quantity_kg", "много"));
        Assert.Equal(SubmitProblem.Errors, (await SubmissionOf(signer).SubmitAsync(draft.Id, hash, null, true, default)).Problem);
        Assert.Null((await SubmissionOf(signer).FindAsync(draft.Id, default))!.Content);
    }

    [Fact]
    public async Task A_preparer_sees_what_would_be_sent_and_does_not_send_it()
    {
        var preparer = await PersonAsync();
        var draft = await AnsweredAsync(preparer);
        var document = (await SubmissionOf(preparer).FindAsync(draft.Id, default))!;

        await Assert.ThrowsAsync<NotAllowedException>(() => SubmissionOf(preparer).SubmitAsync(draft.Id, document.Sha256, null, true, default));
        Assert.True((await AgainAsync(preparer, draft)).IsOpen);
    }

    [Fact]
    public async Task What_is_said_as_one_types_is_what_intake_says()
    {
        var person = await PersonAsync();
        var draft = await BeginAsync(person, new TestReport { Waste = [("13 02 08*", "5.5")] });
        await SaveAsync(person, draft, long.MaxValue,
            new CellEdit(Release(draft).Id, "quantity_kg", "1,5E9"), new CellEdit(Release(draft).Id, "method_name", ""), new CellEdit(draft.Of(ReportForm.Waste).Single().Id, "mark", "В"));
        draft = await AgainAsync(person, draft);
        using var checks = new DraftChecks(Register.Database, TimeProvider.System);
        var said = await checks.CheckAsync(draft, default);
        await SaveAsync(person, draft, long.MaxValue, new CellEdit(draft.Of(ReportForm.Waste).Single().Id, "mark", "У"));
        var document = (await SubmissionOf(person).FindAsync(draft.Id, default))!;

        Assert.Contains(said.Remarks, remark => remark.Code == RemarkKinds.OperationDisagrees.Code);
        Assert.Equal(
            said.Remarks.Where(remark => remark.Level != RemarkLevel.Error).Select(remark => remark.Code).Order(StringComparer.Ordinal),
            document.Remarks.Select(remark => remark.Code).Where(code => said.Remarks.Any(remark => remark.Code == code)).Order(StringComparer.Ordinal));
        Assert.Equal(150_000m, RowFigure.Of(said, Release(draft)).Before);
        Assert.Equal("quantity_kg", CheckedDraft.FieldOf(said.Of(Release(draft)).First(remark => remark.Code == RemarkKinds.UnitSlip.Code || remark.Code == RemarkKinds.ChangedMuch.Code), ReportForm.Releases));
    }

    // With everything answered that is not mended.
    private async Task<Draft> AnsweredAsync(SignedInPerson person)
    {
        var draft = await BeginAsync(person);
        using var checks = new DraftChecks(Register.Database, TimeProvider.System);
        await SaveAsync(person, draft, long.MaxValue, new CellEdit(Release(draft).Id, "quantity_kg", "150001"));
        var said = await checks.CheckAsync(await AgainAsync(person, draft), default);
        Assert.True(said.IsAcceptable, string.Join(", ", said.Remarks.Where(remark => remark.Level == RemarkLevel.Error).Select(remark => remark.Code)));
        await SaveAsync(person, draft, long.MaxValue, [.. said.Unanswered.Select(one => new CellEdit(one.Row.Id, DraftFields.AnswerTo(one.Remark.Code), "Так и есть"))]);
        return await AgainAsync(person, draft);
    }

    private DraftSubmission SubmissionOf(SignedInPerson person) =>
        new(Register.Database, Register.Reference, new DraftChecks(Register.Database, TimeProvider.System), Actor.Of(person), TimeProvider.System);
}
