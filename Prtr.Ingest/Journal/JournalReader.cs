using Dapper;
using Prtr.Search.Database;

namespace Prtr.Ingest.Journal;

/// <summary>Reads the journal, the latest entries first.</summary>
public static class JournalReader
{
    /// <param name="question">What is asked for.</param>
    /// <param name="size">At most so many.</param>
    public static async Task<IReadOnlyList<JournalEntry>> ReadAsync(RegisterDatabase database, JournalQuestion question, int size, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var rows = await connection.ExecuteReaderAsync(new CommandDefinition(
            """
            select j.id, j.acted_at, j.actor, j.origin, j.act, j.subject, j.state_before, j.state_after, j.reason, j.previous_sha256, j.sha256
            from journal_entry j
            where (@Below is null or j.id < @Below) and (@Act is null or j.act = @Act) and (@Actor is null or j.actor = @Actor) and (@Subject is null or j.subject = @Subject)
            order by j.id desc
            """,
            question,
            cancellationToken: cancellationToken));
        var parse = rows.GetRowParser<JournalEntry>();
        var entries = new List<JournalEntry>();
        while (entries.Count < size && await rows.ReadAsync(cancellationToken))
        {
            entries.Add(parse(rows));
        }

        return entries;
    }
}

/// <param name="Below">Only entries before this one; null for all.</param>
/// <param name="Act">Only one kind of act; null for all.</param>
/// <param name="Actor">Only of one, such as <c>console:aliya</c>; null for all.</param>
/// <param name="Subject">Only on one, such as <c>report:12</c>; null for all.</param>
public sealed record JournalQuestion(long? Below = null, string? Act = null, string? Actor = null, string? Subject = null);
