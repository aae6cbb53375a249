using System.Globalization;
using Prtr.Ingest.Remarks;
using Prtr.Ingest.Reports;
using Prtr.Search.Reference;
using Prtr.Search.Register;

namespace Prtr.Ingest.Checks.Rules;

/// <summary>
/// Checks 5 and 6: the point is not 0, lies in the country's box (or would, with latitude and longitude swapped),
/// inside its outline, inside the region that the KATO code names.
/// </summary>
internal sealed class PointInCountry : IReportCheck
{
    private const double West = 46.4;
    private const double East = 87.4;
    private const double South = 40.5;
    private const double North = 55.5;

    public IEnumerable<Remark> Check(OperatorReport report, CheckContext context)
    {
        var facility = report.Facility;
        return facility.Point is { } point && RemarkOn(facility, point) is { } remark ? [remark] : [];
    }

    private static Remark? RemarkOn(FacilitySection facility, GeoPoint point)
    {
        string[] numbers = [Degrees(point.Latitude), Degrees(point.Longitude)];
        if (point.Latitude == 0 || point.Longitude == 0)
        {
            return point.Latitude == 0 ? RemarkKinds.CoordinateZero.On(facility.Latitude) : RemarkKinds.CoordinateZero.On(facility.Longitude);
        }

        if (!InBox(point))
        {
            var swapped = InBox(new GeoPoint(point.Longitude, point.Latitude));
            return (swapped ? RemarkKinds.CoordinatesSwapped : RemarkKinds.CoordinateOutsideCountry).On(facility.Latitude, numbers);
        }

        return RegionMap.Shipped.RegionAt(point) switch
        {
            null => RemarkKinds.PointOutsideCountryPolygon.On(facility.Latitude),
            { } region when facility.Kato.Value is { } kato && kato.Region != region => RemarkKinds.PointOutsideRegion.On(facility.Latitude, kato.Region.Value),
            _ => null,
        };
    }

    private static bool InBox(GeoPoint point) => point is { Latitude: >= South and <= North, Longitude: >= West and <= East };

    private static string Degrees(double value) => Math.Round(value, 6).ToString(CultureInfo.InvariantCulture);
}
