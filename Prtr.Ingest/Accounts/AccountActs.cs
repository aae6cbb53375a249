using System.Data.Common;
using Dapper;
using Prtr.Ingest.Accounts.Passkeys;
using Prtr.Ingest.Journal;
using Prtr.Ingest.People;
using Prtr.Search.Database;

namespace Prtr.Ingest.Accounts;

/// <summary>Looks after accounts: who may sign in, and as what. Each act is one transaction with its entry in the journal.</summary>
public sealed class AccountActs(RegisterDatabase database, Actor actor, TimeProvider clock)
{
    /// <summary>How long a link is good that a person gets.</summary>
    public static readonly TimeSpan LinkLife = TimeSpan.FromDays(3);

    /// <summary>A new account, with the link for its person.</summary>
    public Task<AccountOutcome> AddAsync(string name, string fullName, IReadOnlyCollection<Role> roles, string reason, CancellationToken cancellationToken) =>
        InTurnAsync(Act.AddAccount, async turn =>
        {
            if ((AccountName.Of(name) is not { } known ? AccountProblem.NameWrong
                : string.IsNullOrWhiteSpace(fullName) ? AccountProblem.FullNameMissing
                : roles.Count == 0 ? AccountProblem.RolesMissing
                : await AccountRow.FindAsync(known, turn, cancellationToken) is not null ? AccountProblem.NameTaken : (AccountProblem?)null) is { } problem)
            {
                return new AccountOutcome(name, Problem: problem);
            }

            var id = await AccountRow.AddAsync(AccountName.Of(name)!, fullName.Trim(), clock.GetUtcNow(), turn, cancellationToken);
            await AccountRow.GiveRolesAsync(id, roles, turn, cancellationToken);
            await WriteAsync(Act.AddAccount, AccountName.Of(name)!, null, InWords(roles), reason, turn, cancellationToken);
            return new AccountOutcome(AccountName.Of(name)!, await AccountLinks.CreateAsync(id, LinkLife, clock.GetUtcNow(), turn, cancellationToken));
        }, cancellationToken);

    /// <summary>A new link for somebody whose link is over, who has lost the second factor, or forgotten the password: it takes the place of both, and ends all sessions.</summary>
    public Task<AccountOutcome> LinkAsync(string name, string reason, CancellationToken cancellationToken) => OnAsync(Act.LinkAccount, name, async (account, turn) =>
    {
        await turn.Connection!.ExecuteAsync(new CommandDefinition(
            "update account set password_hash = null, totp_key = null, failures = 0, locked_until = null where id = @Id", new { account.Id }, turn, cancellationToken: cancellationToken));
        await PasskeyTable.RemoveAllAsync(account.Id, turn, cancellationToken);
        await Sessions.EndAllAsync(account.Id, clock.GetUtcNow(), turn, cancellationToken);
        await WriteAsync(Act.LinkAccount, account.Name, null, null, reason, turn, cancellationToken);
        return new AccountOutcome(account.Name, await AccountLinks.CreateAsync(account.Id, LinkLife, clock.GetUtcNow(), turn, cancellationToken));
    }, cancellationToken);

    /// <summary>The person signs in no more; what was done in the name stays.</summary>
    public Task<AccountOutcome> DisableAsync(string name, string reason, CancellationToken cancellationToken) => OnAsync(Act.DisableAccount, name, async (account, turn) =>
    {
        if (await IsLastAdministratorAsync(account.Id, turn, cancellationToken))
        {
            return new AccountOutcome(account.Name, Problem: AccountProblem.LastAdministrator);
        }

        await SetDisabledAsync(account.Id, clock.GetUtcNow(), turn, cancellationToken);
        await Sessions.EndAllAsync(account.Id, clock.GetUtcNow(), turn, cancellationToken);
        await WriteAsync(Act.DisableAccount, account.Name, "enabled", "disabled", reason, turn, cancellationToken);
        return new AccountOutcome(account.Name);
    }, cancellationToken);

