using System.Data.Common;
using Dapper;
using Prtr.Ingest.People;

namespace Prtr.Ingest.Accounts;

/// <summary>Reads and writes who acts for whom.</summary>
public static class MembershipTable
{
    private const string Members = """
        select m.id, m.party, m.role, a.name, a.full_name, case when a.password_hash is null and not exists (select 1 from account_key k where k.account_id = a.id) then 0 else 1 end as enrolled, m.began_at
        from membership m
        join account a on a.id = m.account_id
        """;

    /// <summary>For whom a person acts, in the order in which it began.</summary>
    public static Task<IReadOnlyList<Membership>> OfPersonAsync(long accountId, DbTransaction transaction, CancellationToken cancellationToken) =>
        ReadAsync($"{Members} where m.ended_at is null and a.disabled_at is null and m.account_id = @accountId order by m.id", new { accountId }, transaction, cancellationToken);

    /// <summary>The people of a party.</summary>
    public static Task<IReadOnlyList<Membership>> OfPartyAsync(Party party, DbTransaction transaction, CancellationToken cancellationToken) =>
        ReadAsync($"{Members} where m.ended_at is null and m.party = @party order by m.id", new { party = party.ToString() }, transaction, cancellationToken);

    /// <summary>Whether a person can sign in: has set password and second factor, or has a key.</summary>
    internal static async Task<bool> IsEnrolledAsync(long accountId, DbTransaction transaction, CancellationToken cancellationToken) =>
        await transaction.Connection!.ExecuteScalarAsync<int>(new CommandDefinition(
            "select count(*) from account a where a.id = @accountId and (a.password_hash is not null or exists (select 1 from account_key k where k.account_id = a.id))",
            new { accountId }, transaction, cancellationToken: cancellationToken)) > 0;

    /// <summary>Lets a person act for a party; nothing is done when it is so already.</summary>
    /// <param name="granted">By whom.</param>
    public static Task AddAsync(long accountId, Party party, Role role, Granting granted, DateTimeOffset now, DbTransaction turn, CancellationToken cancellationToken) =>
        turn.Connection!.ExecuteAsync(new CommandDefinition(
            """
            insert into membership (id, account_id, party, role, granted_by, may_delegate, began_at)
            select coalesce((select max(id) from membership), 0) + 1, @accountId, @party, @role, @By, @mayDelegate, @now
            where not exists (select 1 from membership m where m.account_id = @accountId and m.party = @party and m.role = @role and m.ended_at is null)
            """,
            new { accountId, party = party.ToString(), role = role.Word(), granted.By, mayDelegate = granted.MayDelegate ? 1 : 0, now }, turn, cancellationToken: cancellationToken));

    internal static Task EndAsync(long id, DateTimeOffset now, DbTransaction turn, CancellationToken cancellationToken) =>
        turn.Connection!.ExecuteAsync(new CommandDefinition("update membership set ended_at = @now where id = @id and ended_at is null", new { id, now }, turn, cancellationToken: cancellationToken));

    private static async Task<IReadOnlyList<Membership>> ReadAsync(string sql, object values, DbTransaction transaction, CancellationToken cancellationToken) =>
    [
        .. (await transaction.Connection!.QueryAsync<Row>(new CommandDefinition(sql, values, transaction, cancellationToken: cancellationToken)))
            .Select(row => new Membership(row.Id, Party.Of(row.Party), Roles.Find(row.Role)!.Value, row.Name, row.FullName, row.Enrolled == 1, row.BeganAt)),
    ];

    private sealed class Row
    {
        public long Id { get; init; }

        public string Party { get; init; } = "";

        public string Role { get; init; } = "";

        public string Name { get; init; } = "";

        public string FullName { get; init; } = "";

        public int Enrolled { get; init; }

        public DateTimeOffset BeganAt { get; init; }
    }
}
