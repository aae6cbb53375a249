using System.Data.Common;
using Dapper;

namespace Prtr.Ingest.Messages;

/// <summary>
/// Mails to addresses that anybody may have typed: word that a request has come, and the question whether a subscription is wanted. One address gets a few, and all together a number
/// that no day of honest use comes near, so that the register is of no use to whoever wants to write to many.
/// </summary>
public static class UnaskedMails
{
    /// <summary>How many the site sends in 24 hours.</summary>
    public const int MostADay = 500;

    /// <summary>Whether one more may be written.</summary>
    public static async Task<bool> HaveRoomAsync(DbTransaction turn, DateTimeOffset now, CancellationToken cancellationToken) =>
        await turn.Connection!.ExecuteScalarAsync<int>(new CommandDefinition(
            """
            select (select count(*) from message where made_by = 'register' and made_at > @since)
                + (select count(*) from subscription where confirmed_at is null and asked_at > @since)
            """,
            new { since = now.AddDays(-1) }, turn, cancellationToken: cancellationToken)) < MostADay;
}
