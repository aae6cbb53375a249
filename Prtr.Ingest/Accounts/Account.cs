using Prtr.Ingest.People;

namespace Prtr.Ingest.Accounts;

/// <summary>A person who signs in, for whoever looks after accounts.</summary>
/// <param name="Name">What is typed to sign in.</param>
/// <param name="DisabledAt">Null for one that may be used.</param>
/// <param name="IsEnrolled">Whether the person has set password and second factor.</param>
/// <param name="SeenAt">When a session of it was last used; null for never.</param>
public sealed record Account(
    long Id, string Name, string FullName, IReadOnlyList<Role> Roles, DateTimeOffset CreatedAt, DateTimeOffset? DisabledAt, bool IsEnrolled, DateTimeOffset? SeenAt);
