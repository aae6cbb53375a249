using Prtr.Search.Reference;
using Prtr.Search.Register;

namespace Prtr.Ingest.Samples;

/// <summary>One pollutant that a facility releases into one medium, or sends off site in waste water, year after year.</summary>
/// <param name="Medium">air, water, land, subsoil or wastewater.</param>
/// <param name="Kg">In 2016.</param>
/// <param name="Figures">Significant figures of its reports.</param>
/// <param name="BelowToo">Reported also in years below the threshold, which nobody must.</param>
internal sealed record ReleaseLine(int Number, int Pollutant, string Medium, decimal Kg, char Method, int Figures, bool BelowToo)
{
    public decimal ThresholdKg { get; } = Threshold(Pollutant, Medium);

    public static decimal Threshold(int pollutant, string medium) =>
        ReferenceData.Shipped.Threshold(pollutant, Place(medium), SampleLife.Printed)?.ThresholdKg.ToDecimal() ?? 0;

    private static Medium Place(string medium) => medium switch
    {
        "air" => Search.Register.Medium.Air,
        "land" or "subsoil" => Search.Register.Medium.Land,
        _ => Search.Register.Medium.Water,
    };
}

/// <summary>What a facility releases: its profile's own rows, and those of one Finnish facility of the same activity.</summary>
internal static class ReleaseLines
{
    private const decimal MostThresholds = 2_000;
    private static readonly ILookup<string, OwnReleaseRow> Own = SampleTables.OwnReleases.ToLookup(r => r.Profile);
    private static readonly ILookup<string, IGrouping<int, ReleaseShapeRow>> Shapes =
        SampleTables.ReleaseShapes.GroupBy(r => (r.Activity, r.Shape)).Select(g => g.GroupBy(r => r.Shape).Single()).ToLookup(g => g.First().Activity);

    public static IReadOnlyList<ReleaseLine> Of(int seed, SampleFacility facility)
    {
        var random = SampleRandom.For(seed, "releases", facility.Number);
        var lines = new List<ReleaseLine>();
        foreach (var row in Own[facility.Profile.Name].Where(row => random.Chance(row.Share * 10)))
        {
            var place = Math.Clamp(facility.Size + ((random.Fraction() - 0.5m) * 0.3m), 0, 1);
            Add(row.Pollutant, row.Medium, row.Kg.At(place), random.Pick(row.Methods.ToCharArray()));
        }

        foreach (var row in Borrowed(random, facility.Profile))
        {
            Add(row.Pollutant, row.Medium, row.Kg * facility.Profile.ShapeScale * (0.5m + random.Fraction()), row.Method);
        }

        if (lines.Count == 0)
        {
            var row = Own[facility.Profile.Name].First();
            Add(row.Pollutant, row.Medium, row.Kg.At(facility.Size), row.Methods[0]);
        }

        return lines;

        void Add(int pollutant, string medium, decimal kg, char method)
        {
            if (lines.Exists(l => l.Pollutant == pollutant && l.Medium == medium))
            {
                return;
            }

            var most = MostThresholds * ReleaseLine.Threshold(pollutant, medium);
            var figures = method switch { 'M' => 3 + random.Next(3), 'C' => 3 + random.Next(2), _ => 2 };
            if (medium != "wastewater" && random.Chance(5))
            {
                // What was drawn here is asked no more; without the draw every later line would be another.
                random.Next(5);
            }

            lines.Add(new ReleaseLine(lines.Count, pollutant, medium, Math.Min(kg, most), method, figures, random.Chance(350)));
        }
    }

    private static IEnumerable<ReleaseShapeRow> Borrowed(SampleRandom random, ProfileRow profile)
    {
        var shapes = Shapes[profile.ReleaseShapes].ToArray();
        return shapes.Length == 0 ? [] : random.Pick(shapes);
    }
}
