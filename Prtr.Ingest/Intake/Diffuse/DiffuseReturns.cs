using Dapper;
using Prtr.Ingest.Intake.Proposing;
using Prtr.Ingest.Journal;
using Prtr.Ingest.People;
using Prtr.Search.Database;

namespace Prtr.Ingest.Intake.Diffuse;

/// <summary>Sends a report of diffuse sources that waits for publication back to its local executive body. What is public is taken back by two persons instead, see <see cref="ReportProposals"/>.</summary>
public sealed class DiffuseReturns(RegisterDatabase database, Actor actor, TimeProvider clock)
{
    /// <param name="reportId">Of <see cref="KeptDiffuseReport"/>.</param>
    /// <param name="reason">What the local executive body reads.</param>
    /// <returns>False when no version of the report waits: then nothing has changed.</returns>
    public async Task<bool> ReturnAsync(long reportId, string reason, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var turn = await database.BeginWriteAsync(connection, cancellationToken);
        await Permit.DemandAsync(actor, Act.Return, turn, cancellationToken);
        var returned = await connection.ExecuteAsync(new CommandDefinition(
            "update diffuse_version set withdrawn_reason = @reason, returned_at = @now where report_id = @reportId and published_release_id is null and withdrawn_reason is null",
            new { reportId, reason, now = clock.GetUtcNow() }, turn, cancellationToken: cancellationToken));
        if (returned == 0)
        {
            return false;
        }

        await ActJournal.WriteAsync(new Deed(Act.Return, Deed.On(ReportProposals.DiffuseReport, reportId)) { Reason = reason }, actor, clock.GetUtcNow(), turn, cancellationToken);
        await turn.CommitAsync(cancellationToken);
        return true;
    }
}
