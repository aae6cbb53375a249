using System.Data.Common;
using Dapper;
using Prtr.Ingest.Form;
using Prtr.Ingest.Intake;
using Prtr.Ingest.Intake.Acts;
using Prtr.Ingest.People;
using Prtr.Ingest.Remarks;
using Prtr.Ingest.Reports;
using Prtr.Ingest.Reports.Writing;
using Prtr.Search.Reference;

namespace Prtr.Ingest.Drafts;

/// <summary>Finds the cells of a draft that the remarks on the report before it are about: rows of both stand in the same order, whatever was typed since.</summary>
internal static class ReturnedRemarks
{
    /// <summary>Errors and warnings, in the order in which they were made.</summary>
    public static async Task<IReadOnlyList<ReturnedRemark>> OfAsync(Draft draft, ReferenceData reference, DbTransaction reading, CancellationToken cancellationToken)
    {
        if (draft.ReceivedReportId is not { } id || draft.IsDiffuse || await RowsAsync(id, draft.Party, reference, reading, cancellationToken) is not { } rows)
        {
            return [];
        }

        var remarks = await reading.Connection!.QueryAsync<RemarkRow>(new CommandDefinition(
            "select * from remark where received_report_id = @id and level <> 'I' order by id", new { id }, reading, cancellationToken: cancellationToken));
        return [.. remarks.Select(remark => At(remark.ToRemark(), rows, draft))];
    }

    /// <summary>The rows of a report that came in, read again from its file; null when it is not there any more, or is not the party's.</summary>
    public static async Task<IReadOnlyList<WrittenRow>?> RowsAsync(long receivedReportId, Party party, ReferenceData reference, DbTransaction reading, CancellationToken cancellationToken) =>
        await reading.Connection!.ExecuteScalarAsync<int>(new CommandDefinition(
            "select count(*) from received_report where id = @receivedReportId and operator_bin = @Code", new { receivedReportId, party.Code }, reading, cancellationToken: cancellationToken)) == 1
        && await ReceivedRow.FindAsync(receivedReportId, reading, cancellationToken) is { } row
        && await new ReopenedDelivery(new DeliveryReader(new ReportReader(reference).Read)).FindReportAsync(row, reading, cancellationToken) is { } report
            ? WrittenReport.Of(report)
            : null;

    private static ReturnedRemark At(Remark remark, IReadOnlyList<WrittenRow> rows, Draft draft)
    {
        var found = rows.SelectMany(row => row.Cells, (row, cell) => (Row: row, Cell: cell)).FirstOrDefault(one => remark.Place.Column > 0 && one.Cell.Place == remark.Place);
        var about = found.Row ?? rows.FirstOrDefault(row => row.Place == remark.Place with { Column = row.Place.Column });
        var own = about is null ? null
            : about.Table == ReportForm.Facility ? draft.Facility
            : draft.Rows.Where(row => row.Table == about.Table).ElementAtOrDefault(rows.Where(row => row.Table == about.Table).TakeWhile(row => row != about).Count());
        return new ReturnedRemark(own?.Id, own is null ? null : found.Cell?.Field, remark, found.Cell?.Text ?? "");
    }
}
