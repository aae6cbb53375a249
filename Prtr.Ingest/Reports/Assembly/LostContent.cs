using Prtr.Ingest.Form;
using Prtr.Ingest.Remarks;
using Prtr.Ingest.Reports.Files;

namespace Prtr.Ingest.Reports.Assembly;

/// <summary>
/// What is lost before the reports were put together concerns every report that might have owned it: a column that is missing or comes twice those with
/// rows of that table (all when no row could be joined), a table or a row that nobody can place all of them. None of these can be accepted, so the remark goes to them.
/// </summary>
internal static class LostContent
{
    // So many lost rows make their reports wait; more are said of the source alone.
    private const int MostRows = 20;
    private const int MostLooked = 200;

    /// <param name="remarks">On the source; what is handed out is taken away.</param>
    public static IReadOnlyList<OperatorReport> AddToReports(IReadOnlyList<OperatorReport> reports, RemarkList remarks)
    {
        var columns = Taken(remarks, RemarkKinds.HeaderMissing, RemarkKinds.HeaderTwice);
        var tables = Taken(remarks, RemarkKinds.TableNotRead);
        var rows = remarks.Kept.Where(remark => remark.Code == RemarkKinds.RowWithoutReport.Code).Take(MostLooked);
        if (reports.Count == 0 || columns.Count + tables.Count == 0 && !rows.Any())
        {
            return reports;
        }

        var joined = columns.ToLookup(remark => reports.Any(report => Uses(report, remark.Place)));
        var owners = rows.Select(row => (Row: row, Owners: Owners(row, reports))).Where(row => row.Owners.Count > 0).Take(MostRows).ToList();
        var taken = columns.Concat(tables).Concat(owners.Select(row => row.Row)).ToHashSet<Remark>(ReferenceEqualityComparer.Instance);
        remarks.RemoveAll(taken.Contains);
        return [.. reports.Select(report => report with
        {
            ReadingRemarks =
            [
                .. joined[false], .. joined[true].Where(remark => Uses(report, remark.Place)), .. tables,
                .. owners.Where(row => row.Owners.Contains(report)).Select(row => row.Row), .. report.ReadingRemarks,
            ],
        })];
    }

    // Without a reference a row may be anybody's; with a wrong one it may be of those whose reference is a slip of the hand away.
    private static HashSet<OperatorReport> Owners(Remark row, IReadOnlyList<OperatorReport> reports)
    {
        var reference = row.Data["report_ref"].Trim();
        return reports
            .Where(report => reference.Length == 0 || MayBe(reference, report.Facility.ReportRef.Value ?? ""))
            .ToHashSet<OperatorReport>(ReferenceEqualityComparer.Instance);
    }

    private static bool MayBe(string written, string reference) =>
        written.Equals(reference, StringComparison.OrdinalIgnoreCase) || Search.Reference.Matching.TypingError.Between(written, reference);

    private static List<Remark> Taken(RemarkList remarks, params IReadOnlyList<RemarkKind> kinds) =>
        [.. remarks.Kept.Where(remark => kinds.Any(kind => kind.Code == remark.Code) && CsvNames.TableOf(remark.Place.File) != ReportForm.Diffuse)];

    private static bool Uses(OperatorReport report, Place header) =>
        SameTable(report.Facility.Place, header)
        || report.Releases.Any(row => SameTable(row.Place, header))
        || report.Wastewater.Any(row => SameTable(row.Place, header))
        || report.Waste.Any(row => SameTable(row.Place, header));

    private static bool SameTable(Place row, Place header) => row.File == header.File && row.Sheet == header.Sheet;
}
