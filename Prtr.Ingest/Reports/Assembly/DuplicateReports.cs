using Prtr.Ingest.Remarks;
using Prtr.Search.Reference.Matching;

namespace Prtr.Ingest.Reports.Assembly;

/// <summary>Check 2: one report for a facility and year. Within one source a second one cannot be a correction.</summary>
public static class DuplicateReports
{
    // As far apart two places may be one site; two boiler houses of one name in two towns are two.
    private const double SameSiteMetres = 1000;

    /// <summary>Gives every report after the first of its facility and year a remark; the facility is the given id, else BIN, name and place.</summary>
    public static IReadOnlyList<OperatorReport> Mark(IEnumerable<OperatorReport> reports)
    {
        var seen = new Dictionary<(string Key, int Year), List<FacilitySection>>();
        return [.. reports.Select(report => IsFirst(report.Facility, seen) ? report : report with { ReadingRemarks = [.. report.ReadingRemarks, RemarkOn(report.Facility)] })];
    }

    private static bool IsFirst(FacilitySection facility, Dictionary<(string Key, int Year), List<FacilitySection>> seen)
    {
        if (facility.ReportYear.Value is not { } year || KeyOf(facility) is not { } key)
        {
            return true;
        }

        if (!seen.TryGetValue((key, year), out var others))
        {
            seen[(key, year)] = others = [];
        }

        var first = !others.Exists(other => IsSameSite(other, facility));
        others.Add(facility);
        return first;
    }

    private static bool IsSameSite(FacilitySection one, FacilitySection other) =>
        one.FacilityId.Value is not null
        || (one.Point is { } here && other.Point is { } there ? here.DistanceMetres(there) <= SameSiteMetres : one.Kato.Value == other.Kato.Value);

    private static Remark RemarkOn(FacilitySection facility) => RemarkKinds.DuplicateReport.On(
        facility.FacilityName,
        facility.FacilityName.Value ?? facility.FacilityId.Raw ?? "",
        facility.ReportYear.Raw ?? "");

    private static string? KeyOf(FacilitySection facility) => facility switch
    {
        { FacilityId.Value: { } id } => FormattableString.Invariant($"{id}"),
        { OperatorBin.Value: { } bin, FacilityName.Value: { } name } => $"{bin}|{NameKey.Of(name)}",
        _ => null,
    };
}
