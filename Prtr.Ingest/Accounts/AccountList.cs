using System.Data.Common;
using Dapper;
using Prtr.Ingest.People;
using Prtr.Search.Database;

namespace Prtr.Ingest.Accounts;

/// <summary>Reads accounts.</summary>
public static class AccountList
{
    /// <summary>All of them, by name.</summary>
    public static async Task<IReadOnlyList<Account>> ReadAsync(RegisterDatabase database, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var rows = await connection.QueryAsync<Row>(new CommandDefinition(
            """
            select a.id, a.name, a.full_name, a.created_at, a.disabled_at, case when a.password_hash is null and not exists (select 1 from account_key k where k.account_id = a.id) then 0 else 1 end as enrolled,
                (select max(s.seen_at) from account_session s where s.account_id = a.id) as seen_at
            from account a
            order by a.name
            """,
            cancellationToken: cancellationToken));
        var roles = (await connection.QueryAsync<(long Id, string Role)>(new CommandDefinition("select distinct account_id, role from held_role order by role", cancellationToken: cancellationToken)))
            .ToLookup(row => row.Id, row => row.Role);
        return
        [
            .. rows.Select(row => new Account(
                row.Id, row.Name, row.FullName, [.. roles[row.Id].Select(Roles.Find).OfType<Role>()], row.CreatedAt, row.DisabledAt, row.Enrolled == 1, row.SeenAt)),
        ];
    }

    /// <summary>Whether nobody of the centre could sign in, or has been asked to. People of operators may have come with their keys before.</summary>
    public static async Task<bool> IsEmptyAsync(RegisterDatabase database, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var reading = await database.BeginReadAsync(connection, cancellationToken);
        return await IsEmptyAsync(reading, cancellationToken);
    }

    internal static async Task<bool> IsEmptyAsync(DbTransaction transaction, CancellationToken cancellationToken) =>
        await transaction.Connection!.ExecuteScalarAsync<int>(new CommandDefinition("select count(*) from account_role", transaction: transaction, cancellationToken: cancellationToken)) == 0;

    private sealed class Row
    {
        public long Id { get; init; }

        public string Name { get; init; } = "";

        public string FullName { get; init; } = "";

        public DateTimeOffset CreatedAt { get; init; }

        public DateTimeOffset? DisabledAt { get; init; }

        public int Enrolled { get; init; }

        public DateTimeOffset? SeenAt { get; init; }
    }
}
