using System.Data.Common;
using System.Security.Cryptography;
using Dapper;

namespace Prtr.Ingest.Accounts;

/// <summary>Ten codes, each good once, for who has not the authenticator at hand.</summary>
internal static class RecoveryCodes
{
    private const int Count = 10;
    private const int Bytes = 10;
    private const int Half = 8;

    /// <summary>New ones in the place of those before.</summary>
    /// <returns>The codes; the database has only their hashes.</returns>
    public static async Task<IReadOnlyList<string>> RenewAsync(long accountId, DbTransaction transaction, CancellationToken cancellationToken)
    {
        await transaction.Connection!.ExecuteAsync(new CommandDefinition(
            "delete from recovery_code where account_id = @accountId", new { accountId }, transaction, cancellationToken: cancellationToken));
        var codes = Enumerable.Range(0, Count).Select(_ => Base32.Of(RandomNumberGenerator.GetBytes(Bytes)).Insert(Half, "-")).ToList();
        foreach (var code in codes)
        {
            await transaction.Connection!.ExecuteAsync(new CommandDefinition(
                "insert into recovery_code (account_id, sha256) values (@accountId, @hash)", new { accountId, hash = HashOf(code) }, transaction, cancellationToken: cancellationToken));
        }

        return codes;
    }

    /// <summary>Whether it is one that was not used yet; then it is used now.</summary>
    public static async Task<bool> UseAsync(long accountId, string code, DateTimeOffset now, DbTransaction transaction, CancellationToken cancellationToken) =>
        await transaction.Connection!.ExecuteAsync(new CommandDefinition(
            "update recovery_code set used_at = @now where account_id = @accountId and sha256 = @hash and used_at is null",
            new { accountId, now, hash = HashOf(code) },
            transaction,
            cancellationToken: cancellationToken)) == 1;

    private static string HashOf(string code) => Secret.HashOf(string.Concat(code.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant());
}
