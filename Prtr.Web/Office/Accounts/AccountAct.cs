using Prtr.Ingest.Accounts;
using Prtr.Ingest.People;

namespace Prtr.Web.Office.Accounts;

/// <summary>What an administrator does with an account.</summary>
/// <param name="Name">Its words are <c>Accounts.Do.{name}</c>.</param>
/// <param name="NeedsRoles">Whether roles are chosen for it.</param>
internal sealed record AccountAct(
    string Name, bool NeedsRoles, Func<Account, bool> Fits, Func<AccountActs, string, IReadOnlyCollection<Role>, string, CancellationToken, Task<AccountOutcome>> DoAsync)
{
    private static readonly AccountAct[] All =
    [
        new("roles", true, _ => true, (acts, name, roles, reason, token) => acts.ChangeRolesAsync(name, roles, reason, token)),
        new("link", false, account => account.DisabledAt is null, (acts, name, _, reason, token) => acts.LinkAsync(name, reason, token)),
        new("end", false, account => account.IsEnrolled, (acts, name, _, reason, token) => acts.EndSessionsAsync(name, reason, token)),
        new("disable", false, account => account.DisabledAt is null, (acts, name, _, reason, token) => acts.DisableAsync(name, reason, token)),
        new("enable", false, account => account.DisabledAt is not null, (acts, name, _, reason, token) => acts.EnableAsync(name, reason, token)),
    ];

    public static IEnumerable<AccountAct> On(Account account) => All.Where(act => act.Fits(account));
}
