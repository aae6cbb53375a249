using Prtr.Ingest.People;

namespace Prtr.Tests.People;

public class RightsTests
{
    private static readonly Act[] Looking = [Act.ReadOffice, Act.ReadReports, Act.ReadJournal, Act.ReadAccounts];
    private static readonly Act[] Oneself = [Act.Enrol, Act.SignIn, Act.SignOut, Act.ChangePassword, Act.RenewCodes, Act.AddPasskey, Act.RemovePasskey, Act.AnswerInvitation];

    [Fact]
    public void Every_act_stands_in_the_table() => Assert.All(Acts.All, act => Rights.Allow(Role.Head, act));

    [Fact]
    public void An_auditor_reads_everything_and_changes_nothing() =>
        Assert.All(Acts.All, act => Assert.Equal(Looking.Contains(act) || Oneself.Contains(act), Rights.Allow(Role.Auditor, act)));

    [Fact]
    public void Who_looks_after_accounts_does_nothing_with_reports_and_nobody_else_looks_after_them()
    {
        Act[] accounts = [Act.AddAccount, Act.LinkAccount, Act.DisableAccount, Act.EnableAccount, Act.ChangeRoles, Act.EndSessions];

        Assert.All(accounts, act => Assert.Equal([Role.Administrator], Roles.All.Where(role => Rights.Allow(role, act))));
        Assert.DoesNotContain(Acts.All.Except([.. accounts, .. Looking, .. Oneself, Act.InviteMember, Act.EndMember]), act => Rights.Allow(Role.Administrator, act));
    }

    [Fact]
    public void A_clerk_proposes_what_the_head_publishes()
    {
        Assert.True(Rights.Allow(Role.Clerk, Act.Propose));
        Assert.Equal([Role.Head], Roles.All.Where(role => Rights.Allow(role, Act.Publish)));
    }

    [Fact]
    public void Who_acts_for_an_operator_does_nothing_in_the_office_and_the_office_fills_in_no_report()
    {
        Act[] cabinet = [Act.ReadCabinet, Act.Draft, Act.Submit, Act.HandIn, Act.InviteMember, Act.EndMember, Act.Delegate, Act.EndDelegation, Act.AddKey];

        Assert.All(Roles.OfParties, role => Assert.DoesNotContain(Acts.All.Except([.. cabinet, .. Oneself]), act => Rights.Allow(role, act)));
        Assert.All(Roles.OfCentre, role => Assert.DoesNotContain([Act.ReadCabinet, Act.Draft, Act.Submit], act => Rights.Allow(role, act)));
        Assert.All([Act.Submit, Act.InviteMember, Act.EndMember, Act.Delegate, Act.EndDelegation], act => Assert.False(Rights.Allow(Role.Preparer, act)));
    }

    [Fact]
    public void Words_are_the_same_there_and_back() => Assert.All(Roles.All, role => Assert.Equal(role, Roles.Find(role.Word())));
}
