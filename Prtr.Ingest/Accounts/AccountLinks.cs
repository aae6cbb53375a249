using System.Data.Common;
using Dapper;

namespace Prtr.Ingest.Accounts;

/// <summary>Links with which a person sets password and second factor: each is good once and for a time; a newer one ends the older ones.</summary>
internal static class AccountLinks
{
    /// <param name="accountId">Null: whoever uses it becomes the first administrator.</param>
    /// <param name="life">How long it is good.</param>
    /// <returns>Its secret; the database has only the hash.</returns>
    public static async Task<string> CreateAsync(long? accountId, TimeSpan life, DateTimeOffset now, DbTransaction transaction, CancellationToken cancellationToken)
    {
        var secret = Secret.New();
        await transaction.Connection!.ExecuteAsync(new CommandDefinition(
            """
            update account_link set used_at = @now where used_at is null and (account_id = @accountId or (account_id is null and @accountId is null));
            insert into account_link (sha256, account_id, created_at, expires_at) values (@hash, @accountId, @now, @expires);
            """,
            new { accountId, now, hash = Secret.HashOf(secret), expires = now + life },
            transaction,
            cancellationToken: cancellationToken));
        return secret;
    }

    /// <summary>Null when there is no such link, it was used, or its time is over.</summary>
    public static async Task<FoundLink?> FindAsync(string secret, DateTimeOffset now, DbTransaction transaction, CancellationToken cancellationToken)
    {
        var link = await transaction.Connection!.QuerySingleOrDefaultAsync<Row>(new CommandDefinition(
            "select sha256, account_id, expires_at from account_link where sha256 = @hash and used_at is null",
            new { hash = Secret.HashOf(secret) },
            transaction,
            cancellationToken: cancellationToken));
        return link is null || link.ExpiresAt <= now ? null : new FoundLink(link.Sha256, link.AccountId);
    }

    public static Task UseAsync(FoundLink link, DateTimeOffset now, DbTransaction transaction, CancellationToken cancellationToken) =>
        transaction.Connection!.ExecuteAsync(new CommandDefinition(
            "update account_link set used_at = @now where sha256 = @Sha256", new { link.Sha256, now }, transaction, cancellationToken: cancellationToken));

    private sealed class Row
    {
        public string Sha256 { get; init; } = "";

        public long? AccountId { get; init; }

        public DateTimeOffset ExpiresAt { get; init; }
    }
}

/// <param name="AccountId">Null for the link of the first administrator.</param>
internal sealed record FoundLink(string Sha256, long? AccountId);
