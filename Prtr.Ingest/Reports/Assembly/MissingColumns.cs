using Prtr.Ingest.Form;
using Prtr.Ingest.Remarks;
using Prtr.Ingest.Reports.Files;

namespace Prtr.Ingest.Reports.Assembly;

/// <summary>
/// A required column that is missing concerns every report with rows of that table, and all reports when the rows could not even be joined:
/// they cannot be accepted, so the remark goes to them.
/// </summary>
internal static class MissingColumns
{
    public static IReadOnlyList<OperatorReport> AddToReports(IReadOnlyList<OperatorReport> reports, List<Remark> remarks)
    {
        var missing = remarks.Where(remark => remark.Code == RemarkKinds.HeaderMissing.Code && CsvNames.TableOf(remark.Place.File) != ReportForm.Diffuse).ToList();
        if (reports.Count == 0 || missing.Count == 0)
        {
            return reports;
        }

        remarks.RemoveAll(missing.Contains);
        var joined = missing.ToLookup(remark => reports.Any(report => Uses(report, remark.Place)));
        return [.. reports.Select(report => report with
        {
            ReadingRemarks = [.. joined[false], .. joined[true].Where(remark => Uses(report, remark.Place)), .. report.ReadingRemarks],
        })];
    }

    private static bool Uses(OperatorReport report, Place header) =>
        SameTable(report.Facility.Place, header)
        || report.Releases.Any(row => SameTable(row.Place, header))
        || report.Wastewater.Any(row => SameTable(row.Place, header))
        || report.Waste.Any(row => SameTable(row.Place, header));

    private static bool SameTable(Place row, Place header) => row.File == header.File && row.Sheet == header.Sheet;
}
