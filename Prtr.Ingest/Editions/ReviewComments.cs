using Dapper;
using Prtr.Ingest.Journal;
using Prtr.Ingest.People;
using Prtr.Search.Database;

namespace Prtr.Ingest.Editions;

/// <summary>What people of the centre say about the draft of a year's review: only added.</summary>
public sealed class ReviewComments(RegisterDatabase database, Actor actor, TimeProvider clock)
{
    /// <returns>False when nothing is said.</returns>
    public async Task<bool> AddAsync(int year, string content, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var turn = await database.BeginWriteAsync(connection, cancellationToken);
        await Permit.DemandAsync(actor, Act.CommentReview, turn, cancellationToken);
        if (string.IsNullOrWhiteSpace(content) || actor.Session is not { } person)
        {
            return false;
        }

        var now = clock.GetUtcNow();
        await connection.ExecuteAsync(new CommandDefinition(
            "insert into review_comment (id, reporting_year, account_id, written_at, content) select coalesce(max(id), 0) + 1, @year, @AccountId, @now, @content from review_comment",
            new { year, person.AccountId, now, content },
            turn,
            cancellationToken: cancellationToken));
        await ActJournal.WriteAsync(new Deed(Act.CommentReview, Deed.On("year", year)), actor, now, turn, cancellationToken);
        await turn.CommitAsync(cancellationToken);
        return true;
    }

    /// <summary>In the order in which they were written.</summary>
    public static async Task<IReadOnlyList<ReviewComment>> OfYearAsync(RegisterDatabase database, int year, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return (await connection.QueryAsync<ReviewComment>(new CommandDefinition(
            "select a.full_name, c.written_at, c.content from review_comment c join account a on a.id = c.account_id where c.reporting_year = @year order by c.id",
            new { year },
            cancellationToken: cancellationToken))).AsList();
    }
}

/// <summary>One comment, with the name of who wrote it.</summary>
public sealed record ReviewComment
{
    public string FullName { get; init; } = "";

    public DateTimeOffset WrittenAt { get; init; }

    public string Content { get; init; } = "";
}
