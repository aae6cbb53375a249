namespace Prtr.Search.Queries;

/// <summary>
/// Which reporting years: the latest published one, all, or given ranges. Two that mean the same are equal:
/// with only excluded ranges it is all years but those, and "all" needs no range beside it.
/// </summary>
public sealed record YearSelection
{
    public YearSelection(bool all, Selection<YearRange> ranges)
    {
        All = all || (ranges.Included.Count == 0 && ranges.Excluded.Count > 0);
        Ranges = All ? new([], ranges.Excluded) : ranges;
    }

    public static YearSelection Latest { get; } = new(false, Selection<YearRange>.None);

    public static YearSelection Everything { get; } = new(true, Selection<YearRange>.None);

    /// <summary>All years but the excluded ones.</summary>
    public bool All { get; }

    public Selection<YearRange> Ranges { get; }

    /// <summary>Whether nothing was chosen, which means the latest published year.</summary>
    public bool IsLatest => !All && Ranges.IsEmpty;

    public static YearSelection Of(int year) => new(false, Selection<YearRange>.Of(new YearRange(year, year)));

    /// <summary>The years and no others; at least one.</summary>
    public static YearSelection Exactly(IEnumerable<int> years) => new(false, Selection<YearRange>.Of(years.Select(year => new YearRange(year, year))));

    /// <summary>Whether the year is meant; <paramref name="latest"/> is the latest published year, null while nothing is published.</summary>
    public bool Holds(int year, int? latest) => IsLatest
        ? year == latest
        : (All || Ranges.Included.Any(range => range.Holds(year))) && !Ranges.Excluded.Any(range => range.Holds(year));
}

/// <summary>Reporting years, both ends included; one year when both ends are equal.</summary>
public readonly record struct YearRange(int First, int Last) : IComparable<YearRange>
{
    public bool Holds(int year) => year >= First && year <= Last;

    public int CompareTo(YearRange other) => First != other.First ? First.CompareTo(other.First) : Last.CompareTo(other.Last);

    public static bool operator <(YearRange left, YearRange right) => left.CompareTo(right) < 0;

    public static bool operator <=(YearRange left, YearRange right) => left.CompareTo(right) <= 0;

    public static bool operator >(YearRange left, YearRange right) => left.CompareTo(right) > 0;

    public static bool operator >=(YearRange left, YearRange right) => left.CompareTo(right) >= 0;
}
