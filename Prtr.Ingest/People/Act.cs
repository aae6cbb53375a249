namespace Prtr.Ingest.People;

/// <summary>What people do with the register. <see cref="Rights"/> says who may; each that changes something is a word in the journal.</summary>
public enum Act
{
    // Looking.
    ReadOffice,
    ReadReports,
    ReadJournal,
    ReadAccounts,

    // Reports that come in.
    Load,
    Assign,
    Ask,
    Remind,
    Answer,
    DecideConfidentiality,
    Accept,
    Return,
    Reject,
    Withdraw,
    SendMessage,
    AnswerRequest,

    // What the public sees.
    OpenYear,
    CloseYear,
    Propose,
    Decline,
    Publish,
    Correct,
    CommentReview,
    PublishReview,
    Merge,
    Split,
    Remove,
    Undo,
    KeepApart,
    ChangeOperator,
    SetCheck,
    ApproveReference,

    // People.
    AddAccount,
    LinkAccount,
    DisableAccount,
    EnableAccount,
    ChangeRoles,
    EndSessions,

    // Operators and local executive bodies.
    ReadCabinet,
    Draft,
    Submit,
    HandIn,
    InviteMember,
    EndMember,
    Delegate,
    EndDelegation,
    LinkBranch,
    UnlinkBranch,
    SetRegionBody,

    // Oneself; everybody who has an account may.
    Enrol,
    SignIn,
    SignOut,
    ChangePassword,
    RenewCodes,
    AddPasskey,
    RemovePasskey,
    AddKey,
    AnswerInvitation,

    // What is done at the console alone, or by the register itself.
    Backup,
    Restore,
    Reindex,
    LockAccount,
    AdmitByKey,
}

/// <summary>The words of acts, as the journal has them.</summary>
public static class Acts
{
    public static IReadOnlyList<Act> All { get; } = Enum.GetValues<Act>();

    public static string Word(this Act act) => KebabCase.Of(act.ToString());
}
