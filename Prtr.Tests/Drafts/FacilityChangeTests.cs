using Prtr.Ingest.Accounts;
using Prtr.Ingest.Drafts;
using Prtr.Ingest.Drafts.Sites;
using Prtr.Ingest.Intake.Facilities;
using Prtr.Ingest.People;
using Prtr.Search.Database;
using Prtr.Search.Register;
using Prtr.Tests.Intake;
using Prtr.Tests.People;

namespace Prtr.Tests.Drafts;

/// <summary>Name, place and operator of a facility change by acts of their own; nothing that was reported changes.</summary>
public sealed class FacilityChangeTests : DraftTest
{
    private static readonly DateOnly From = new(2023, 2, 1);
    private static readonly Party Second = Party.Operator(TestReport.SecondOperator);

    [Fact]
    public async Task A_new_name_holds_once_it_is_signed_and_readers_see_both_with_their_years()
    {
        var signer = await PersonAsync("signer", Role.Signer);
        await LoadAsync(new TestReport());
        var asked = await ChangesOf(signer).AskAsync(TestPeople.Operator, 1, ChangeKind.Name, From, "Приказ № 5", Name("Завод «Новый»"), default);
        Assert.True(await ChangesOf(signer).SignAsync(asked.Id!.Value, null, default));
        Assert.False(await ChangesOf(signer).SignAsync(asked.Id.Value, null, default));

        var own = (await OwnWork.ReadAsync(Register.Database, Actor.Of(signer), Today, default)).Single();
        Assert.Equal(("Завод «Новый»", "done"), (own.Facilities.Single().Name, own.Changes.Single().Outcome));
        var draft = (await DeskOf(signer).FindAsync((await StartOf(signer).BeginAsync(TestPeople.Operator, 1, 2023, true, null, default))!.Value, default))!;
        Assert.Equal("Завод «Новый»", draft.Facility!["facility_name"]);
        await Register.Publication.PublishAsync(2022, default);
        var names = (await FacilityHistory.OfAsync(Register.Database, 1, null, default)).Names;
        Assert.Equal([(new TestReport().Name, 2022, null), ("Завод «Новый»", 2023, From)], names.Select(name => (name.Value.Name, name.FromYear, name.FromDate)));
    }

    [Fact]
    public async Task A_place_that_is_said_more_exactly_holds_at_once_and_the_centre_decides_on_one_further_away()
    {
        var signer = await PersonAsync("signer", Role.Signer);
        await LoadAsync(new TestReport());
        var report = new TestReport();
        await AskAndSignAsync(signer, ChangeKind.Place, Place(report.Latitude + 0.0008, report.Longitude));
        // Not far from there, but from where the report puts it.
        await AskAndSignAsync(signer, ChangeKind.Place, Place(report.Latitude + 0.0012, report.Longitude));

        var waiting = Assert.Single(await ChangeDecisions.OpenAsync(Register.Database, default));
        var (clerk, _) = await TestPeople.SignInAsync(Register.Database, "clerk", Role.Clerk);
        await Assert.ThrowsAsync<NotAllowedException>(() => new ChangeDecisions(Register.Database, Actor.Of(clerk), TimeProvider.System).DecideAsync(waiting.Id, true, "Переехали", default));
        var (head, _) = await TestPeople.SignInAsync(Register.Database, "head", Role.Head);
        Assert.True(await new ChangeDecisions(Register.Database, Actor.Of(head), TimeProvider.System).DecideAsync(waiting.Id, false, "Это другая площадка", default));

        Assert.Equal(1, await ScalarAsync<int>("select count(*) from facility_description"));
        await AskAndSignAsync(signer, ChangeKind.Place, Place(report.Latitude + 0.05, report.Longitude));
        Assert.True(await new ChangeDecisions(Register.Database, Actor.Of(head), TimeProvider.System).DecideAsync(waiting.Id + 1, true, "Переехали", default));
        await AskAndSignAsync(signer, ChangeKind.Place, Place(report.Latitude + 0.0505, report.Longitude));
        Assert.Empty(await ChangeDecisions.OpenAsync(Register.Database, default));
        Assert.Equal("Это другая площадка", (await ChangesOf(signer).FindAsync(waiting.Id, default))!.Reason);
    }

