using System.Data.Common;
using Dapper;

namespace Prtr.Ingest.Signatures.Persons;

/// <summary>Reads and writes whose key of the national authority signs in to which account: one person, one account.</summary>
internal static class KeyOwners
{
    /// <param name="iin">12 digits.</param>
    /// <returns>The account; null when the person has none by a key.</returns>
    public static Task<long?> FindAsync(string iin, DbTransaction transaction, CancellationToken cancellationToken) => transaction.Connection!.ExecuteScalarAsync<long?>(new CommandDefinition(
        "select account_id from account_key where person_iin = @iin", new { iin }, transaction, cancellationToken: cancellationToken));

    /// <returns>False when the person or the account has another already.</returns>
    public static async Task<bool> AddAsync(string iin, long accountId, DateTimeOffset now, DbTransaction turn, CancellationToken cancellationToken) =>
        await turn.Connection!.ExecuteAsync(new CommandDefinition(
            """
            insert into account_key (person_iin, account_id, added_at)
            select @iin, @accountId, @now where not exists (select 1 from account_key where person_iin = @iin or account_id = @accountId)
            """,
            new { iin, accountId, now }, turn, cancellationToken: cancellationToken)) == 1;
}
