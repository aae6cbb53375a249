using Prtr.Search.Measures;
using Prtr.Search.Queries;
using Prtr.Search.Reference;
using Prtr.Search.Register;
using Prtr.Search.Text;
using Prtr.Web.Addresses;

namespace Prtr.Web.Figures;

/// <summary>What the plants around a place are ordered by.</summary>
public enum NearbyOrder
{
    /// <summary>How many times their furthest release is over its threshold, then by score: the default.</summary>
    Threshold,

    /// <summary>The screening score.</summary>
    Score,

    /// <summary>How many times their accidental releases would be over the thresholds by themselves.</summary>
    Accidents,

    Distance,
    Name,
}

/// <summary>A plant seen from a place.</summary>
/// <param name="Point">Where it is seen: N, NE, E and so on.</param>
/// <param name="CountryShare">Its part in per cent of what the country's facilities reported of its main release; null where there is none, or the plant is not asked about.</param>
public sealed record NearbyPlant(Outlook Outlook, double Kilometres, string Point, decimal? CountryShare = null)
{
    public PublicReport Facility => Outlook.Facility;

    internal static NearbyPlant Of(Outlook outlook, GeoPoint place) =>
        new(outlook, place.DistanceMetres(outlook.Facility.Place) / 1000, CompassPoint.Of(place.BearingDegrees(outlook.Facility.Place)));
}

/// <summary>The plants around a place in the latest year, and what changed there since the year before.</summary>
/// <param name="Plants">In the order asked for.</param>
/// <param name="Come">Plants that reported for the year and not for the one before, though that was published.</param>
/// <param name="Gone">Plants that reported for the year before and not for this one.</param>
public sealed record Nearby(Near Near, int Year, IReadOnlyList<NearbyPlant> Plants, IReadOnlyList<PublicReport> Come, IReadOnlyList<PublicReport> Gone)
{
    // Finer than is shown, so that a small part is not told as none.
    private const int ShareDecimals = 6;

    /// <param name="published">The years of the register, oldest first; at least one.</param>
    /// <param name="shown">For how many of the plants the share in the country is worked out.</param>
    public static async Task<Nearby> ReadAsync(
        IRegisterSearch register, ReferenceData reference, Near near, IReadOnlyList<int> published, NearbyOrder order, int shown, CancellationToken cancellationToken)
    {
        var year = published[^1];
        var byFacility = new Dictionary<long, List<PublicRecord>>();
        await foreach (var record in register.RecordsAsync((RegisterQuery.Empty with { Near = near, View = ResultView.Records }).InAllYears(), cancellationToken))
        {
            byFacility.TryAdd(record.Report.FacilityId, []);
            byFacility[record.Report.FacilityId].Add(record);
        }

        var plants = byFacility.Values.Select(records => Outlook.Of(records, year, published, reference)).OfType<Outlook>()
            .Select(outlook => NearbyPlant.Of(outlook, near.Place)).ToList();
        List<NearbyPlant> ordered = [.. Ordered(plants, order)];
        for (var place = 0; place < Math.Min(shown, ordered.Count); place++)
        {
            ordered[place] = ordered[place] with { CountryShare = await ShareAsync(register, ordered[place].Outlook, cancellationToken) };
        }

        var before = byFacility.Values.Select(records => records.Find(record => record.Report.Year == year - 1)?.Report).OfType<PublicReport>().ToList();
        return new(
            near,
            year,
            ordered,
            published.Contains(year - 1) ? [.. ordered.Select(plant => plant.Facility).ExceptBy(before.Select(report => report.FacilityId), report => report.FacilityId)] : [],
            [.. before.ExceptBy(plants.Select(plant => plant.Facility.FacilityId), report => report.FacilityId)]);
    }

    /// <summary>The nearest facilities of the latest year, wherever they are, nearest first.</summary>
    public static async Task<IReadOnlyList<(PublicReport Facility, double Kilometres)>> NearestAsync(
        IRegisterSearch register, GeoPoint place, int count, CancellationToken cancellationToken)
    {
        List<(PublicReport, double)> found = [];
        await foreach (var hit in register.FacilitiesAsync(RegisterQuery.Empty, cancellationToken))
        {
            found.Add((hit.Facility, place.DistanceMetres(hit.Facility.Place) / 1000));
        }

        return [.. found.OrderBy(hit => hit.Item2).Take(count)];
    }

    private static IEnumerable<NearbyPlant> Ordered(IEnumerable<NearbyPlant> plants, NearbyOrder order)
    {
        var first = order switch
        {
            NearbyOrder.Score => plants.OrderByDescending(plant => plant.Outlook.Totals.ScreeningScore),
            NearbyOrder.Accidents => plants.OrderByDescending(plant => plant.Outlook.Accidents.Sum(release => release.Times / release.Kg * release.AccidentalKg ?? 0)),
            NearbyOrder.Distance => plants.OrderBy(plant => plant.Kilometres),
            NearbyOrder.Name => plants.OrderBy(plant => NameOrder.Key(plant.Facility.NameIn(SiteLanguages.Current)), StringComparer.Ordinal),
            _ => plants.OrderByDescending(plant => plant.Outlook.Times),
        };
        return first.ThenByDescending(plant => plant.Outlook.Times).ThenByDescending(plant => plant.Outlook.Totals.ScreeningScore).ThenBy(plant => plant.Facility.FacilityId);
    }

    private static async Task<decimal?> ShareAsync(IRegisterSearch register, Outlook outlook, CancellationToken cancellationToken)
    {
        if (outlook.Main is not { } main)
        {
            return null;
        }

        var country = await register.SearchAsync(main.Everywhere(outlook.Facility.Year) with { Size = 1 }, cancellationToken);
        return Percent.Share(main.Kg, country.Totals.ReleasesKg, ShareDecimals);
    }
}
