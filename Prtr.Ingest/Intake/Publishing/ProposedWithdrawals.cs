using System.Data.Common;
using System.Globalization;
using Dapper;
using Prtr.Ingest.Journal;
using Prtr.Ingest.People;
using Prtr.Search.Database;

namespace Prtr.Ingest.Intake.Publishing;

/// <summary>A public report is taken back by two persons: one proposes it, another lets it be done.</summary>
public sealed class ProposedWithdrawals(RegisterDatabase database, Publication publication, ActProposals proposals)
{
    /// <param name="receivedId">Number of the report as it came in, whose version is public.</param>
    public Task<ProposalProblem?> ProposeAsync(long receivedId, string reason, CancellationToken cancellationToken) => proposals.ProposeAsync(
        Act.Withdraw, Deed.On("report", receivedId), async turn => (await PublicAsync(receivedId, turn, cancellationToken))?.Content, reason, cancellationToken);

    /// <summary>Takes the report back, if the version that was looked at still is the public one.</summary>
    /// <exception cref="NotAllowedException">The person has no right to, or has proposed it.</exception>
    public async Task<ProposalOutcome> ApproveAsync(long id, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var turn = await database.BeginWriteAsync(connection, cancellationToken);
        if (await proposals.TakeAsync(id, Act.Withdraw, null, turn, cancellationToken) is not { } proposal)
        {
            return new ProposalOutcome(null, ProposalProblem.Decided);
        }

        if (await PublicAsync(long.Parse(proposal.Number, CultureInfo.InvariantCulture), turn, cancellationToken) is not { } shown || shown.Content != proposal.Content)
        {
            return new ProposalOutcome(null, ProposalProblem.Changed);
        }

        var withdrawn = await publication.WithdrawAsync(VersionTables.Reports, shown.Report, proposal.Reason, turn, cancellationToken);
        await turn.CommitAsync(cancellationToken);
        return new ProposalOutcome(withdrawn, null);
    }

    private static async Task<(long Report, string Content)?> PublicAsync(long receivedId, DbTransaction turn, CancellationToken cancellationToken)
    {
        var found = await turn.Connection!.QuerySingleOrDefaultAsync<(long Report, long Version)?>(new CommandDefinition(
            """
            select v.report_id, v.id from received_report e
            join report_version v on v.id = e.report_version_id
            where e.id = @receivedId and e.state = 'published' and v.published_release_id is not null and v.ended_release_id is null
            """,
            new { receivedId }, turn, cancellationToken: cancellationToken));
        return found is not { } shown ? null : (shown.Report, FormattableString.Invariant($"version {shown.Version}"));
    }
}
