namespace Prtr.Ingest.Accounts;

/// <summary>What came of an act on an account.</summary>
/// <param name="Link">The secret of the link that the person gets; null where none was made. It is shown once and kept nowhere.</param>
/// <param name="Problem">Why nothing was done; null when it was.</param>
public sealed record AccountOutcome(string Name, string? Link = null, AccountProblem? Problem = null)
{
    /// <summary>Whether the link asks somebody who has an account already; else it makes one.</summary>
    public bool IsInvitation { get; init; }
}

public enum AccountProblem
{
    NotFound,
    NameTaken,

    /// <summary>See <see cref="AccountName"/>.</summary>
    NameWrong,
    FullNameMissing,
    RolesMissing,

    /// <summary>Nobody would be left who looks after accounts.</summary>
    LastAdministrator,

    /// <summary>No BIN or region that exists.</summary>
    PartyWrong,

    /// <summary>Nobody would be left who signs for the operator, or reports for the region.</summary>
    LastSigner,
}