    [Fact]
    public async Task An_operator_changes_when_both_have_signed_and_only_they_see_it()
    {
        var signer = await PersonAsync("signer", Role.Signer);
        var buyer = await OfSecondAsync("buyer");
        var stranger = await PersonAsync("officer", Role.LocalOfficer);
        await LoadAsync(new TestReport());
        var after = new Dictionary<string, string> { ["operator_bin"] = TestReport.SecondOperator, ["operator_name"] = "ТОО «Покупатель»" };
        var id = (await ChangesOf(signer).AskAsync(TestPeople.Operator, 1, ChangeKind.Operator, From, "Договор", after, default)).Id!.Value;
        Assert.Null(await ChangesOf(buyer).FindAsync(id, default));
        Assert.False(await ChangesOf(buyer).SignAsync(id, null, default));

        Assert.True(await ChangesOf(signer).SignAsync(id, null, default));
        Assert.Null(await ChangesOf(stranger).FindAsync(id, default));
        Assert.True(await ChangesOf(buyer).SignAsync(id, null, default));

        Assert.Equal(TestReport.SecondOperator, (await FacilityFile.FindAsync(Register.Database, 1, default))!.Operators.Single().OperatorBin);
        Assert.Empty((await OwnWork.ReadAsync(Register.Database, Actor.Of(signer), Today, default)).Single().Facilities);
        Assert.Single((await OwnWork.ReadAsync(Register.Database, Actor.Of(buyer), Today, default)).Single().Facilities);
    }

    [Fact]
    public async Task What_was_asked_before_the_facility_changed_is_over_whoever_signs_or_agrees()
    {
        var signer = await PersonAsync("signer", Role.Signer);
        await LoadAsync(new TestReport());
        var renamed = (await ChangesOf(signer).AskAsync(TestPeople.Operator, 1, ChangeKind.Name, From, "Приказ № 5", Name("Первое"), default)).Id!.Value;
        await AskAndSignAsync(signer, ChangeKind.Name, Name("Второе"));
        Assert.False(await ChangesOf(signer).SignAsync(renamed, null, default));
        Assert.Equal("overtaken", (await ChangesOf(signer).FindAsync(renamed, default))!.Outcome);

        var last = (await ChangesOf(signer).AskAsync(TestPeople.Operator, 1, ChangeKind.Name, From, "Приказ № 6", Name("Третье"), default)).Id!.Value;
        await AskAndSignAsync(signer, ChangeKind.Place, Place(50, 60));
        Assert.Empty(await Register.Identities.ChangeOperatorAsync(new OperatorChange(1, new Bin(TestReport.SecondOperator), "ТОО «Покупатель»", From), "Договор", false, default));
        Assert.False(await ChangesOf(signer).SignAsync(last, null, default));
        var (head, _) = await TestPeople.SignInAsync(Register.Database, "head", Role.Head);
        Assert.False(await new ChangeDecisions(Register.Database, Actor.Of(head), TimeProvider.System).DecideAsync(last + 1, true, "Переехали", default));
        Assert.Equal(["Второе"], await ColumnAsync<string>("select facility_name from facility_description"));
    }

