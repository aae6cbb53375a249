using System.Data.Common;
using Dapper;
using Prtr.Ingest.People;

namespace Prtr.Ingest.Accounts;

/// <summary>An account as the database has it, for acts on it.</summary>
internal sealed class AccountRow
{
    public long Id { get; init; }

    public string Name { get; init; } = "";

    public string FullName { get; init; } = "";

    public DateTimeOffset? DisabledAt { get; init; }

    public string? PasswordHash { get; init; }

    public string? TotpKey { get; init; }

    public long TotpStep { get; init; }

    public int Failures { get; init; }

    public DateTimeOffset? LockedUntil { get; init; }

    public static Task<AccountRow?> FindAsync(string name, DbTransaction transaction, CancellationToken cancellationToken) =>
        transaction.Connection!.QuerySingleOrDefaultAsync<AccountRow>(new CommandDefinition(
            "select id, name, full_name, disabled_at, password_hash, totp_key, totp_step, failures, locked_until from account where name = @name",
            new { name },
            transaction,
            cancellationToken: cancellationToken));

    public static Task<AccountRow?> FindAsync(long id, DbTransaction transaction, CancellationToken cancellationToken) =>
        transaction.Connection!.QuerySingleOrDefaultAsync<AccountRow>(new CommandDefinition(
            "select id, name, full_name, disabled_at, password_hash, totp_key, totp_step, failures, locked_until from account where id = @id",
            new { id },
            transaction,
            cancellationToken: cancellationToken));

    /// <summary>The next free number is taken.</summary>
    public static Task<long> AddAsync(string name, string fullName, DateTimeOffset now, DbTransaction transaction, CancellationToken cancellationToken) =>
        transaction.Connection!.ExecuteScalarAsync<long>(new CommandDefinition(
            """
            insert into account (id, name, full_name, created_at) select coalesce(max(id), 0) + 1, @name, @fullName, @now from account;
            select max(id) from account;
            """,
            new { name, fullName, now },
            transaction,
            cancellationToken: cancellationToken));

    /// <summary>The roles at the centre from now on.</summary>
    public static async Task GiveRolesAsync(long id, IEnumerable<Role> roles, DbTransaction transaction, CancellationToken cancellationToken)
    {
        await transaction.Connection!.ExecuteAsync(new CommandDefinition("delete from account_role where account_id = @id", new { id }, transaction, cancellationToken: cancellationToken));
        foreach (var role in roles.Distinct())
        {
            await transaction.Connection!.ExecuteAsync(new CommandDefinition(
                "insert into account_role (account_id, role) values (@id, @role)", new { id, role = role.Word() }, transaction, cancellationToken: cancellationToken));
        }
    }

    public static async Task<IReadOnlyList<Role>> RolesAsync(long id, DbTransaction transaction, CancellationToken cancellationToken) =>
    [
        .. (await transaction.Connection!.QueryAsync<string>(new CommandDefinition(
            "select distinct role from held_role where account_id = @id order by role", new { id }, transaction, cancellationToken: cancellationToken))).Select(Roles.Find).OfType<Role>(),
    ];
}
