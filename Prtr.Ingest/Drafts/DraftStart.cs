using System.Data.Common;
using System.Globalization;
using Dapper;
using Prtr.Ingest.Drafts.Sites;
using Prtr.Ingest.Form;
using Prtr.Ingest.Intake;
using Prtr.Ingest.People;
using Prtr.Ingest.Reports.Writing;
using Prtr.Search.Database;

namespace Prtr.Ingest.Drafts;

/// <summary>Begins drafts: empty, or from what was reported before.</summary>
public sealed class DraftStart(RegisterDatabase database, Actor actor, TimeProvider clock)
{
    /// <summary>A draft for a facility and year; the one that is being filled in already, when there is one.</summary>
    /// <param name="facilityId">Null for a facility that the register does not know yet.</param>
    /// <param name="withQuantities">Whether last year's quantities come along; those of a report that is corrected always do.</param>
    /// <param name="receivedReportId">The report that went back, which the draft takes the place of.</param>
    /// <returns>Null when the facility is not the party's, the year has not ended, or too many drafts of new facilities are open.</returns>
    /// <exception cref="NotAllowedException">Whoever acts is none of the party's people.</exception>
    public async Task<long?> BeginAsync(Party party, long? facilityId, int year, bool withQuantities, long? receivedReportId, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var turn = await database.BeginWriteAsync(connection, cancellationToken);
        await Permit.DemandAsync(actor, Act.Draft, party, turn, cancellationToken);
        var now = clock.GetUtcNow();
        await ReportingYears.OpenEndedAsync(now, turn, cancellationToken);
        if (year >= now.Year || (facilityId is { } asked && !(await OwnFacilities.OfAsync(party, turn, cancellationToken)).Any(own => own.FacilityId == asked)))
        {
            return null;
        }

        if (await OpenAsync(party, facilityId, year, receivedReportId, turn, cancellationToken) is { } open)
        {
            return open;
        }

        if (facilityId is null && !await DraftTable.HasRoomAsync(party, turn, cancellationToken))
        {
            return null;
        }

        var id = await DraftTable.AddAsync(party, facilityId, year, receivedReportId, actor.Session!.AccountId, now, turn, cancellationToken);
        using var writer = await DraftWriter.BeginAsync(id, actor.Session.AccountId, now, turn, cancellationToken);
        // Of what went back the draft that it came from is taken up again, word for word; where it was a file, what that says.
        if (receivedReportId is { } returned && await CameFromAsync(returned, party, turn, cancellationToken) is { } former)
        {
            await CopyAsync(former, writer, cancellationToken);
            await turn.Connection!.ExecuteAsync(new CommandDefinition(
                """
                insert into facility_declaration (draft_id, shown, reason, account_id, declared_at)
                select @id, d.shown, d.reason, d.account_id, d.declared_at from facility_declaration d where d.draft_id = @from
                """,
                new { id, from = former.Id }, turn, cancellationToken: cancellationToken));
        }
        else if (receivedReportId is { } sent && await ReturnedRemarks.RowsAsync(sent, party, await ReferenceReader.ReadAsync(turn.Connection!, turn, cancellationToken), turn, cancellationToken) is { } rows)
        {
            await WriteAsync(rows, writer, cancellationToken);
        }
        else
        {
            await FillAsync(party, facilityId, year, withQuantities, writer, turn, cancellationToken);
        }

        await writer.CompleteAsync(cancellationToken);
        await turn.CommitAsync(cancellationToken);
        return id;
    }

