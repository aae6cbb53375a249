using Prtr.Ingest.Remarks;
using Prtr.Search.Reference.Matching;
using Prtr.Search.Register;

namespace Prtr.Ingest.Reports.Assembly;

/// <summary>Check 2: one report for a facility and year. Within one source a second one cannot be a correction.</summary>
public static class DuplicateReports
{
    // As far apart two places may be one site; two boiler houses of one name in two towns are two.
    private const double SameSiteMetres = 1000;

    // Squares of the map of more than that size on every side, everywhere in the country: only neighbours need be looked at.
    private const double SquareDegrees = 0.02;

    /// <summary>Gives every report after the first of its facility and year a remark; the facility is the given id, else BIN, name and place.</summary>
    public static IReadOnlyList<OperatorReport> Mark(IEnumerable<OperatorReport> reports)
    {
        var seen = new Dictionary<(string Key, int Year), Sites>();
        return [.. reports.Select(report => IsFirst(report.Facility, seen) ? report : report with { ReadingRemarks = [.. report.ReadingRemarks, RemarkOn(report.Facility)] })];
    }

    private static bool IsFirst(FacilitySection facility, Dictionary<(string Key, int Year), Sites> seen)
    {
        if (facility.ReportYear.Value is not { } year || KeyOf(facility) is not { } key)
        {
            return true;
        }

        if (!seen.TryGetValue((key, year), out var others))
        {
            seen[(key, year)] = others = new Sites();
        }

        var first = !others.Has(facility);
        others.Add(facility);
        return first;
    }

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

    /// <summary>Sites of one name and operator; they are told apart by their places, or by their units where one has no place.</summary>
    private sealed class Sites
    {
        private readonly Dictionary<(int, int), List<GeoPoint>> places = [];
        private readonly HashSet<Kato?> units = [];
        private readonly HashSet<Kato?> unitsWithoutPlace = [];
        private bool any;

        public bool Has(FacilitySection facility) =>
            facility.FacilityId.Value is not null ? any
            : facility.Point is not { } place ? units.Contains(facility.Kato.Value)
            : unitsWithoutPlace.Contains(facility.Kato.Value) || Around(place).Any(other => other.DistanceMetres(place) <= SameSiteMetres);

        public void Add(FacilitySection facility)
        {
            any = true;
            units.Add(facility.Kato.Value);
            if (facility.Point is not { } place)
            {
                unitsWithoutPlace.Add(facility.Kato.Value);
                return;
            }

            var square = SquareOf(place);
            if (!places.TryGetValue(square, out var inside))
            {
                places[square] = inside = [];
            }

            inside.Add(place);
        }

        private IEnumerable<GeoPoint> Around(GeoPoint place)
        {
            var (row, column) = SquareOf(place);
            return
                from otherRow in Enumerable.Range(row - 1, 3)
                from otherColumn in Enumerable.Range(column - 1, 3)
                from other in places.GetValueOrDefault((otherRow, otherColumn), [])
                select other;
        }

        private static (int, int) SquareOf(GeoPoint place) => ((int)Math.Floor(place.Latitude / SquareDegrees), (int)Math.Floor(place.Longitude / SquareDegrees));
    }
}
