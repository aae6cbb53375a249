using System.Data.Common;
using Dapper;
using Prtr.Ingest.Form;
using Prtr.Ingest.People;

namespace Prtr.Ingest.Drafts;

/// <summary>Begins drafts in the database, and reads them.</summary>
internal static class DraftTable
{
    /// <summary>Drafts of facilities that the register does not know yet that a party may have open at once.</summary>
    private const int MostNew = 20;

    /// <summary>Whether another draft of a facility that the register does not know may be begun.</summary>
    public static async Task<bool> HasRoomAsync(Party party, DbTransaction transaction, CancellationToken cancellationToken) =>
        await transaction.Connection!.ExecuteScalarAsync<int>(new CommandDefinition(
            "select count(*) from report_draft d where d.party = @party and d.facility_id is null and not exists (select 1 from report_draft_end e where e.draft_id = d.id)",
            new { party = party.ToString() }, transaction, cancellationToken: cancellationToken)) < MostNew;

    /// <returns>Number of the new draft, which has no row yet.</returns>
    public static Task<long> AddAsync(
        Party party, long? facilityId, int year, long? receivedReportId, long accountId, DateTimeOffset now, DbTransaction turn, CancellationToken cancellationToken) =>
        turn.Connection!.ExecuteScalarAsync<long>(new CommandDefinition(
            """
            insert into report_draft (id, party, facility_id, reporting_year, received_report_id, begun_by, begun_at)
            select coalesce(max(id), 0) + 1, @party, @facilityId, @year, @receivedReportId, @accountId, @now from report_draft;
            select max(id) from report_draft;
            """,
            new { party = party.ToString(), facilityId, year, receivedReportId, accountId, now }, turn, cancellationToken: cancellationToken));

    /// <summary>Null when there is no such draft.</summary>
    public static async Task<DraftHead?> HeadAsync(long id, DbTransaction transaction, CancellationToken cancellationToken) =>
        await transaction.Connection!.QuerySingleOrDefaultAsync<DraftHead>(new CommandDefinition(
            """
            select d.id, d.party, d.facility_id, d.reporting_year as year, d.received_report_id, d.begun_at, e.outcome, e.submission_id
            from report_draft d
            left join report_draft_end e on e.draft_id = d.id
            where d.id = @id
            """,
            new { id }, transaction, cancellationToken: cancellationToken));

    public static async Task<Draft> ReadAsync(DraftHead head, DbTransaction transaction, CancellationToken cancellationToken)
    {
        var rows = await transaction.Connection!.QueryAsync<(long Id, string Table)>(new CommandDefinition(
            "select id, form_table from draft_row where draft_id = @Id order by id", new { head.Id }, transaction, cancellationToken: cancellationToken));
        var changes = (await transaction.Connection!.QueryAsync<DraftChange>(new CommandDefinition(
            """
            select c.id, c.row_id, c.field, c.content, c.taken, c.account_id, c.changed_at
            from draft_change c
            join (select max(id) as id from draft_change where draft_id = @Id group by row_id, field, taken) l on l.id = c.id
            order by c.id
            """,
            new { head.Id }, transaction, cancellationToken: cancellationToken))).AsList();
        var byRow = changes.ToLookup(change => change.RowId);
        var numbers = new Dictionary<FormTable, int>();
        var read = new List<DraftRow>();
        foreach (var (id, name) in rows)
        {
            var row = new DraftRow(id, ReportForm.All.First(table => table.Name == name), 0, DraftChange.Cells(byRow[id]));
            read.Add(row.IsRemoved ? row : row with { Number = numbers[row.Table] = numbers.GetValueOrDefault(row.Table) + 1 });
        }

        return new Draft(head.Id, Party.Of(head.Party), head.FacilityId, head.Year, changes.Count > 0 ? changes[^1].Id : 0, read)
        {
            ReceivedReportId = head.ReceivedReportId, Outcome = head.Outcome, SubmissionId = head.SubmissionId,
        };
    }
}

/// <summary>A draft without what is in it.</summary>
internal sealed class DraftHead
{
    public long Id { get; init; }

    public string Party { get; init; } = "";

    public long? FacilityId { get; init; }

    public int Year { get; init; }

    public long? ReceivedReportId { get; init; }

    public DateTimeOffset BegunAt { get; init; }

    public string? Outcome { get; init; }

    public long? SubmissionId { get; init; }
}
