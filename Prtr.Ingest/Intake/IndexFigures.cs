using Prtr.Search.Measures;
using Prtr.Search.Register;

namespace Prtr.Ingest.Intake;

/// <summary>Counts and exact sums by which a copy of the published data is compared with the database.</summary>
/// <param name="Release">Name of the data release.</param>
/// <param name="Totals">Over everything that is published.</param>
public sealed record IndexFigures(string Release, Totals Totals)
{
    public static IndexFigures None { get; } = new(DataRelease.None.Name, Totals.None);

    /// <param name="totals">Over everything that is published.</param>
    public static IndexFigures Of(DataRelease release, Totals totals) => new(release.Name, totals);

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
            ("release", Release, other.Release), ("facilities", Totals.Facilities, other.Totals.Facilities), ("records", Totals.Records, other.Totals.Records),
            ("withheld", Totals.Withheld, other.Totals.Withheld),
        ])
        {
            if (!mine.Equals(its))
            {
                yield return FormattableString.Invariant($"{name}: database {mine}, index {its}");
            }
        }

        foreach (var measure in Measure.Kept.Where(measure => !Totals.Sums.IsSame(measure, other.Totals.Sums)))
        {
            yield return Totals[measure] is { } mine && other.Totals[measure] is { } its
                ? FormattableString.Invariant($"{measure.Name}: database {mine}, index {its}")
                : $"{measure.Name}: the exact sums of database and index differ";
        }
    }
}
