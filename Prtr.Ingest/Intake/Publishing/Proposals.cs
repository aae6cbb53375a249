using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Dapper;
using Prtr.Ingest.Journal;
using Prtr.Ingest.People;
using Prtr.Search.Database;

namespace Prtr.Ingest.Intake.Publishing;

/// <summary>
/// Publication by two persons: one proposes a year as it stands, another publishes it or declines. Each is one transaction; a publication and the end of its proposal are the same one,
/// so that a crash leaves both as before or as after.
/// </summary>
/// <param name="actor">A person who has signed in; others publish at once.</param>
public sealed class Proposals(RegisterDatabase database, Publication publication, Actor actor, TimeProvider clock)
{
    public Task<ProposalOutcome> ProposeAsync(int year, IReadOnlySet<long> leftOut, string reason, CancellationToken cancellationToken) => InTurnAsync(Act.Propose, async turn =>
    {
        if (string.IsNullOrWhiteSpace(reason))
        {
            return new ProposalOutcome(null, ProposalProblem.ReasonMissing);
        }

        if (await Publication.RefusalAsync(year, leftOut, turn, cancellationToken) is { } refusal)
        {
            return new ProposalOutcome(null, ProposalProblem.Held, refusal);
        }

        var (content, waiting) = await ContentAsync(year, turn, cancellationToken);
        if (waiting == 0)
        {
            return new ProposalOutcome(null, ProposalProblem.NothingToPublish);
        }

        if (await OpenAsync(year, turn, cancellationToken) is { } open)
        {
            if (open.ContentSha256 == content && open.LeftOutReports.SetEquals(leftOut))
            {
                return new ProposalOutcome(null, ProposalProblem.ProposedAlready);
            }

            await DecideAsync(open.Id, "over", null, null, turn, cancellationToken);
        }

        await turn.Connection!.ExecuteAsync(new CommandDefinition(
            """
            insert into publication_proposal (id, reporting_year, content_sha256, left_out, account_id, proposed_at, reason)
            select coalesce(max(id), 0) + 1, @year, @content, @without, @AccountId, @now, @reason from publication_proposal
            """,
            new { year, content, without = string.Join(' ', leftOut.Order()), Person.AccountId, now = clock.GetUtcNow(), reason },
            turn,
            cancellationToken: cancellationToken));
        await ActJournal.WriteAsync(
            new Deed(Act.Propose, Deed.On("year", year)) { After = FormattableString.Invariant($"{waiting} reports"), Reason = reason }, actor, clock.GetUtcNow(), turn, cancellationToken);
        return new ProposalOutcome(null, null);
    }, cancellationToken);

    /// <summary>Publishes what was proposed, if it still is what would be published.</summary>
    /// <exception cref="NotAllowedException">The person has no right to, or has proposed it.</exception>
    public Task<ProposalOutcome> ApproveAsync(long id, CancellationToken cancellationToken) => InTurnAsync(Act.Publish, async turn =>
    {
        if (await FindAsync(id, turn, cancellationToken) is not { Outcome: null } proposal)
        {
            return new ProposalOutcome(null, ProposalProblem.Decided);
        }

        if (proposal.AccountId == Person.AccountId)
        {
            throw new NotAllowedException(actor, Act.Publish);
        }

        if ((await ContentAsync(proposal.ReportingYear, turn, cancellationToken)).Sha256 != proposal.ContentSha256)
        {
            return new ProposalOutcome(null, ProposalProblem.Changed);
        }

        var (release, refusal) = await publication.PublishAsync(proposal.ReportingYear, proposal.LeftOutReports, turn, cancellationToken);
        if (release is null)
        {
            return new ProposalOutcome(null, refusal is null ? ProposalProblem.NothingToPublish : ProposalProblem.Held, refusal);
        }

        await DecideAsync(id, "published", null, release.Release.Id, turn, cancellationToken);
        return new ProposalOutcome(release, null);
    }, cancellationToken);

