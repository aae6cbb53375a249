using System.Data.Common;
using Dapper;
using Prtr.Ingest.Journal;
using Prtr.Ingest.People;
using Prtr.Search.Database;

namespace Prtr.Ingest.Intake.Acts;

/// <summary>What people of the centre say to each other about reports. Who is asked has the report from then on, and the note in the queue until there is an answer.</summary>
public sealed class ReportNotes(RegisterDatabase database, Assignments assignments, Actor actor, TimeProvider clock)
{
    private const string Columns =
        """
        n.id, n.received_report_id as report_id, w.full_name as writer, n.asks_account_id, k.full_name as asked, n.answers_id, n.written_at, n.content, e.facility_name,
            case when exists (select 1 from report_note r where r.answers_id = n.id) then 1 else 0 end as is_answered
        from report_note n
        join account w on w.id = n.account_id
        join received_report e on e.id = n.received_report_id
        left join account k on k.id = n.asks_account_id
        """;

    /// <summary>Asks a colleague, who has the report from now on.</summary>
    /// <returns>False when nothing is asked.</returns>
    public Task<bool> AskAsync(long report, long colleague, string content, CancellationToken cancellationToken) => AddAsync(report, colleague, null, content, cancellationToken);

    /// <summary>Answers; whoever asked has the report again.</summary>
    /// <returns>False when nothing is said, or there is no such question.</returns>
    public Task<bool> AnswerAsync(long note, string content, CancellationToken cancellationToken) => AddAsync(null, null, note, content, cancellationToken);

    /// <summary>In the order in which they were written.</summary>
    public static async Task<IReadOnlyList<ReportNote>> OfReportAsync(RegisterDatabase database, long report, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return (await connection.QueryAsync<ReportNote>(new CommandDefinition($"select {Columns} where n.received_report_id = @report order by n.id", new { report }, cancellationToken: cancellationToken))).AsList();
    }

    /// <summary>What somebody is asked and has not answered.</summary>
    public static async Task<IReadOnlyList<ReportNote>> AskedOfAsync(RegisterDatabase database, long account, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return (await connection.QueryAsync<ReportNote>(new CommandDefinition(
            $"select {Columns} where n.asks_account_id = @account and not exists (select 1 from report_note r where r.answers_id = n.id) order by n.id", new { account }, cancellationToken: cancellationToken))).AsList();
    }

    private async Task<bool> AddAsync(long? report, long? asks, long? answers, string content, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var turn = await database.BeginWriteAsync(connection, cancellationToken);
        await Permit.DemandAsync(actor, Act.Ask, turn, cancellationToken);
        if (string.IsNullOrWhiteSpace(content) || actor.Session is not { } person)
        {
            return false;
        }

        if (answers is { } question)
        {
            var asked = await connection.QuerySingleOrDefaultAsync<(long Report, long Account)?>(new CommandDefinition(
                "select received_report_id, account_id from report_note where id = @question and asks_account_id is not null", new { question }, turn, cancellationToken: cancellationToken));
            if (asked is null)
            {
                return false;
            }

            (report, var back) = (asked.Value.Report, asked.Value.Account);
            await assignments.GiveAsync(report.Value, back, turn, cancellationToken);
        }
        else if (await ReceivedRow.FindAsync(report!.Value, turn, cancellationToken) is null)
        {
            return false;
        }
        else if (asks is { } colleague)
        {
            await assignments.GiveAsync(report.Value, colleague, turn, cancellationToken);
        }

        await WriteAsync(turn, new { report, asks, answers, person.AccountId, now = clock.GetUtcNow(), content }, cancellationToken);
        await ActJournal.WriteAsync(new Deed(Act.Ask, Deed.On("report", report.Value)) { After = answers is null ? "asked" : "answered", Reason = content }, actor, clock.GetUtcNow(), turn, cancellationToken);
        await turn.CommitAsync(cancellationToken);
        return true;
    }

    private static Task<int> WriteAsync(DbTransaction turn, object note, CancellationToken cancellationToken) => turn.Connection!.ExecuteAsync(new CommandDefinition(
        """
        insert into report_note (id, received_report_id, account_id, asks_account_id, answers_id, written_at, content)
        select coalesce(max(id), 0) + 1, @report, @AccountId, @asks, @answers, @now, @content from report_note
        """,
        note, turn, cancellationToken: cancellationToken));
}

/// <summary>A note with the names of who wrote it and who is asked.</summary>
public sealed record ReportNote
{
    public long Id { get; init; }

    public long ReportId { get; init; }

    public string Writer { get; init; } = "";

    /// <summary>Null when nobody is asked.</summary>
    public long? AsksAccountId { get; init; }

    public string? Asked { get; init; }

    /// <summary>The note that this one answers.</summary>
    public long? AnswersId { get; init; }

    public DateTimeOffset WrittenAt { get; init; }

    public string Content { get; init; } = "";

    public string? FacilityName { get; init; }

    public bool IsAnswered { get; init; }
}
