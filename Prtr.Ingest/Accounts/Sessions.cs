using System.Data.Common;
using Dapper;
using Prtr.Ingest.Journal;
using Prtr.Ingest.People;
using Prtr.Search.Database;

namespace Prtr.Ingest.Accounts;

/// <summary>Sessions of people who have signed in, kept in the database: any instance of the site knows them, and they can be ended from anywhere.</summary>
public sealed class Sessions(RegisterDatabase database, TimeProvider clock)
{
    /// <summary>Ends a session in which nothing was done.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromMinutes(30);

    /// <summary>Ends every session, so long as a working day.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(10);

    private static readonly TimeSpan SeenOften = TimeSpan.FromMinutes(1);

    /// <summary>The person whose session it is; null when it is none or has ended. Using it keeps it from being idle.</summary>
    public Task<SignedInPerson?> FindAsync(string secret, CancellationToken cancellationToken) => FindByHashAsync(Secret.HashOf(secret), true, cancellationToken);

    /// <summary>The same for the hash that <see cref="SignedInPerson.Session"/> has.</summary>
    /// <param name="used">Whether the person has done something just now.</param>
    public async Task<SignedInPerson?> FindByHashAsync(string hash, bool used, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var now = clock.GetUtcNow();
        var row = await connection.QuerySingleOrDefaultAsync<Row>(new CommandDefinition(
            """
            select a.id, a.name, a.full_name, s.origin, s.began_at, s.seen_at
            from account_session s
            join account a on a.id = s.account_id
            where s.sha256 = @hash and s.ended_at is null and a.disabled_at is null
            """,
            new { hash },
            cancellationToken: cancellationToken));
        if (row is null || now - row.SeenAt >= Idle || now - row.BeganAt >= Longest)
        {
            return null;
        }

        if (used && now - row.SeenAt >= SeenOften)
        {
            await connection.ExecuteAsync(new CommandDefinition("update account_session set seen_at = @now where sha256 = @hash", new { now, hash }, cancellationToken: cancellationToken));
        }

        var roles = await connection.QueryAsync<string>(new CommandDefinition(
            "select distinct role from held_role where account_id = @Id order by role", new { row.Id }, cancellationToken: cancellationToken));
        return new SignedInPerson(row.Id, row.Name, row.FullName, hash, row.Origin, [.. roles.Select(Roles.Find).OfType<Role>()]);
    }

    /// <summary>Signs out.</summary>
    public async Task EndAsync(SignedInPerson person, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var turn = await database.BeginWriteAsync(connection, cancellationToken);
        await ActJournal.WriteAsync(new Deed(Act.SignOut, Deed.On("account", person.Name)), Actor.Of(person), clock.GetUtcNow(), turn, cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition(
            "update account_session set ended_at = @now where sha256 = @Session and ended_at is null", new { now = clock.GetUtcNow(), person.Session }, turn, cancellationToken: cancellationToken));
        await turn.CommitAsync(cancellationToken);
    }

    /// <returns>The session with its secret, which only the browser keeps.</returns>
    internal static async Task<(string Secret, SignedInPerson Person)> BeginAsync(
        AccountRow account, string? origin, DateTimeOffset now, DbTransaction transaction, CancellationToken cancellationToken)
    {
        var secret = Secret.New();
        await transaction.Connection!.ExecuteAsync(new CommandDefinition(
            "insert into account_session (sha256, account_id, origin, began_at, seen_at) values (@hash, @Id, @origin, @now, @now)",
            new { hash = Secret.HashOf(secret), account.Id, origin, now },
            transaction,
            cancellationToken: cancellationToken));
        return (secret, new SignedInPerson(account.Id, account.Name, account.FullName, Secret.HashOf(secret), origin, await AccountRow.RolesAsync(account.Id, transaction, cancellationToken)));
    }

    internal static Task EndAllAsync(long accountId, DateTimeOffset now, DbTransaction transaction, CancellationToken cancellationToken) =>
        transaction.Connection!.ExecuteAsync(new CommandDefinition(
            "update account_session set ended_at = @now where account_id = @accountId and ended_at is null", new { now, accountId }, transaction, cancellationToken: cancellationToken));

    private sealed class Row
    {
        public long Id { get; init; }

        public string Name { get; init; } = "";

        public string FullName { get; init; } = "";

        public string? Origin { get; init; }

        public DateTimeOffset BeganAt { get; init; }

        public DateTimeOffset SeenAt { get; init; }
    }
}
