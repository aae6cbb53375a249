using Prtr.Search.Queries;
using Prtr.Search.Register;

namespace Prtr.Ingest.Intake;

/// <summary>Counts and exact sums by which a copy of the published data is compared with the database.</summary>
/// <param name="Release">Name of the data release.</param>
/// <param name="ReleasesKg">Kilograms released, all pollutants together.</param>
/// <param name="AccidentalKg">The accidental part of it.</param>
/// <param name="WastewaterKg">Kilograms sent off site in waste water.</param>
/// <param name="WasteT">Tonnes of waste sent off site.</param>
public sealed record IndexFigures(
    string Release, long Facilities, long Records, decimal ReleasesKg, decimal AccidentalKg, decimal WastewaterKg, decimal WasteT)
{
    public static IndexFigures None { get; } = new(DataRelease.None.Name, 0, 0, 0, 0, 0, 0);

    /// <param name="totals">Over everything that is published.</param>
    public static IndexFigures Of(DataRelease release, Totals totals) => new(
        release.Name, totals.Facilities, totals.Records, totals.ReleasesKg, totals.AccidentalKg, totals.WastewaterKg, totals.WasteT);

    /// <exception cref="InvalidDataException">The other says something else.</exception>
    public void ThrowIfDifferent(IndexFigures other)
    {
        if (Differences(other).ToList() is { Count: > 0 } differences)
        {
            throw new InvalidDataException(string.Join("; ", differences));
        }
    }

    /// <summary>What differs, one sentence each; empty when both say the same.</summary>
    public IEnumerable<string> Differences(IndexFigures other)
    {
        foreach (var (name, mine, its) in (IEnumerable<(string, object, object)>)
        [
            ("release", Release, other.Release), ("facilities", Facilities, other.Facilities), ("records", Records, other.Records),
            ("releases_kg", ReleasesKg, other.ReleasesKg), ("accidental_kg", AccidentalKg, other.AccidentalKg),
            ("wastewater_kg", WastewaterKg, other.WastewaterKg), ("waste_t", WasteT, other.WasteT),
        ])
        {
            if (!mine.Equals(its))
            {
                yield return FormattableString.Invariant($"{name}: database {mine}, index {its}");
            }
        }
    }
}
