using Prtr.Ingest.Drafts;
using Prtr.Ingest.Drafts.Sites;
using Prtr.Ingest.Form;
using Prtr.Ingest.People;
using Prtr.Tests.Intake;
using Prtr.Tests.People;

namespace Prtr.Tests.Drafts;

/// <summary>A facility is registered in the cabinet: whether the register has it already is asked before there is anything of it.</summary>
public sealed class NewFacilityTests : DraftTest
{
    private static readonly TestReport Known = new();

    [Fact]
    public async Task What_looks_alike_is_shown_with_why_and_a_word_that_it_is_another_one_is_enough_for_intake()
    {
        var signer = await PersonAsync("signer", Role.Signer);
        await LoadAsync(Known);
        var described = Described("Котельная № 2");
        var (remarks, candidates) = await ServiceOf(signer).LookAsync(TestPeople.Operator, 2023, described, default);
        Assert.Empty(remarks);
        var candidate = candidates.Single();
        Assert.Equal((1L, true, false), (candidate.FacilityId, candidate.IsOwn, candidate.IsCertain));
        Assert.True(candidate.Likeness.Operator > 0 && candidate.Likeness.Metres < 1);

        Assert.Null(await ServiceOf(signer).BeginAsync(TestPeople.Operator, 2023, described, " ", default));
        var id = (await ServiceOf(signer).BeginAsync(TestPeople.Operator, 2023, described, "Вторая площадка за дорогой", default))!.Value;
        var draft = (await DeskOf(signer).FindAsync(id, default))!;
        Assert.Equal("Котельная № 2", draft.Facility!["facility_name"]);
        await CompleteAsync(signer, draft);
        var outcome = await SubmitAsync(signer, draft.Id);

        Assert.DoesNotContain(outcome.Reports[0].Open, question => question.Code == "likely-same-facility");
        Assert.Equal(["new: Вторая площадка за дорогой"], await ColumnAsync<string>(
            "select answer || ': ' || reason from question where code = 'likely-same-facility'"));
    }

    [Fact]
    public async Task The_same_name_at_the_same_place_is_the_same_facility_whatever_is_said()
    {
        var signer = await PersonAsync("signer", Role.Signer);
        await LoadAsync(Known);

        Assert.True((await ServiceOf(signer).LookAsync(TestPeople.Operator, 2023, Described(Known.Name), default)).Candidates.Single().IsCertain);
        Assert.Null(await ServiceOf(signer).BeginAsync(TestPeople.Operator, 2023, Described(Known.Name), "Другая", default));
    }

    [Fact]
    public async Task Of_another_operator_only_what_readers_see_is_named()
    {
        var signer = await PersonAsync("signer", Role.Signer);
        await LoadAsync(Known with { Bin = TestReport.SecondOperator });
        Assert.Empty((await ServiceOf(signer).LookAsync(TestPeople.Operator, 2023, Described("Котельная"), default)).Candidates);

        await Register.Publication.PublishAsync(2022, default);
        Assert.False((await ServiceOf(signer).LookAsync(TestPeople.Operator, 2023, Described("Котельная"), default)).Candidates.Single().IsOwn);
    }

    [Fact]
    public async Task What_cannot_be_read_is_said_and_nobody_registers_for_another()
    {
        var signer = await PersonAsync("signer", Role.Signer);
        var wrong = new Dictionary<string, string>(Described("Котельная")) { ["latitude"] = "север" };

        Assert.Contains((await ServiceOf(signer).LookAsync(TestPeople.Operator, 2023, wrong, default)).Remarks, remark => CheckedDraft.FieldOf(remark, ReportForm.Facility) == "latitude");
        await Assert.ThrowsAsync<NotAllowedException>(() => ServiceOf(signer).LookAsync(Party.Operator(TestReport.SecondOperator), 2023, wrong, default));
    }

    [Fact]
    public async Task Nobody_begins_drafts_of_new_facilities_without_end()
    {
        var signer = await PersonAsync("signer", Role.Signer);
        for (var draft = 0; draft < 20; draft++)
        {
            Assert.NotNull(await StartOf(signer).BeginAsync(TestPeople.Operator, null, 2023, false, null, default));
        }

        Assert.Null(await StartOf(signer).BeginAsync(TestPeople.Operator, null, 2023, false, null, default));
        Assert.False(await ServiceOf(signer).HasRoomAsync(TestPeople.Operator, default));
        Assert.True(await DeskOf(signer).DiscardAsync(1, default));
        Assert.NotNull(await StartOf(signer).BeginAsync(TestPeople.Operator, null, 2023, false, null, default));
    }

    private static Dictionary<string, string> Described(string name) => new()
    {
        ["facility_name"] = name, ["facility_name_kk"] = name, ["operator_name"] = "ТОО «Оператор»", ["postal_address"] = "г. Кульсары, промзона, уч. 72", ["kato"] = "233600000",
        ["latitude"] = Known.Latitude.ToString(System.Globalization.CultureInfo.InvariantCulture), ["longitude"] = Known.Longitude.ToString(System.Globalization.CultureInfo.InvariantCulture),
        ["main_activity"] = "1(c)",
    };

    private NewFacility ServiceOf(SignedInPerson person) =>
        new(Register.Database, new DraftChecks(Register.Database, TimeProvider.System), Actor.Of(person), TimeProvider.System);

    private async Task CompleteAsync(SignedInPerson person, Draft draft)
    {
        var row = (await DeskOf(person).SaveAsync(draft.Id, long.MaxValue, [], ReportForm.Releases, default))!.AddedRow!.Value;
        await SaveAsync(
            person, draft, long.MaxValue, new CellEdit(draft.Facility!.Id, "first_head", "А. Б."), new CellEdit(draft.Facility.Id, "stationary_sources", "3"),
            new CellEdit(row, "pollutant", "8"), new CellEdit(row, "medium", "air"), new CellEdit(row, "quantity_kg", "150000"), new CellEdit(row, "method", "C"), new CellEdit(row, "method_name", "Методика"));
        using var checks = new DraftChecks(Register.Database, TimeProvider.System);
        var said = await checks.CheckAsync(await AgainAsync(person, draft), default);
        Assert.True(said.IsAcceptable, string.Join(", ", said.Remarks.Select(remark => remark.Code)));
        await SaveAsync(person, draft, long.MaxValue, [.. said.Unanswered.Select(one => new CellEdit(one.Row.Id, DraftFields.AnswerTo(one.Remark.Code), "Так и есть"))]);
    }

    private async Task<Ingest.Intake.SubmissionOutcome> SubmitAsync(SignedInPerson person, long draft)
    {
        using var checks = new DraftChecks(Register.Database, TimeProvider.System);
        var submission = new DraftSubmission(Register.Database, Register.Reference, checks, Actor.Of(person), TimeProvider.System);
        var outcome = await submission.SubmitAsync(draft, (await submission.FindAsync(draft, default))!.Sha256, null, true, default);
        Assert.Null(outcome.Problem);
        return outcome.Outcome!;
    }
}
