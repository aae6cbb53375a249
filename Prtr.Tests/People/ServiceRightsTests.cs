using Prtr.Ingest.Accounts;
using Prtr.Ingest.Checks.Settings;
using Prtr.Ingest.Drafts;
using Prtr.Ingest.Editions;
using Prtr.Ingest.Intake;
using Prtr.Ingest.Intake.Facilities;
using Prtr.Ingest.Intake.Questions;
using Prtr.Ingest.People;
using Prtr.Ingest.Requests;
using Prtr.Ingest.Signatures;
using Prtr.Search.Register;
using Prtr.Tests.Intake;

namespace Prtr.Tests.People;

/// <summary>The services refuse by themselves who may not, whatever page or program calls them.</summary>
public sealed class ServiceRightsTests : IntakeTest
{
    private const string Why = "Проверка прав";

    // What each act is called by. What is not here is done by nobody who signs in, or shown by pages alone.
    private static readonly Dictionary<Act, Func<OpenRegister, Task>> Calls = new()
    {
        [Act.Load] = register => register.Loader.LoadAsync([new TestReport { Year = 2020 }.Source("other.json")], InTime(2020), default).SingleAsync().AsTask(),
        [Act.Answer] = register => register.Reports.AnswerAsync(1, Answer.Of("accept", Why), true, default),
        [Act.Accept] = register => register.Reports.AcceptAsync(1, Why, true, default),
        [Act.Return] = register => register.Reports.ReturnAsync(1, Why, true, default),
        [Act.Reject] = register => register.Reports.RejectAsync(1, Why, true, default),
        [Act.Withdraw] = register => register.Withdrawals.WithdrawAsync(1, Why, false, default),
        [Act.AnswerRequest] = register => new RequestDesk(register.Database, register.Actor, register.Clock).AnswerAsync(1, Why, Why, [], default),
        [Act.SendMessage] = register => register.Messages.PostAsync(1, default),
        [Act.OpenYear] = register => ReportingYears.OpenAsync(register.Database, 2021, register.Actor, true, register.Clock.GetUtcNow(), default),
        [Act.CloseYear] = register => ReportingYears.CloseAsync(register.Database, 2021, register.Actor, true, register.Clock.GetUtcNow(), default),
        [Act.Assign] = register => register.Assignments.AssignAsync([1], null, default),
        [Act.Ask] = register => register.Notes.AskAsync(1, 1, Why, default),
        [Act.Remind] = register => register.Reminders.WriteAsync(2023, new HashSet<string>(), default),
        [Act.Propose] = register => register.YearProposals.ProposeAsync(2022, new HashSet<long>(), Why, default),
        [Act.Decline] = register => register.Proposals.DeclineAsync(1, Why, default),
        [Act.Publish] = register => register.Publication.PublishAsync(2022, default),
        [Act.Correct] = register => register.ReportProposals.ApproveAsync(1, Act.Correct, default),
        [Act.CommentReview] = register => new ReviewComments(register.Database, register.Actor, register.Clock).AddAsync(2022, Why, default),
        [Act.PublishReview] = register => new ReviewPublication(register.Database, register.Reference, register.Actor, register.Clock).PublishAsync(2022, Why, default),
        [Act.Merge] = register => register.Facilities.MergeAsync(new Merger(1, 1, new Dictionary<int, long>()), Why, true, default),
        [Act.Split] = register => register.Facilities.SplitAsync(new FacilitySplit(1, null, [new SplitPart(2022, null)]), Why, true, default),
        [Act.Remove] = register => register.Facilities.RemoveAsync(new FacilityRemoval(1), Why, true, default),
        [Act.Undo] = register => register.Facilities.UndoAsync(new Undoing(1), Why, true, default),
        [Act.KeepApart] = register => register.Identities.KeepApartAsync(1, 1, Why, default),
        [Act.ChangeOperator] = register => register.Identities.ChangeOperatorAsync(new OperatorChange(1, new Bin(TestReport.SecondOperator), "", Today), Why, false, default),
        [Act.SetCheck] = register => CheckSettingTable.AddAsync(
            register.Database, new CheckSetting("release-rise", 2022, null, null, 3, register.Actor.ToString(), Why, register.Clock.GetUtcNow()), register.Actor, default),
        [Act.ApproveReference] = register => register.ReferenceProposals.ApproveAsync(1, default),
        [Act.AddAccount] = register => register.Accounts.AddAsync("new", "New", [Role.Clerk], Why, default),
        [Act.LinkAccount] = register => register.Accounts.LinkAsync("nobody", Why, default),
        [Act.DisableAccount] = register => register.Accounts.DisableAsync("nobody", Why, default),
        [Act.EnableAccount] = register => register.Accounts.EnableAsync("nobody", Why, default),
        [Act.ChangeRoles] = register => register.Accounts.ChangeRolesAsync("nobody", [Role.Clerk], Why, default),
        [Act.EndSessions] = register => register.Accounts.EndSessionsAsync("nobody", Why, default),
        [Act.Draft] = register => new DraftStart(register.Database, register.Actor, register.Clock).BeginAsync(PartyOf(register), null, 2022, true, null, default),
        [Act.InviteMember] = register => new MemberActs(register.Database, register.Actor, register.Clock).InviteAsync(PartyOf(register), "p.preparer", "", PartyOf(register).Roles[0], Why, default),
        [Act.EndMember] = register => new MemberActs(register.Database, register.Actor, register.Clock).EndAsync(PartyOf(register), 0, Why, default),
        [Act.EndDelegation] = register => new DelegationActs(register.Database, null!, null!, register.Actor, register.Clock).EndAsync(TestReport.FirstOperator, 0, Why, default),
        [Act.LinkBranch] = register => new Branches(register.Database).LinkAsync(TestReport.FirstOperator, TestReport.SecondOperator, Why, register.Actor, register.Clock.GetUtcNow(), default),
        [Act.UnlinkBranch] = register => new Branches(register.Database).UnlinkAsync(TestReport.FirstOperator, TestReport.SecondOperator, Why, register.Actor, register.Clock.GetUtcNow(), default),
        [Act.SetRegionBody] = register => new RegionBodies(register.Database).SetAsync("710000000", TestReport.SecondOperator, Why, register.Actor, register.Clock.GetUtcNow(), default),
    };

