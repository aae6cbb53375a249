using Prtr.Ingest.Accounts;
using Prtr.Ingest.People;

namespace Prtr.Ingest.Commands;

/// <summary>An account; a line of JSON.</summary>
/// <param name="Enrolled">Whether the person has set password and second factor.</param>
internal sealed record AccountLine(string Name, string FullName, IReadOnlyList<string> Roles, bool Enabled, bool Enrolled, DateTimeOffset? Seen)
{
    public static AccountLine Of(Account account) => new(
        account.Name, account.FullName, [.. account.Roles.Select(role => role.Word())], account.DisabledAt is null, account.IsEnrolled, account.SeenAt);

    public string InWords() => $"{Name}  {FullName}  {string.Join(", ", Roles)}{(Enabled ? "" : "  disabled")}{(Enrolled ? "" : "  has not used the link")}"
        + (Seen is { } seen ? FormattableString.Invariant($"  last seen {seen:yyyy-MM-dd HH:mm}") : "");

    public static string InWords(AccountProblem problem, string name) => problem switch
    {
        AccountProblem.NotFound => $"There is no account {name}; the verb accounts lists them.",
        AccountProblem.NameTaken => $"There is an account {name} already.",
        AccountProblem.NameWrong => $"'{name}' cannot be a name: 2 to 40 small Latin letters, digits, dots and dashes, a letter first.",
        AccountProblem.FullNameMissing => "--full-name says how others read the person's name.",
        AccountProblem.RolesMissing => "--role gives at least one role.",
        AccountProblem.PartyWrong => "--operator takes a BIN whose check digit fits, --region the nine digits of a region.",
        AccountProblem.LastSigner => $"{name} is the last signer of the operator.",
        _ => $"{name} is the last administrator: nobody would be left who looks after accounts.",
    };
}
