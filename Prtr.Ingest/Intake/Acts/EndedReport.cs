using System.Data.Common;
using Dapper;
using Prtr.Ingest.Intake.States;

namespace Prtr.Ingest.Intake.Acts;

/// <summary>Ends a report that was never public; a version that it had superseded takes its place again.</summary>
internal sealed class EndedReport(StateChanges changes, DbTransaction transaction)
{
    public async Task EndAsync(ReceivedRow row, ReceivedState to, string reason, CancellationToken cancellationToken)
    {
        await changes.MoveAsync("e.id = @Id", new { row.Id }, to, reason, cancellationToken);
        if (row.Now != ReceivedState.Accepted)
        {
            return;
        }

        var version = new { id = row.ReportVersionId, reason };
        await transaction.Connection!.ExecuteAsync(new CommandDefinition(
            "update report_version set withdrawn_reason = @reason where id = @id", version, transaction, cancellationToken: cancellationToken));
        await changes.MoveAsync(
            """
            e.state = 'superseded' and e.report_version_id = (
                select max(b.id)
                from report_version b
                join report_version v on v.report_id = b.report_id and v.version > b.version
                where v.id = @id and b.withdrawn_reason is null and b.ended_release_id is null)
            """,
            version,
            ReceivedState.Accepted,
            null,
            cancellationToken);
    }
}
