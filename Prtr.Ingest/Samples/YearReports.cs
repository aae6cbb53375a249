using System.Globalization;

namespace Prtr.Ingest.Samples;

/// <summary>Writes the report of a facility for a year from what it releases and sends away, as it stands that year.</summary>
internal sealed class YearReports
{
    private const int KgDecimals = 8;
    private const int TonneDecimals = 6;
    private const decimal HazardousLimitT = 2;
    private const decimal NonHazardousLimitT = 2_000;

    private static readonly HashSet<string> AccidentSectors = ["oil", "gas", "chemistry", "metal", "coal"];

    private readonly int seed;
    private readonly SampleTrend releaseTrend;
    private readonly SampleTrend wasteTrend;
    private readonly SampleReceivers receivers;
    private readonly WasteLines wasteLines;
    private readonly Dictionary<int, (IReadOnlyList<ReleaseLine> Releases, IReadOnlyList<WasteLine> Waste)> lines = [];

    public YearReports(int seed, IReadOnlyList<SampleFacility> facilities)
    {
        this.seed = seed;
        releaseTrend = new SampleTrend(seed, "release");
        wasteTrend = new SampleTrend(seed, "waste");
        receivers = new SampleReceivers(facilities);
        wasteLines = new WasteLines(seed, receivers);
    }

    public SampleReport Of(SampleFacility facility, int year, int number)
    {
        if (!lines.TryGetValue(facility.Number, out var known))
        {
            lines[facility.Number] = known = (ReleaseLines.Of(seed, facility), wasteLines.Of(facility));
        }

        var fixedValues = SampleRandom.For(seed, "facility", facility.Number);
        var capacity = SignificantFigures.Round(facility.Profile.Capacity.At(facility.Size), 3, 1);
        var employees = 12 + (int)(facility.Size * 90 * facility.Profile.Sources) + fixedValues.Next(30);
        var due = Due(facility, year, known.Releases);
        return new SampleReport(string.Create(CultureInfo.InvariantCulture, $"{year}-{number:0000}"), year, facility.Number, facility.Profile.Name)
        {
            Identity = facility.IdentityIn(year),
            MainActivity = facility.Profile.Activity,
            OtherActivities = facility.Profile.OtherActivities,
            Capacity = capacity,
            CapacityUnit = facility.Profile.CapacityUnit,
            Oked = facility.Profile.Oked,
            StationarySources = Sources(fixedValues, facility, year),
            Employees = employees,
            Releases = [.. due.Where(l => l.Line.Medium != "wastewater").Select(l => Release(facility, year, l.Line, l.Kg))],
            Wastewater = [.. due.Where(l => l.Line.Medium == "wastewater").Select(l => Wastewater(facility, l.Line, l.Kg))],
            Waste = Waste(facility, year, known.Waste),
        };
    }

    private static int Sources(SampleRandom random, SampleFacility facility, int year)
    {
        var changed = random.Chance(140) ? 2017 + random.Next(6) : 0;
        return year < changed ? Math.Max(1, facility.Sources * (70 + random.Next(25)) / 100) : facility.Sources;
    }

    /// <summary>The quantities over their threshold, and some below; the largest in any case, so that no report is empty.</summary>
    private List<(ReleaseLine Line, decimal Kg)> Due(SampleFacility facility, int year, IReadOnlyList<ReleaseLine> all)
    {
        var kg = all.Select(l => (Line: l, Kg: l.Kg * releaseTrend.Level(facility.Number, l.Number, year))).ToList();
        var due = kg.Where(l => l.Line.BelowToo || l.Kg >= l.Line.ThresholdKg).ToList();
        return due.Count > 0 ? due : [kg.MaxBy(l => l.Kg / l.Line.ThresholdKg)];
    }

    private SampleRelease Release(SampleFacility facility, int year, ReleaseLine line, decimal kg)
    {
        var random = SampleRandom.For(seed, "accident", facility.Number, line.Number, year);
        var total = random.Chance(1) ? 0 : SignificantFigures.Round(kg, line.Figures, KgDecimals);
        var accident = random.Chance(AccidentSectors.Contains(facility.Profile.Sector) ? 12 : 3)
            ? SignificantFigures.Round(total * (0.01m + (random.Fraction() * 0.4m)), 2, KgDecimals)
            : 0;
        var bodies = SampleTables.WaterBodies[facility.Region].ToArray();
        return new SampleRelease(line.Pollutant, line.Medium == "subsoil" ? "land" : line.Medium, line.Medium == "subsoil", total, accident, line.Method)
        {
            MethodName = SampleMethods.Name(line.Pollutant, line.Medium, line.Method),
            WaterBody = line.Medium == "water" ? bodies[facility.Number % bodies.Length] : "",
        };
    }

    private SampleWastewater Wastewater(SampleFacility facility, ReleaseLine line, decimal kg) => new(
        line.Pollutant,
        SignificantFigures.Round(kg, line.Figures, KgDecimals),
        line.Method,
        SampleMethods.Name(line.Pollutant, line.Medium, line.Method),
        receivers.OfWastewater(SampleRandom.For(seed, "sewer", facility.Number), facility));

    /// <summary>Waste of either kind is due once the site's total is over the limit; some report less of it too.</summary>
    private List<SampleWaste> Waste(SampleFacility facility, int year, IReadOnlyList<WasteLine> all)
    {
        var tonnes = all
            .Select(l => (Line: l, T: SignificantFigures.Round(l.Tonnes * wasteTrend.Level(facility.Number, l.Number, year), l.Figures, TonneDecimals)))
            .Where(l => l.T > 0)
            .ToList();
        var random = SampleRandom.For(seed, "voluntary waste", facility.Number);
        var hazardousToo = random.Chance(150);
        var otherToo = random.Chance(300);
        return
        [
            .. tonnes.Where(l => l.Line.Hazardous && (hazardousToo || Total(true) > HazardousLimitT)).Select(l => Row(l.Line, l.T)),
            .. tonnes.Where(l => !l.Line.Hazardous && (otherToo || Total(false) > NonHazardousLimitT)).Select(l => Row(l.Line, l.T)),
        ];

        decimal Total(bool hazardous) => tonnes.Where(l => l.Line.Hazardous == hazardous).Sum(l => l.T);

        static SampleWaste Row(WasteLine line, decimal t) =>
            new(line.Code, line.WithheldGround.Length > 0 ? null : t, line.Operation, line.Method, line.MethodName, line.Receiver) { WithheldGround = line.WithheldGround };
    }
}