    // Whom the person acts for.
    private static Party PartyOf(OpenRegister register) => register.Actor.Session!.Roles.Contains(Role.LocalOfficer) ? TestPeople.Region : TestPeople.Operator;

    private static readonly Act[] Apart =
        [Act.ReadCabinet, Act.Submit, Act.HandIn, Act.ReadOffice, Act.ReadReports, Act.ReadJournal, Act.ReadAccounts, Act.DecideConfidentiality, Act.Enrol, Act.SignIn, Act.SignOut, Act.ChangePassword, Act.RenewCodes, Act.AddPasskey, Act.RemovePasskey, Act.AddKey, Act.AnswerInvitation, Act.Delegate, Act.AdmitByKey, Act.Backup, Act.Restore, Act.Reindex, Act.LockAccount];

    [Fact]
    public void Every_act_is_tried_here_or_named() => Assert.Equal(Acts.All.Order(), Calls.Keys.Concat(Apart).Order());

    [Fact]
    public async Task Each_role_does_what_the_table_allows_and_nothing_else()
    {
        await LoadAsync(new TestReport());
        await Register.Publication.PublishAsync(2022, default);
        foreach (var role in Roles.All)
        {
            var (person, _) = await TestPeople.SignInAsync(Register.Database, "p." + role.Word(), role);
            foreach (var (act, call) in Calls)
            {
                var before = await ScalarAsync<long>("select count(*) from journal_entry");
                var refused = await Record.ExceptionAsync(() => call(Register.As(Actor.Of(person)))) is NotAllowedException;

                Assert.True(refused == !Rights.Allow(role, act), $"{role} and {act}: {(refused ? "refused" : "done")}");
                Assert.True(!refused || before == await ScalarAsync<long>("select count(*) from journal_entry"), $"{role} and {act}: refused, and written all the same");
            }
        }
    }

    [Fact]
    public async Task Only_the_officer_for_confidentiality_decides_on_a_claim()
    {
        await ReceiveAsync(new TestReport { Waste = [("13 02 08*", "5")], Withheld = "c" });
        var question = await ScalarAsync<long>("select min(id) from question where code = 'withheld-release'");
        var (clerk, _) = await TestPeople.SignInAsync(Register.Database, "clerk", Role.Clerk, Role.Head);
        var (officer, _) = await TestPeople.SignInAsync(Register.Database, "officer", Role.ConfidentialityOfficer);

        await Assert.ThrowsAsync<NotAllowedException>(() => Register.As(Actor.Of(clerk)).Reports.AnswerAsync(question, Answer.Of("publish", Why), false, default));
        var decided = await Register.As(Actor.Of(officer)).Reports.AnswerAsync(question, Answer.Of("publish", Why), false, default);

        Assert.Null(decided.Problem);
        Assert.Equal(["account:officer"], await ColumnAsync<string>("select actor from journal_entry where act = 'decide-confidentiality'"));
    }

    [Fact]
    public async Task Who_has_lost_a_role_or_the_session_since_the_page_was_shown_is_refused()
    {
        var (person, _) = await TestPeople.SignInAsync(Register.Database, "aliya", Role.Head);
        var register = Register.As(Actor.Of(person));
        await register.Publication.PublishAsync(2022, default);

        await Register.Accounts.ChangeRolesAsync("aliya", [Role.Clerk], Why, default);
        await Assert.ThrowsAsync<NotAllowedException>(() => register.Publication.PublishAsync(2022, default));
        await Register.Accounts.ChangeRolesAsync("aliya", [Role.Head], Why, default);
        await Register.Accounts.EndSessionsAsync("aliya", Why, default);
        await Assert.ThrowsAsync<NotAllowedException>(() => register.Publication.PublishAsync(2022, default));
    }
}
