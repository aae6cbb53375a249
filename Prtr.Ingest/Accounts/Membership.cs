using Prtr.Ingest.People;

namespace Prtr.Ingest.Accounts;

/// <summary>A person who acts for a party.</summary>
/// <param name="Name">What is typed to sign in.</param>
/// <param name="IsEnrolled">Whether the person has set password and second factor.</param>
public sealed record Membership(long Id, Party Party, Role Role, string Name, string FullName, bool IsEnrolled, DateTimeOffset BeganAt);
