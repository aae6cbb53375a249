using System.Data.Common;
using Dapper;
using Prtr.Ingest.Journal;
using Prtr.Ingest.People;
using Prtr.Search.Database;

namespace Prtr.Ingest.Intake.Acts;

/// <summary>Who deals with which report. It binds nobody: another may decide all the same.</summary>
public sealed class Assignments(RegisterDatabase database, Actor actor, TimeProvider clock)
{
    /// <param name="officer">An account; null: nobody any more.</param>
    public async Task AssignAsync(IReadOnlyCollection<long> reports, long? officer, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var turn = await database.BeginWriteAsync(connection, cancellationToken);
        await Permit.DemandAsync(actor, Act.Assign, turn, cancellationToken);
        foreach (var report in reports.Distinct().Order())
        {
            await GiveAsync(report, officer, turn, cancellationToken);
        }

        await turn.CommitAsync(cancellationToken);
    }

    /// <summary>Gives one report to an officer, inside a transaction of whoever asks.</summary>
    internal async Task GiveAsync(long report, long? officer, DbTransaction turn, CancellationToken cancellationToken)
    {
        await turn.Connection!.ExecuteAsync(new CommandDefinition(
            """
            insert into report_assignment (id, received_report_id, account_id, assigned_at)
            select coalesce(max(id), 0) + 1, @report, @officer, @now from report_assignment
            """,
            new { report, officer, now = clock.GetUtcNow() },
            turn,
            cancellationToken: cancellationToken));
        var name = await turn.Connection!.QuerySingleOrDefaultAsync<string>(new CommandDefinition(
            "select name from account where id = @officer", new { officer }, turn, cancellationToken: cancellationToken));
        await ActJournal.WriteAsync(new Deed(Act.Assign, Deed.On("report", report)) { After = name }, actor, clock.GetUtcNow(), turn, cancellationToken);
    }

    /// <summary>People who may deal with reports.</summary>
    public static async Task<IReadOnlyList<(long Id, string FullName)>> OfficersAsync(RegisterDatabase database, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return (await connection.QueryAsync<(long, string)>(new CommandDefinition(
            """
            select a.id, a.full_name from account a
            where a.disabled_at is null and exists (select 1 from account_role r where r.account_id = a.id and r.role in ('clerk', 'head', 'confidentiality-officer'))
            order by a.full_name
            """,
            cancellationToken: cancellationToken))).AsList();
    }
}