    /// <summary>Leaves the year as it is; whoever has proposed may take the proposal back so.</summary>
    public Task<ProposalOutcome> DeclineAsync(long id, string reason, CancellationToken cancellationToken) => InTurnAsync(Act.Decline, async turn =>
    {
        if (string.IsNullOrWhiteSpace(reason))
        {
            return new ProposalOutcome(null, ProposalProblem.ReasonMissing);
        }

        if (await FindAsync(id, turn, cancellationToken) is not { Outcome: null } proposal)
        {
            return new ProposalOutcome(null, ProposalProblem.Decided);
        }

        await DecideAsync(id, "declined", reason, null, turn, cancellationToken);
        await ActJournal.WriteAsync(new Deed(Act.Decline, Deed.On("year", proposal.ReportingYear)) { Reason = reason }, actor, clock.GetUtcNow(), turn, cancellationToken);
        return new ProposalOutcome(null, null);
    }, cancellationToken);

    /// <summary>The open proposals, by year.</summary>
    public static async Task<IReadOnlyList<PublicationProposal>> OpenAsync(RegisterDatabase database, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return (await connection.QueryAsync<PublicationProposal>(new CommandDefinition(
            """
            select p.id, p.reporting_year, p.content_sha256, p.left_out, p.account_id, a.full_name, p.proposed_at, p.reason, p.outcome
            from publication_proposal p join account a on a.id = p.account_id
            where p.outcome is null order by p.reporting_year
            """,
            cancellationToken: cancellationToken))).AsList();
    }

    private SignedInPerson Person => actor.Session ?? throw new InvalidOperationException("Two persons publish who have signed in; others publish at once.");

    private async Task<ProposalOutcome> InTurnAsync(Act act, Func<DbTransaction, Task<ProposalOutcome>> work, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var turn = await database.BeginWriteAsync(connection, cancellationToken);
        await Permit.DemandAsync(actor, act, turn, cancellationToken);
        var outcome = await work(turn);
        if (outcome.Problem is null)
        {
            await turn.CommitAsync(cancellationToken);
        }

        return outcome;
    }

    private static async Task<PublicationProposal?> OpenAsync(int year, DbTransaction turn, CancellationToken cancellationToken) =>
        await turn.Connection!.QuerySingleOrDefaultAsync<PublicationProposal>(new CommandDefinition(
            "select id, reporting_year, content_sha256, left_out, account_id, proposed_at, reason, outcome from publication_proposal where reporting_year = @year and outcome is null",
            new { year }, turn, cancellationToken: cancellationToken));

    private static async Task<PublicationProposal?> FindAsync(long id, DbTransaction turn, CancellationToken cancellationToken) =>
        await turn.Connection!.QuerySingleOrDefaultAsync<PublicationProposal>(new CommandDefinition(
            "select id, reporting_year, content_sha256, left_out, account_id, proposed_at, reason, outcome from publication_proposal where id = @id",
            new { id }, turn, cancellationToken: cancellationToken));

    private Task<int> DecideAsync(long id, string outcome, string? reason, long? release, DbTransaction turn, CancellationToken cancellationToken) =>
        turn.Connection!.ExecuteAsync(new CommandDefinition(
            """
            update publication_proposal set outcome = @outcome, decided_by = @AccountId, decided_at = @now, decision_reason = @reason, data_release_id = @release
            where id = @id and outcome is null
            """,
            new { id, outcome, Person.AccountId, now = clock.GetUtcNow(), reason, release }, turn, cancellationToken: cancellationToken));

    // Versions never change, so their numbers say all that would become public.
    private static async Task<(string Sha256, int Waiting)> ContentAsync(int year, DbTransaction turn, CancellationToken cancellationToken)
    {
        var text = new StringBuilder();
        var waiting = 0;
        foreach (var tables in VersionTables.All)
        {
            var ids = (await turn.Connection!.QueryAsync<long>(new CommandDefinition($"select w.id from ({tables.Waiting}) w order by w.id", new { year }, turn, cancellationToken: cancellationToken))).AsList();
            text.Append(tables.Version).Append(' ').AppendJoin(' ', ids).Append('\n');
            waiting += ids.Count;
        }

        return (Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString()))), waiting);
    }
}
