namespace Prtr.Ingest.People;

/// <summary>A person with the session that was begun by signing in.</summary>
/// <param name="Name">What was typed to sign in.</param>
/// <param name="Session">Hash of the session's secret.</param>
/// <param name="Origin">The network address from which the session was begun.</param>
public sealed record SignedInPerson(long AccountId, string Name, string FullName, string Session, string? Origin, IReadOnlyList<Role> Roles)
{
    public bool May(Act act) => Rights.IsOwn(act) || Rights.Allow(Roles, act);
}
