using static Prtr.Ingest.People.Role;

namespace Prtr.Ingest.People;

/// <summary>
/// Who may do what: the one table. Pages and addresses ask it before they show something, services before they do it.
/// What no role may do is done at the console.
/// </summary>
public static class Rights
{
    private static readonly Role[] Office = [Clerk, Head, ConfidentialityOfficer, Administrator, Auditor];
    private static readonly Role[] Cabinet = [Preparer, Signer, LocalOfficer];
    private static readonly Role[] Everybody = [.. Office, .. Cabinet];

    private static readonly Dictionary<Act, Role[]> Table = new()
    {
        [Act.ReadOffice] = Office,
        // What is withheld is in them, which who looks after accounts need not know.
        [Act.ReadReports] = [Clerk, Head, ConfidentialityOfficer, Auditor],
        [Act.ReadJournal] = [Head, Administrator, Auditor],
        [Act.ReadAccounts] = [Administrator, Auditor],

        [Act.Load] = [Clerk, Head],
        [Act.Assign] = [Clerk, Head, ConfidentialityOfficer],
        [Act.Ask] = [Clerk, Head, ConfidentialityOfficer],
        [Act.Remind] = [Clerk, Head],
        [Act.Answer] = [Clerk, Head],
        [Act.DecideConfidentiality] = [ConfidentialityOfficer],
        [Act.Accept] = [Clerk, Head],
        [Act.Return] = [Clerk, Head],
        [Act.Reject] = [Clerk, Head],
        [Act.Withdraw] = [Head],
        [Act.SendMessage] = [Clerk, Head],
        [Act.AnswerRequest] = [Clerk, Head],

        [Act.OpenYear] = [Head],
        [Act.CloseYear] = [Head],
        [Act.Propose] = [Clerk, Head],
        [Act.Decline] = [Clerk, Head],
        [Act.Publish] = [Head],
        [Act.Correct] = [Head],
        [Act.CommentReview] = [Clerk, Head, ConfidentialityOfficer],
        [Act.PublishReview] = [Head],
        [Act.Merge] = [Head],
        [Act.Split] = [Head],
        [Act.Remove] = [Head],
        [Act.Undo] = [Head],
        [Act.KeepApart] = [Clerk, Head],
        [Act.ChangeOperator] = [Head],
        [Act.SetCheck] = [Head],
        [Act.ApproveReference] = [Head],

        [Act.AddAccount] = [Administrator],
        [Act.LinkAccount] = [Administrator],
        [Act.DisableAccount] = [Administrator],
        [Act.EnableAccount] = [Administrator],
        [Act.ChangeRoles] = [Administrator],
        [Act.EndSessions] = [Administrator],

        [Act.ReadCabinet] = Cabinet,
        [Act.Draft] = Cabinet,
        [Act.Submit] = [Signer, LocalOfficer],
        // The signature says who vouches for it: who fills a report in may hand in what the signer has signed.
        [Act.HandIn] = Cabinet,
        [Act.InviteMember] = [Signer, LocalOfficer, Administrator],
        [Act.EndMember] = [Signer, LocalOfficer, Administrator],
        [Act.Delegate] = [Signer],
        [Act.EndDelegation] = [Signer],
        [Act.LinkBranch] = [Head],
        [Act.UnlinkBranch] = [Head],
        [Act.SetRegionBody] = [Head],

        [Act.Enrol] = Everybody,
        [Act.SignIn] = Everybody,
        [Act.SignOut] = Everybody,
        [Act.ChangePassword] = Everybody,
        [Act.RenewCodes] = Everybody,
        [Act.AddPasskey] = Everybody,
        [Act.RemovePasskey] = Everybody,
        [Act.AddKey] = Cabinet,
        [Act.AnswerInvitation] = Everybody,

        [Act.Backup] = [],
        [Act.Restore] = [],
        [Act.Reindex] = [],
        [Act.LockAccount] = [],
        [Act.AdmitByKey] = [],
    };

    /// <summary>Whether it is done with the own account: it takes a session, and no role.</summary>
    public static bool IsOwn(Act act) => ReferenceEquals(Table[act], Everybody);

    public static bool Allow(Role role, Act act) => Table[act].Contains(role);

    public static bool Allow(IEnumerable<Role> roles, Act act) => roles.Any(role => Allow(role, act));
}
