using System.Globalization;
using Prtr.Ingest.Remarks;
using Prtr.Search.Reference.Matching;

namespace Prtr.Ingest.Reports.Assembly;

/// <summary>Check 2: one report for a facility and year. Within one source a second one cannot be a correction.</summary>
public static class DuplicateReports
{
    /// <summary>Gives every report after the first of its facility and year a remark; the facility is the given id, else BIN, name and place.</summary>
    public static IReadOnlyList<OperatorReport> Mark(IEnumerable<OperatorReport> reports)
    {
        var seen = new HashSet<(string, int)>();
        return [.. reports.Select(report => IsFirst(report.Facility, seen) ? report : report with { ReadingRemarks = [.. report.ReadingRemarks, RemarkOn(report.Facility)] })];
    }

    private static bool IsFirst(FacilitySection facility, HashSet<(string, int)> seen) =>
        facility.ReportYear.Value is not { } year || KeyOf(facility) is not { } key || seen.Add((key, year));

    private static Remark RemarkOn(FacilitySection facility) => RemarkKinds.DuplicateReport.On(
        facility.FacilityName,
        facility.FacilityName.Value ?? facility.FacilityId.Raw ?? "",
        facility.ReportYear.Raw ?? "");

    private static string? KeyOf(FacilitySection facility) => facility switch
    {
        { FacilityId.Value: { } id } => id.ToString(CultureInfo.InvariantCulture),
        { OperatorBin.Value: { } bin, FacilityName.Value: { } name } => $"{bin}|{NameKey.Of(name)}|{facility.Kato.Value}",
        _ => null,
    };
}
