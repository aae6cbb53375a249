using System.Data.Common;
using System.Security.Cryptography;
using Dapper;

namespace Prtr.Ingest.Accounts;

/// <summary>Remembers which challenges were answered, for longer than any of them is good: none is answered twice.</summary>
internal static class AnsweredChallenges
{
    private static readonly TimeSpan Remembered = TimeSpan.FromHours(1);

    /// <summary>Whether a challenge is answered for the first time; from then on it is good no more.</summary>
    public static async Task<bool> AddAsync(byte[] challenge, DateTimeOffset now, DbTransaction turn, CancellationToken cancellationToken)
    {
        await turn.Connection!.ExecuteAsync(new CommandDefinition("delete from answered_challenge where answered_at < @old", new { old = now - Remembered }, turn, cancellationToken: cancellationToken));
        return await turn.Connection!.ExecuteAsync(new CommandDefinition(
            "insert into answered_challenge (sha256, answered_at) select @key, @now where not exists (select 1 from answered_challenge where sha256 = @key)",
            new { key = Convert.ToHexStringLower(SHA256.HashData(challenge)), now }, turn, cancellationToken: cancellationToken)) == 1;
    }
}
