using System.Data.Common;
using System.Globalization;
using Dapper;
using Prtr.Ingest.People;
using Prtr.Search.Database;

namespace Prtr.Ingest.Intake.Proposing;

/// <summary>
/// One public report is taken back, or takes its corrected version's place, by two persons: one proposes it, another lets it be done.
/// The subject is <c>report:</c> with the number of the report as it came in, or <c>diffuse-report:</c> with that of a report on diffuse sources.
/// </summary>
public sealed class ReportProposals(Publication publication, Proposals proposals)
{
    public const string Report = "report";
    public const string DiffuseReport = "diffuse-report";

    /// <summary>What may be proposed on a report.</summary>
    public static IReadOnlyList<Act> Acts { get; } = [Act.Correct, Act.Withdraw];

    /// <summary>Whether there is something that it could be done to.</summary>
    public static async Task<bool> IsPossibleAsync(RegisterDatabase database, Act act, string subject, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var reading = await database.BeginReadAsync(connection, cancellationToken);
        return await FindAsync(act, subject, reading, cancellationToken) is not null;
    }

    /// <param name="act"><see cref="Act.Withdraw"/> a public version, or <see cref="Act.Correct"/> it by one that waits.</param>
    public Task<ProposalProblem?> ProposeAsync(Act act, string subject, string reason, CancellationToken cancellationToken) =>
        proposals.ProposeAsync(act, subject, reason, async turn => (await FindAsync(act, subject, turn, cancellationToken))?.Content, cancellationToken);

    /// <summary>Does it, if the versions that were looked at still are those.</summary>
    /// <exception cref="NotAllowedException">The person has no right to, or has proposed it.</exception>
    public Task<ProposalOutcome> ApproveAsync(long id, Act act, CancellationToken cancellationToken) => proposals.ApproveAsync(
        id,
        act,
        async (proposal, turn) => (await FindAsync(act, proposal.Subject, turn, cancellationToken))?.Content,
        async (proposal, turn) => new ProposalOutcome(await DoAsync(publication, act, proposal.Subject, proposal.Reason, turn, cancellationToken), null),
        cancellationToken);

    /// <summary>Does it inside a transaction of whoever asks, who commits it; null when there is nothing that it could be done to.</summary>
    internal static async Task<PublishedRelease?> DoAsync(Publication publication, Act act, string subject, string reason, DbTransaction turn, CancellationToken cancellationToken) =>
        await FindAsync(act, subject, turn, cancellationToken) is not { } found ? null
        : act == Act.Withdraw ? await publication.WithdrawAsync(found.Tables, found.ReportId, reason, turn, cancellationToken)
        : await publication.CorrectAsync(found.Tables, found.ReportId, reason, turn, cancellationToken);

    /// <summary>What it would be done to now; null when there is nothing.</summary>
    private static async Task<Versions?> FindAsync(Act act, string subject, DbTransaction turn, CancellationToken cancellationToken)
    {
        if (subject.Split(':') is not [var kind, var text] || !long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        if (kind == DiffuseReport)
        {
            return Versions.Of(act, VersionTables.Diffuse, number, null, await VersionsAsync(VersionTables.Diffuse, number));
        }

        var own = await turn.Connection!.QuerySingleOrDefaultAsync<(long Report, long Version)?>(new CommandDefinition(
            "select v.report_id, v.id from received_report e join report_version v on v.id = e.report_version_id where e.id = @number", new { number }, turn, cancellationToken: cancellationToken));
        return own is { } known ? Versions.Of(act, VersionTables.Reports, known.Report, known.Version, await VersionsAsync(VersionTables.Reports, known.Report)) : null;

        async Task<IReadOnlyList<(long Id, bool IsPublic)>> VersionsAsync(VersionTables tables, long report) =>
            (await turn.Connection!.QueryAsync<(long, bool)>(new CommandDefinition(
                $"""
                select id, case when published_release_id is null then 0 else 1 end from {tables.Version}
                where report_id = @report and ended_release_id is null and withdrawn_reason is null order by version
                """,
                new { report }, turn, cancellationToken: cancellationToken))).AsList();
    }

    /// <param name="Content">The versions that it is about.</param>
    private sealed record Versions(VersionTables Tables, long ReportId, string Content)
    {
        /// <param name="own">The version that came in with the asked report: it is that which is taken back, or takes the other's place; null where only the newest counts.</param>
        /// <param name="standing">Neither ended nor taken back, oldest first.</param>
        public static Versions? Of(Act act, VersionTables tables, long report, long? own, IReadOnlyList<(long Id, bool IsPublic)> standing)
        {
            if (standing.FirstOrDefault(version => version.IsPublic) is not { Id: > 0 and var shown })
            {
                return null;
            }

            var newest = standing[^1].Id;
            return act == Act.Withdraw
                ? own is null || own == shown ? new(tables, report, FormattableString.Invariant($"version {shown}")) : null
                : newest != shown && (own is null || own == newest) ? new(tables, report, FormattableString.Invariant($"version {newest} for {shown}")) : null;
        }
    }
}
