using System.Data.Common;
using System.Security.Cryptography;
using Dapper;
using Prtr.Search.Database;

namespace Prtr.Ingest.Accounts.Passkeys;

/// <summary>Reads and writes passkeys.</summary>
internal static class PasskeyTable
{
    private const string Columns = "sha256, account_id, credential_id, public_key, sign_count, name, added_at, used_at";

    public static string KeyOf(byte[] credentialId) => Convert.ToHexStringLower(SHA256.HashData(credentialId));

    public static async Task<IReadOnlyList<Passkey>> OfAccountAsync(RegisterDatabase database, long accountId, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return (await connection.QueryAsync<Passkey>(new CommandDefinition(
            $"select {Columns} from passkey where account_id = @accountId order by added_at", new { accountId }, cancellationToken: cancellationToken))).AsList();
    }

    public static async Task<Passkey?> FindAsync(RegisterDatabase database, byte[] credentialId, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await connection.QuerySingleOrDefaultAsync<Passkey>(new CommandDefinition(
            $"select {Columns} from passkey where sha256 = @key", new { key = KeyOf(credentialId) }, cancellationToken: cancellationToken));
    }

    public static Task AddAsync(Passkey key, DbTransaction turn, CancellationToken cancellationToken) => turn.Connection!.ExecuteAsync(new CommandDefinition(
        """
        insert into passkey (sha256, account_id, credential_id, public_key, sign_count, name, added_at)
        values (@Sha256, @AccountId, @CredentialId, @PublicKey, @SignCount, @Name, @AddedAt)
        """,
        key, turn, cancellationToken: cancellationToken));

    /// <summary>Whether it was there, and of that account.</summary>
    public static async Task<bool> RemoveAsync(string sha256, long accountId, DbTransaction turn, CancellationToken cancellationToken) => await turn.Connection!.ExecuteAsync(new CommandDefinition(
        "delete from passkey where sha256 = @sha256 and account_id = @accountId", new { sha256, accountId }, turn, cancellationToken: cancellationToken)) == 1;

    public static Task RemoveAllAsync(long accountId, DbTransaction turn, CancellationToken cancellationToken) => turn.Connection!.ExecuteAsync(new CommandDefinition(
        "delete from passkey where account_id = @accountId", new { accountId }, turn, cancellationToken: cancellationToken));

    /// <summary>Whether the key is still there; then it was used now.</summary>
    public static async Task<bool> UseAsync(string sha256, long signCount, DateTimeOffset now, DbTransaction turn, CancellationToken cancellationToken) => await turn.Connection!.ExecuteAsync(new CommandDefinition(
        "update passkey set sign_count = @signCount, used_at = @now where sha256 = @sha256", new { sha256, signCount, now }, turn, cancellationToken: cancellationToken)) == 1;
}
