using System.Data.Common;
using Dapper;
using Prtr.Ingest.Journal;
using Prtr.Ingest.People;
using Prtr.Search.Database;

namespace Prtr.Ingest.Intake.Acts;

/// <summary>The centre asks operators to correct reports that are public: what is asked stands in their cabinet until a later report of the facility and year has come in.</summary>
public sealed class CorrectionRequests(RegisterDatabase database, Actor actor, TimeProvider clock)
{
    /// <param name="report">As it came in.</param>
    /// <param name="content">What the operator reads.</param>
    /// <returns>False when nothing is asked, or the report is not public.</returns>
    public async Task<bool> AskAsync(long report, string content, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var turn = await database.BeginWriteAsync(connection, cancellationToken);
        await Permit.DemandAsync(actor, Act.AskCorrection, turn, cancellationToken);
        if (string.IsNullOrWhiteSpace(content) || actor.Session is not { } person)
        {
            return false;
        }

        var asked = await connection.ExecuteAsync(new CommandDefinition(
            """
            insert into correction_request (id, received_report_id, content, asked_by, asked_at)
            select coalesce((select max(id) from correction_request), 0) + 1, e.id, @content, @AccountId, @now
            from received_report e
            where e.id = @report and e.state = 'published'
            """,
            new { report, content, person.AccountId, now = clock.GetUtcNow() }, turn, cancellationToken: cancellationToken));
        if (asked == 0)
        {
            return false;
        }

        await ActJournal.WriteAsync(new Deed(Act.AskCorrection, Deed.On("report", report)) { Reason = content }, actor, clock.GetUtcNow(), turn, cancellationToken);
        await turn.CommitAsync(cancellationToken);
        return true;
    }

    /// <inheritdoc cref="OpenAsync(long, DbTransaction, CancellationToken)"/>
    public static async Task<IReadOnlyList<CorrectionRequest>> OpenAsync(long report, RegisterDatabase database, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var reading = await database.BeginReadAsync(connection, cancellationToken);
        return await OpenAsync(report, reading, cancellationToken);
    }

    /// <summary>What is asked about a report and not done, in the order in which it was asked.</summary>
    public static async Task<IReadOnlyList<CorrectionRequest>> OpenAsync(long report, DbTransaction reading, CancellationToken cancellationToken) =>
    [
        .. await reading.Connection!.QueryAsync<CorrectionRequest>(new CommandDefinition(
            """
            select c.content, c.asked_at
            from correction_request c
            join received_report e on e.id = c.received_report_id
            where c.received_report_id = @report
                and not exists (select 1 from received_report n where n.facility_id = e.facility_id and n.reporting_year = e.reporting_year and n.id > e.id and n.state in ('held', 'accepted', 'published'))
            order by c.id
            """,
            new { report }, reading, cancellationToken: cancellationToken)),
    ];
}

/// <summary>What the centre asks an operator to correct.</summary>
public sealed record CorrectionRequest
{
    public string Content { get; init; } = "";

    public DateTimeOffset AskedAt { get; init; }
}
