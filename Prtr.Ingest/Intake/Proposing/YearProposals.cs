using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Dapper;
using Prtr.Ingest.Intake.Publishing;
using Prtr.Ingest.Journal;
using Prtr.Ingest.People;

namespace Prtr.Ingest.Intake.Proposing;

/// <summary>Publication by two persons: one proposes a year as it stands, another publishes it.</summary>
public sealed class YearProposals(Publication publication, Proposals proposals)
{
    private const string Without = " without ";

    /// <param name="leftOut">Numbers of held reports that the year is published without.</param>
    public async Task<ProposalOutcome> ProposeAsync(int year, IReadOnlySet<long> leftOut, string reason, CancellationToken cancellationToken)
    {
        PublicationRefusal? refusal = null;
        var problem = await proposals.ProposeAsync(Act.Publish, Deed.On("year", year), reason, async turn =>
        {
            refusal = await Publication.RefusalAsync(year, leftOut, turn, cancellationToken);
            return refusal is null ? await ContentAsync(year, leftOut, turn, cancellationToken) : null;
        }, cancellationToken);
        return new ProposalOutcome(null, refusal is null ? problem : ProposalProblem.Held, refusal);
    }

    /// <summary>Publishes what was proposed, if it still is what would be published.</summary>
    /// <exception cref="NotAllowedException">The person has no right to, or has proposed it.</exception>
    public Task<ProposalOutcome> ApproveAsync(long id, CancellationToken cancellationToken) => proposals.ApproveAsync(
        id,
        Act.Publish,
        (proposal, turn) => ContentAsync(YearOf(proposal), LeftOut(proposal), turn, cancellationToken),
        async (proposal, turn) =>
        {
            var (release, refusal) = await publication.PublishAsync(YearOf(proposal), LeftOut(proposal), turn, cancellationToken);
            return new ProposalOutcome(release, release is not null ? null : refusal is null ? ProposalProblem.NothingToPublish : ProposalProblem.Held, refusal);
        },
        cancellationToken);

    /// <summary>Numbers of the held reports that a proposed year is published without.</summary>
    public static IReadOnlySet<long> LeftOut(Proposal proposal) => proposal.Content.IndexOf(Without, StringComparison.Ordinal) is var at and >= 0
        ? proposal.Content[(at + Without.Length)..].Split(' ').Select(id => long.Parse(id, CultureInfo.InvariantCulture)).ToHashSet()
        : [];

    public static int YearOf(Proposal proposal) => int.Parse(proposal.About, CultureInfo.InvariantCulture);

    // Versions never change, so their numbers say all that would become public.
    private static async Task<string?> ContentAsync(int year, IReadOnlySet<long> leftOut, DbTransaction turn, CancellationToken cancellationToken)
    {
        var text = new StringBuilder();
        var waiting = 0;
        foreach (var tables in VersionTables.All)
        {
            var ids = (await turn.Connection!.QueryAsync<long>(new CommandDefinition($"select w.id from ({tables.Waiting}) w order by w.id", new { year }, turn, cancellationToken: cancellationToken))).AsList();
            text.Append(tables.Version).Append(' ').AppendJoin(' ', ids).Append('\n');
            waiting += ids.Count;
        }

        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
        return waiting == 0 ? null : leftOut.Count == 0 ? hash : hash + Without + string.Join(' ', leftOut.Order());
    }
}
