using System.Data.Common;
using System.Globalization;
using Dapper;
using Prtr.Ingest.Intake.Proposing;
using Prtr.Ingest.Journal;
using Prtr.Ingest.People;
using Prtr.Search.Database;
using Prtr.Search.Reference;

namespace Prtr.Ingest.Editions;

/// <summary>The review of a year by two persons: one proposes it as it stands, another publishes it; before six months of public access only with a reason.</summary>
public sealed class ReviewProposals(RegisterDatabase database, ReferenceData reference, Actor actor, TimeProvider clock)
{
    private const int MonthsOfAccess = 6;

    private readonly Proposals proposals = new(database, actor, clock);

    /// <param name="reason">Becomes that of a later edition.</param>
    public Task<ProposalProblem?> ProposeAsync(int year, string reason, CancellationToken cancellationToken) => proposals.ProposeAsync(
        Act.PublishReview, Deed.On("year", year), reason, turn => ContentAsync(year, turn, cancellationToken), cancellationToken);

    /// <summary>Publishes what was proposed, if nothing was published since.</summary>
    /// <param name="early">Why it is published before the public has had the year for six months; null or empty when that is not so.</param>
    /// <exception cref="NotAllowedException">The person has no right to, or has proposed it.</exception>
    public async Task<ProposalProblem?> ApproveAsync(long id, string? early, CancellationToken cancellationToken)
    {
        var (proposal, problem) = await LookAsync(id, early, cancellationToken);
        if (proposal is null)
        {
            return problem;
        }

        var publication = new ReviewPublication(database, reference, actor, clock)
        {
            Early = early,
            Before = async turn => await proposals.TakeAsync(id, Act.PublishReview, early, turn, cancellationToken) is { } taken
                && await ContentAsync(Year(taken), turn, cancellationToken) == taken.Content,
        };
        return (await publication.PublishAsync(Year(proposal), proposal.Reason, cancellationToken)).Outcome switch
        {
            ReviewOutcome.Published => null,
            ReviewOutcome.Over => ProposalProblem.Changed,
            _ => ProposalProblem.NothingToPublish,
        };
    }

    /// <summary>The first day on which the public has had the year for six months; null while it is not public.</summary>
    public static async Task<DateOnly?> EarliestAsync(RegisterDatabase database, int year, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await EarliestAsync(connection, null, year, cancellationToken);
    }

    // Refused before the documents are made, which takes a while; asked again when they are kept.
    private async Task<(Proposal? Proposal, ProposalProblem? Problem)> LookAsync(long id, string? early, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var turn = await database.BeginWriteAsync(connection, cancellationToken);
        if (await proposals.TakeAsync(id, Act.PublishReview, null, turn, cancellationToken) is not { } proposal)
        {
            return (null, ProposalProblem.Decided);
        }

        var today = DateOnly.FromDateTime(clock.GetLocalNow().DateTime);
        return string.IsNullOrWhiteSpace(early) && today < await EarliestAsync(connection, turn, Year(proposal), cancellationToken) ? (null, ProposalProblem.TooEarly)
            : await ContentAsync(Year(proposal), turn, cancellationToken) != proposal.Content ? (null, ProposalProblem.Changed)
            : (proposal, null);
    }

    // A data release never changes, so its name says all figures.
    private static async Task<string?> ContentAsync(int year, DbTransaction turn, CancellationToken cancellationToken) =>
        await turn.Connection!.QuerySingleOrDefaultAsync<string>(new CommandDefinition(
            "select d.name from data_release d where d.id = (select max(id) from data_release) and exists (select 1 from public_report p where p.reporting_year = @year)",
            new { year }, turn, cancellationToken: cancellationToken));

    private static async Task<DateOnly?> EarliestAsync(DbConnection connection, DbTransaction? turn, int year, CancellationToken cancellationToken) =>
        await connection.ExecuteScalarAsync<DateTimeOffset?>(new CommandDefinition(
            "select min(published_at) from data_release where reporting_year = @year", new { year }, turn, cancellationToken: cancellationToken)) is { } first
            ? DateOnly.FromDateTime(first.Date).AddMonths(MonthsOfAccess) : null;

    private static int Year(Proposal proposal) => int.Parse(proposal.About, CultureInfo.InvariantCulture);
}
