using Dapper;
using Prtr.Search.Database;

namespace Prtr.Ingest.Journal;

/// <summary>Whether the chain of the journal is whole.</summary>
/// <param name="Entries">How many there are.</param>
/// <param name="Last">Hash of the last; empty when there is none. Kept elsewhere, it proves later that nothing was cut off at the end.</param>
/// <param name="Problem">The first thing that is wrong, in a sentence; null when nothing is.</param>
public sealed record JournalProof(long Entries, string Last, string? Problem)
{
    public static async Task<JournalProof> OfAsync(RegisterDatabase database, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var rows = await connection.ExecuteReaderAsync(new CommandDefinition(
            "select id, acted_at, actor, origin, act, subject, state_before, state_after, reason, previous_sha256, sha256 from journal_entry order by id",
            cancellationToken: cancellationToken));
        var parse = rows.GetRowParser<JournalEntry>();
        var (count, last) = (0L, "");
        while (await rows.ReadAsync(cancellationToken))
        {
            var entry = parse(rows);
            count++;
            if (ProblemOf(entry, count, last) is { } problem)
            {
                return new JournalProof(count, last, problem);
            }

            last = entry.Sha256;
        }

        return new JournalProof(count, last, null);
    }

    private static string? ProblemOf(JournalEntry entry, long number, string last) =>
        entry.Id != number ? FormattableString.Invariant($"entry {number} of the journal is missing")
        : entry.PreviousSha256 != last ? FormattableString.Invariant($"entry {number} of the journal does not follow entry {number - 1}: one of them was put there otherwise")
        : entry.Sha256 != JournalHash.Of(entry) ? FormattableString.Invariant($"entry {number} of the journal was changed")
        : null;
}
