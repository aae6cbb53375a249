using System.Data.Common;
using Dapper;
using Prtr.Ingest.Deliveries;
using Prtr.Ingest.Reports;

namespace Prtr.Ingest.Intake.Acts;

/// <summary>Reads a delivery again from the files that were kept of it.</summary>
internal sealed class ReopenedDelivery(DeliveryReader reader)
{
    /// <summary>One report of it; null when it is not there any more.</summary>
    public async Task<OperatorReport?> FindReportAsync(ReceivedRow row, DbTransaction transaction, CancellationToken cancellationToken) =>
        (await ReadAsync(row.SubmissionId, row.SubmissionName, transaction, cancellationToken)).Content.Reports.ElementAtOrDefault(row.Position - 1);

    public async Task<Delivery> ReadAsync(long submissionId, string name, DbTransaction transaction, CancellationToken cancellationToken)
    {
        var files = (await transaction.Connection!.QueryAsync<(string Name, byte[] Content, bool IsWhole)>(new CommandDefinition(
            """
            select f.name, f.content, case when f.sha256 = s.sha256 then 1 else 0 end
            from submission_file f
            join submission s on s.id = f.submission_id
            where f.submission_id = @submissionId
            order by f.name
            """,
            new { submissionId },
            transaction,
            cancellationToken: cancellationToken))).Select(file => (File: ReportFile.InMemory(file.Name, file.Content), file.IsWhole)).ToList();
        var original = files.Find(file => file.IsWhole).File;
        return await reader.ReadAsync(IncomingDeliveries.Kept(name, original, [.. files.Select(file => file.File)]).Open(), cancellationToken);
    }
}
