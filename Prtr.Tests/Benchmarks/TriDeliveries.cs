using System.Globalization;
using Prtr.Search.Reference;
using Prtr.Search.Register;

namespace Prtr.Tests.Benchmarks;

/// <summary>
/// The American rows as operators' files: for each year the facilities and their releases, in the CSV of the report form, at places within the country.
/// The nine years come again as the nine after them.
/// </summary>
internal sealed class TriDeliveries(string folder)
{
    /// <summary>The first reporting year; the American one is 2009.</summary>
    public const int First = 2016;

    private const int Years = 9;
    private const string FacilityHeading =
        "report_ref,report_year,facility_id,facility_name,facility_name_kk,operator_bin,operator_name,owner_name,postal_address,kato,latitude,longitude,main_activity,other_activities,capacity,capacity_unit,oked,first_head,stationary_sources,employees";

    private const string ReleaseHeading = "report_ref,pollutant,medium,to_subsoil,quantity_kg,accidental_kg,method,method_name,water_body,withheld_ground";

    private static readonly GeoPoint Elsewhere = new(49.9, 72.9);

    private readonly TriCodes codes = new(ReferenceData.Shipped);
    private readonly ILookup<int, TriFacility> facilities = TriFiles.Facilities().ToLookup(facility => facility.Year);
    private readonly ILookup<int, TriRelease> releases = TriFiles.Releases().Where(release => release.QuantityKg > 0).ToLookup(release => release.Year);

    /// <summary>Writes year after year; returns the folder of each and how many rows are in it.</summary>
    public IEnumerable<(int Year, string Folder, int Rows)> Write()
    {
        var first = facilities.Min(year => year.Key);
        for (var place = 0; place < 2 * Years; place++)
        {
            var of = Directory.CreateDirectory(Path.Combine(folder, (First + place).ToString(CultureInfo.InvariantCulture))).FullName;
            yield return (First + place, of, Write(first + (place % Years), First + place, of));
        }
    }

    private int Write(int american, int year, string into)
    {
        var rows = releases[american]
            .GroupBy(release => (release.Facility, Pollutant: codes.Pollutant(release), release.Medium))
            .Select(same => (same.Key, Kg: Math.Round((decimal)Math.Min(same.Sum(release => release.QuantityKg), 1e9), 2)))
            .ToLookup(row => row.Key.Facility);
        var count = 0;
        using var reports = File.CreateText(Path.Combine(into, "facilities.csv"));
        using var amounts = File.CreateText(Path.Combine(into, "releases.csv"));
        reports.WriteLine(FacilityHeading);
        amounts.WriteLine(ReleaseHeading);
        foreach (var facility in facilities[american].DistinctBy(facility => facility.Id).Where(facility => rows.Contains(facility.Id)))
        {
            var point = PlaceOf(facility);
            reports.WriteLine(FormattableString.Invariant(
                $"{facility.Id},{year},,{Cell(facility.Name)},{Cell(facility.Name)},{TriCodes.Operator(facility)},{Cell(TriCodes.Owner(facility))},,{Cell(facility.Address)},{RegionMap.Shipped.RegionAt(point)},{point.Latitude:0.00000},{point.Longitude:0.00000},{codes.Activity(facility)},,,,,Head,1,"));
            foreach (var row in rows[facility.Id])
            {
                amounts.WriteLine(FormattableString.Invariant($"{facility.Id},{row.Key.Pollutant},{row.Key.Medium},,{row.Kg},,M,EPA,,"));
                count++;
            }

            count++;
        }

        return count;
    }

    // The states from coast to coast, laid over the country.
    private static GeoPoint PlaceOf(TriFacility facility)
    {
        var place = new GeoPoint(Math.Round(44 + ((facility.Latitude - 25) * 0.36), 5), Math.Round(52 + ((facility.Longitude + 125) * 0.55), 5));
        if (RegionMap.Shipped.RegionAt(place) is not null)
        {
            return place;
        }

        var shift = TriCodes.Hash(facility.Id) % 10_000 / 100_000.0;
        return new(Elsewhere.Latitude + shift, Elsewhere.Longitude + shift);
    }

    private static string Cell(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