    public Task<AccountOutcome> EnableAsync(string name, string reason, CancellationToken cancellationToken) => OnAsync(Act.EnableAccount, name, async (account, turn) =>
    {
        await SetDisabledAsync(account.Id, null, turn, cancellationToken);
        await WriteAsync(Act.EnableAccount, account.Name, account.DisabledAt is null ? "enabled" : "disabled", "enabled", reason, turn, cancellationToken);
        return new AccountOutcome(account.Name);
    }, cancellationToken);

    /// <param name="roles">All that the person has from now on.</param>
    public Task<AccountOutcome> ChangeRolesAsync(string name, IReadOnlyCollection<Role> roles, string reason, CancellationToken cancellationToken) => OnAsync(Act.ChangeRoles, name, async (account, turn) =>
    {
        if (roles.Count == 0)
        {
            return new AccountOutcome(account.Name, Problem: AccountProblem.RolesMissing);
        }

        if (!roles.Contains(Role.Administrator) && await IsLastAdministratorAsync(account.Id, turn, cancellationToken))
        {
            return new AccountOutcome(account.Name, Problem: AccountProblem.LastAdministrator);
        }

        var before = InWords(await AccountRow.RolesAsync(account.Id, turn, cancellationToken));
        // First, for it asks whether whoever acts may: taking the right from oneself is done with it.
        await WriteAsync(Act.ChangeRoles, account.Name, before, InWords(roles), reason, turn, cancellationToken);
        await AccountRow.GiveRolesAsync(account.Id, roles, turn, cancellationToken);
        return new AccountOutcome(account.Name);
    }, cancellationToken);

    /// <summary>Signs somebody out everywhere.</summary>
    public Task<AccountOutcome> EndSessionsAsync(string name, string reason, CancellationToken cancellationToken) => OnAsync(Act.EndSessions, name, async (account, turn) =>
    {
        await WriteAsync(Act.EndSessions, account.Name, null, null, reason, turn, cancellationToken);
        await Sessions.EndAllAsync(account.Id, clock.GetUtcNow(), turn, cancellationToken);
        return new AccountOutcome(account.Name);
    }, cancellationToken);

    private Task<AccountOutcome> OnAsync(Act act, string name, Func<AccountRow, DbTransaction, Task<AccountOutcome>> change, CancellationToken cancellationToken) =>
        InTurnAsync(act, async turn => AccountName.Of(name) is { } known && await AccountRow.FindAsync(known, turn, cancellationToken) is { } account
            ? await change(account, turn)
            : new AccountOutcome(name, Problem: AccountProblem.NotFound), cancellationToken);

    private async Task<AccountOutcome> InTurnAsync(Act act, Func<DbTransaction, Task<AccountOutcome>> change, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var turn = await database.BeginWriteAsync(connection, cancellationToken);
        await Permit.DemandAsync(actor, act, turn, cancellationToken);
        var outcome = await change(turn);
        if (outcome.Problem is null)
        {
            await turn.CommitAsync(cancellationToken);
        }

        return outcome;
    }

    private Task WriteAsync(Act act, string name, string? before, string? after, string reason, DbTransaction turn, CancellationToken cancellationToken) =>
        ActJournal.WriteAsync(new Deed(act, Deed.On("account", name)) { Before = before, After = after, Reason = reason }, actor, clock.GetUtcNow(), turn, cancellationToken);

    private static Task<int> SetDisabledAsync(long id, DateTimeOffset? at, DbTransaction turn, CancellationToken cancellationToken) =>
        turn.Connection!.ExecuteAsync(new CommandDefinition("update account set disabled_at = @at where id = @id", new { id, at }, turn, cancellationToken: cancellationToken));

    private static async Task<bool> IsLastAdministratorAsync(long id, DbTransaction turn, CancellationToken cancellationToken) =>
        (await turn.Connection!.QueryAsync<long>(new CommandDefinition(
            "select a.id from account a join account_role r on r.account_id = a.id where r.role = 'administrator' and a.disabled_at is null", transaction: turn, cancellationToken: cancellationToken)))
        .AsList() is [var last] && last == id;

    private static string InWords(IEnumerable<Role> roles) => string.Join(' ', roles.Distinct().Order().Select(role => role.Word()));
}
