using Dapper;
using Prtr.Ingest.Intake.States;
using Prtr.Search.Database;

namespace Prtr.Ingest.Intake.Acts;

/// <summary>Takes reports back that came in, whether the public sees them yet or not.</summary>
public sealed class Withdrawals(RegisterDatabase database, ReportActs acts, Publication publication)
{
    /// <summary>A public report goes with all its versions, also corrections that wait, and the data release that ends it; readers see the reason. The index has to be told after that.</summary>
    public async Task<ActOutcome> WithdrawAsync(long receivedId, string reason, bool rehearsal, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(reason) || await PublicReportAsync(receivedId, cancellationToken) is not { } report)
        {
            return await acts.WithdrawAsync(receivedId, reason, rehearsal, cancellationToken);
        }

        var withdrawn = rehearsal ? null : await publication.WithdrawAsync(report, reason, cancellationToken);
        return new ActOutcome(receivedId, ReceivedState.Withdrawn, null) { Release = withdrawn?.Release };
    }

    private async Task<long?> PublicReportAsync(long receivedId, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await connection.QuerySingleOrDefaultAsync<long?>(new CommandDefinition(
            """
            select v.report_id from received_report e
            join report_version v on v.id = e.report_version_id
            where e.id = @receivedId and e.state = 'published' and v.published_release_id is not null and v.ended_release_id is null
            """,
            new { receivedId },
            cancellationToken: cancellationToken));
    }
}
