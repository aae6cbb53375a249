using System.Data.Common;
using Dapper;
using Prtr.Ingest.Deliveries;
using Prtr.Ingest.Remarks;

namespace Prtr.Ingest.Intake;

/// <summary>Writes down that a delivery came: from whom, on which way, its kept bytes, and the account of every file in it.</summary>
internal static class DeliveryWriter
{
    public static async Task WriteAsync(long submissionId, Delivery delivery, DateOnly receivedOn, DateTimeOffset now, DbTransaction transaction, CancellationToken cancellationToken)
    {
        await transaction.Connection!.ExecuteAsync(new CommandDefinition(
            """
            insert into submission (id, sha256, name, received_at, received_on, byte_count, outcome, channel, sender_name, sender_address, sender_identity, subject, complete)
            values (@submissionId, @Sha256, @Name, @now, @receivedOn, @ByteCount, @outcome, @channel, @SenderName, @address, @Identity, @Subject, @complete)
            """,
            new
            {
                submissionId,
                delivery.Sha256,
                delivery.Name,
                now,
                receivedOn,
                delivery.ByteCount,
                outcome = delivery.IsUnreadable ? "unreadable" : "stored",
                channel = delivery.Channel.Word(),
                delivery.Mail?.SenderName,
                address = delivery.Mail?.Sender,
                delivery.Identity,
                delivery.Mail?.Subject,
                complete = !delivery.Content.Remarks.Any(remark => remark.Level == RemarkLevel.Error),
            },
            transaction,
            cancellationToken: cancellationToken));
        foreach (var file in delivery.IsUnreadable ? [] : delivery.Files)
        {
            await transaction.Connection!.ExecuteAsync(new CommandDefinition(
                "insert into submission_file (submission_id, name, sha256, content) values (@submissionId, @Name, @Sha256, @Content)",
                new { submissionId, file.Name, file.Sha256, file.Content },
                transaction,
                cancellationToken: cancellationToken));
        }

        foreach (var (index, file) in delivery.Accounts.Index())
        {
            await transaction.Connection!.ExecuteAsync(new CommandDefinition(
                """
                insert into delivered_file (submission_id, position, name, byte_count, sha256, outcome, reason)
                values (@submissionId, @position, @Name, @Length, @Sha256, @Word, @Why)
                """,
                new { submissionId, position = index + 1, file.Name, file.Length, file.Sha256, file.Word, file.Why },
                transaction,
                cancellationToken: cancellationToken));
        }
    }

    private static string Word(this DeliveryChannel channel) => channel.ToString().ToLowerInvariant();
}