    [Fact]
    public async Task Another_operators_facility_may_be_claimed_when_readers_see_it_and_nothing_else_of_it_changed()
    {
        await LoadAsync(new TestReport());
        var buyer = await OfSecondAsync("buyer");
        var claim = new Dictionary<string, string> { ["operator_bin"] = TestReport.SecondOperator, ["operator_name"] = "ТОО «Покупатель»" };
        Assert.Equal(ChangeProblem.NotFound, (await ChangesOf(buyer).AskAsync(Second, 1, ChangeKind.Operator, From, "Договор", claim, default)).Problem);

        await Register.Publication.PublishAsync(2022, default);
        Assert.Equal(ChangeProblem.NotFound, (await ChangesOf(buyer).AskAsync(Second, 1, ChangeKind.Name, From, "Приказ", Name("Чужой"), default)).Problem);
        var third = new Dictionary<string, string>(claim) { ["operator_bin"] = "050740001241" };
        Assert.Equal(ChangeProblem.OperatorWrong, (await ChangesOf(buyer).AskAsync(Second, 1, ChangeKind.Operator, From, "Договор", third, default)).Problem);
        Assert.NotNull((await ChangesOf(buyer).AskAsync(Second, 1, ChangeKind.Operator, From, "Договор", claim, default)).Id);
    }

    [Fact]
    public async Task What_is_typed_beside_reports_has_the_limits_of_reports()
    {
        var signer = await PersonAsync("signer", Role.Signer);
        await LoadAsync(new TestReport());
        var changes = ChangesOf(signer);
        Task<ChangeOutcome> AskAsync(string kind, DateOnly from, string ground, Dictionary<string, string> after) => changes.AskAsync(TestPeople.Operator, 1, kind, from, ground, after, default);

        var named = await AskAsync(ChangeKind.Name, From, "Приказ\u000b № 5", Name("Завод\u0001 «Новый»\u202e"));
        var document = (await changes.FindAsync(named.Id!.Value, default))!.Document;
        Assert.Equal(("Завод «Новый»", "Приказ № 5"), (document.After["facility_name"], document.Ground));
        Assert.Equal(ChangeProblem.Wrong, (await AskAsync(ChangeKind.Name, From, "Приказ", Name(new string('я', 5000)))).Problem);
        Assert.Equal(ChangeProblem.GroundMissing, (await AskAsync(ChangeKind.Name, From, new string('я', FacilityChanges.LongestGround + 1), Name("Завод"))).Problem);
        Assert.Equal(ChangeProblem.DayWrong, (await AskAsync(ChangeKind.Name, DateOnly.MaxValue, "Приказ", Name("Завод"))).Problem);
        var buyer = new Dictionary<string, string> { ["operator_bin"] = TestReport.SecondOperator, ["operator_name"] = new string('я', 5000) };
        Assert.Equal(ChangeProblem.Wrong, (await AskAsync(ChangeKind.Operator, From, "Договор", buyer)).Problem);
    }

    private static Dictionary<string, string> Name(string name) => new() { ["facility_name"] = name, ["facility_name_kk"] = name };

    private static Dictionary<string, string> Place(double latitude, double longitude) => new()
    {
        ["postal_address"] = "г. Кульсары, ул. Новая, 2", ["kato"] = "233600000",
        ["latitude"] = latitude.ToString(System.Globalization.CultureInfo.InvariantCulture), ["longitude"] = longitude.ToString(System.Globalization.CultureInfo.InvariantCulture),
    };

    private FacilityChanges ChangesOf(SignedInPerson person) => new(Register.Database, new DraftChecks(Register.Database, TimeProvider.System), Actor.Of(person), TimeProvider.System);

    private async Task AskAndSignAsync(SignedInPerson person, string kind, Dictionary<string, string> after)
    {
        var asked = await ChangesOf(person).AskAsync(TestPeople.Operator, 1, kind, From, "Замер", after, default);
        Assert.Equal(((ChangeProblem?)null, true), (asked.Problem, await ChangesOf(person).SignAsync(asked.Id!.Value, null, default)));
    }

    private async Task<SignedInPerson> OfSecondAsync(string name)
    {
        var (person, _) = await TestPeople.SignInAsync(Register.Database, name);
        await using var connection = await Register.Database.OpenAsync(default);
        await using var turn = await Register.Database.BeginWriteAsync(connection, default);
        await MembershipTable.AddAsync(person.AccountId, Second, Role.Signer, new("console:test", true), TimeProvider.System.GetUtcNow(), turn, default);
        await turn.CommitAsync(default);
        return person;
    }
}
