using System.Data.Common;
using Prtr.Ingest.Intake.Proposing;
using Prtr.Ingest.Journal;
using Prtr.Ingest.People;
using Prtr.Search.Database;

namespace Prtr.Ingest.Intake.ReferenceChanges;

/// <summary>Dated rows of reference tables by two persons: one proposes, another adds them.</summary>
/// <param name="actor">A person who has signed in.</param>
public sealed class ReferenceProposals(Proposals proposals, Actor actor, TimeProvider clock)
{
    /// <summary>All rows of a table as they are.</summary>
    public static async Task<IReadOnlyList<string[]>> RowsAsync(RegisterDatabase database, ReferenceTable table, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await table.ReadAsync(connection, null, cancellationToken);
    }

    /// <summary>What a file would change; rows that are there already are passed over, so that a whole exported file may come back with rows added to it.</summary>
    public static async Task<ReferencePreview> PreviewAsync(RegisterDatabase database, ReferenceTable table, string content, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var reading = await database.BeginReadAsync(connection, cancellationToken);
        return await PreviewAsync(table, content, reading, cancellationToken);
    }

    /// <returns>What stands against it; empty when it is proposed.</returns>
    public async Task<IReadOnlyList<ReferenceProblem>> ProposeAsync(ReferenceTable table, string content, string reason, CancellationToken cancellationToken)
    {
        IReadOnlyList<ReferenceProblem> problems = [];
        var problem = await proposals.ProposeAsync(Act.ApproveReference, SubjectOf(table), reason, async turn =>
        {
            // Rows that somebody else has proposed are decided on first: they may be about the same.
            if ((await Proposals.OpenAsync(turn, Act.ApproveReference, cancellationToken)).Any(one => one.Subject == SubjectOf(table)))
            {
                problems = [new ReferenceProblem(0, "proposed-already", "")];
                return null;
            }

            var preview = await PreviewAsync(table, content, turn, cancellationToken);
            problems = preview.Problems;
            return problems.Count > 0 ? null : ReferenceCsv.Write(table, preview.Changes.Select(change => change.Row));
        }, cancellationToken);
        return problems.Count > 0 || problem is null ? problems : [new ReferenceProblem(0, "no-reason", "")];
    }

    /// <summary>Adds what was proposed, if it still can be added.</summary>
    /// <exception cref="NotAllowedException">The person has no right to, or has proposed it.</exception>
    public Task<ProposalOutcome> ApproveAsync(long id, CancellationToken cancellationToken) => proposals.ApproveAsync(
        id,
        Act.ApproveReference,
        (proposal, _) => Task.FromResult<string?>(proposal.Content),
        async (proposal, turn) =>
        {
            var table = ReferenceTable.Find(proposal.About);
            var preview = table is null ? null : await PreviewAsync(table, proposal.Content, turn, cancellationToken);
            if (preview is not { Problems.Count: 0 })
            {
                return new ProposalOutcome(null, ProposalProblem.Changed);
            }

            foreach (var change in preview.Changes)
            {
                await table!.AddAsync(change.Row, actor, proposal.Reason, clock.GetUtcNow(), turn, cancellationToken);
                await ActJournal.WriteAsync(
                    new Deed(Act.ApproveReference, proposal.Subject) { Before = Text(change.Before), After = Text(change.Row), Reason = proposal.Reason },
                    actor, clock.GetUtcNow(), turn, cancellationToken);
            }

            return new ProposalOutcome(null, null);
        },
        cancellationToken);

    private static string SubjectOf(ReferenceTable table) => Deed.On("reference", table.Name);

    private static string? Text(string[]? row) => row is null ? null : string.Join(", ", row.Where(cell => cell.Length > 0));

    private static async Task<ReferencePreview> PreviewAsync(ReferenceTable table, string content, DbTransaction transaction, CancellationToken cancellationToken)
    {
        var (rows, problems) = ReferenceCsv.Read(table, content);
        var existing = (await table.ReadAsync(transaction.Connection!, transaction, cancellationToken)).ToList();
        var there = existing.Select(row => string.Join('\u001f', row)).ToHashSet();
        var (changes, found) = (new List<ReferenceChange>(), problems.ToList());
        foreach (var (line, row) in rows.Where(row => !there.Contains(string.Join('\u001f', row.Row))))
        {
            if (changes.Count == ReferenceCsv.Most)
            {
                found.Add(new ReferenceProblem(line, "too-many", ""));
                break;
            }

            var wrong = await table.IsKnownAsync(row, transaction, cancellationToken) ? table.ProblemOf(line, row, existing) : new ReferenceProblem(line, "unknown", row[0]);
            if (wrong is { } problem)
            {
                found.Add(problem);
                continue;
            }

            var before = table.Before(row, existing);
            changes.Add(new ReferenceChange(row, before, await table.AffectedAsync(row, before, transaction, cancellationToken)));
            existing.Add(row);
        }

        if (changes.Count == 0 && found.Count == 0)
        {
            found.Add(new ReferenceProblem(0, "nothing-new", ""));
        }

        return new ReferencePreview(found.Count > 0 ? [] : changes, found);
    }
}