    private static async Task FillAsync(Party party, long? facilityId, int year, bool withQuantities, DraftWriter writer, DbTransaction turn, CancellationToken cancellationToken)
    {
        if (!party.IsOperator)
        {
            await EarlierDiffuse.FillAsync(party, year, withQuantities, writer, turn, cancellationToken);
            return;
        }

        var earlier = facilityId is { } known ? await EarlierReport.FindAsync(known, year, turn, cancellationToken) : null;
        var corrects = earlier?.Year == year;
        var decided = earlier is null || corrects ? new Dictionary<string, string>() : await FacilityFacts.DecidedAsync(facilityId!.Value, earlier.Year, year, turn, cancellationToken);
        var facility = await writer.AddRowAsync(ReportForm.Facility, cancellationToken);
        foreach (var (field, text) in earlier?.Facility ?? await EarlierReport.OperatorAsync(party, turn, cancellationToken))
        {
            // What was declared of one year says nothing about another.
            if (corrects || field != DraftFields.NothingExceeded)
            {
                writer.Add(facility, field, decided.GetValueOrDefault(field, text));
            }
        }

        if (corrects)
        {
            writer.Add(facility, "corrects_version", earlier!.Version.ToString(CultureInfo.InvariantCulture));
        }

        foreach (var (table, fields) in earlier?.Rows ?? [])
        {
            var row = await writer.AddRowAsync(table, cancellationToken);
            foreach (var (field, text) in fields.Where(field => corrects || withQuantities || !field.Key.StartsWith("quantity", StringComparison.Ordinal)).Where(field => corrects || field.Key != "accidental_kg"))
            {
                writer.Add(row, field, text);
            }
        }
    }

    private static async Task WriteAsync(IReadOnlyList<WrittenRow> rows, DraftWriter writer, CancellationToken cancellationToken)
    {
        foreach (var row in rows)
        {
            var written = await writer.AddRowAsync(row.Table, cancellationToken);
            foreach (var cell in row.Cells.Where(cell => cell.Text.Length > 0))
            {
                writer.Add(written, cell.Field, cell.Text);
            }
        }
    }

    // Rows in which nothing stood were not sent: the remarks on what was sent count without them.
    private static async Task CopyAsync(Draft former, DraftWriter writer, CancellationToken cancellationToken)
    {
        foreach (var row in former.Rows.Where(row => !row.IsRemoved && (!row.IsBlank || row.Table == ReportForm.Facility)))
        {
            var copy = await writer.AddRowAsync(row.Table, cancellationToken);
            foreach (var (field, cell) in row.Cells.Where(cell => cell.Value.Text.Length > 0 && !cell.Key.Contains(':', StringComparison.Ordinal)))
            {
                writer.Add(copy, field, cell.Text);
            }
        }
    }

    // Null also where it came from a draft of another party: of that nothing is taken over.
    private static async Task<Draft?> CameFromAsync(long receivedReportId, Party party, DbTransaction turn, CancellationToken cancellationToken)
    {
        var draft = await turn.Connection!.QuerySingleOrDefaultAsync<long?>(new CommandDefinition(
            """
            select e.draft_id from report_draft_end e join received_report r on r.submission_id = e.submission_id where r.id = @receivedReportId
            """,
            new { receivedReportId }, turn, cancellationToken: cancellationToken));
        return draft is { } id && await DraftTable.HeadAsync(id, turn, cancellationToken) is { } head && head.Party == party.ToString() ? await DraftTable.ReadAsync(head, turn, cancellationToken) : null;
    }

    // Of facilities that the register does not know yet there may be several drafts: only one that takes the place of the same report is the same.
    private static Task<long?> OpenAsync(Party party, long? facilityId, int year, long? receivedReportId, DbTransaction turn, CancellationToken cancellationToken) =>
        turn.Connection!.ExecuteScalarAsync<long?>(new CommandDefinition(
            """
            select max(d.id) from report_draft d
            where d.party = @party and d.reporting_year = @year
                and (d.facility_id = @facilityId or (d.facility_id is null and @facilityId is null and (@isRegion = 1 or d.received_report_id = @receivedReportId)))
                and not exists (select 1 from report_draft_end e where e.draft_id = d.id)
            """,
            new { party = party.ToString(), facilityId, year, receivedReportId, isRegion = party.IsOperator ? 0 : 1 }, turn, cancellationToken: cancellationToken));
}
