using Prtr.Search.Register;

namespace Prtr.Search.Queries;

/// <summary>
/// The one query of pages, counts, map, exports and API. Immutable; two queries that mean the same are equal and are written the same.
/// Values of one facet are alternatives, facets narrow each other, excluded values are taken away.
/// </summary>
public sealed record RegisterQuery
{
    /// <summary>Everything of the latest published year.</summary>
    public static RegisterQuery Empty { get; } = new();

    /// <summary>Free text; null when there is none.</summary>
    public string? Text { get; init; }

    public Selection<long> Facilities { get; init; } = Selection<long>.None;

    public Selection<Kato> Regions { get; init; } = Selection<Kato>.None;

    public Box? Box { get; init; }

    public Near? Near { get; init; }

    /// <summary>Codes such as <c>1</c>, <c>1(c)</c>, <c>2(c)(i)</c>; a wider code includes the narrower ones.</summary>
    public Selection<string> Activities { get; init; } = Selection<string>.None;

    public Selection<Bin> Operators { get; init; } = Selection<Bin>.None;

    /// <summary>Numbers, or <c>group:CODE</c>.</summary>
    public Selection<string> Pollutants { get; init; } = Selection<string>.None;

    /// <summary>Codes of 2, 4 or 6 digits, <c>hazardous</c> or <c>non-hazardous</c>.</summary>
    public Selection<string> Wastes { get; init; } = Selection<string>.None;

    public Selection<Medium> Media { get; init; } = Selection<Medium>.None;

    /// <summary>A country code, the KATO of the receiving site, or <c>receiver:</c> and a BIN.</summary>
    public Selection<string> Destinations { get; init; } = Selection<string>.None;

    /// <summary><c>R</c>, <c>D</c>, or an operation such as <c>R4</c>.</summary>
    public Selection<string> Operations { get; init; } = Selection<string>.None;

    public Selection<RecordKind> Kinds { get; init; } = Selection<RecordKind>.None;

    /// <summary>Which years; by default the latest published one.</summary>
    public YearSelection Years { get; init; } = YearSelection.Latest;

    /// <summary>Only records with (true) or without (false) an accidental part.</summary>
    public bool? Accidental { get; init; }

    /// <summary>Only records whose value is withheld (true) or given (false).</summary>
    public bool? Withheld { get; init; }

    /// <summary>Codes of remarks.</summary>
    public Selection<string> Flags { get; init; } = Selection<string>.None;

    public ResultView View { get; init; } = ResultView.Facilities;

    public ResultOrder Order { get; init; } = ResultOrder.Default;

    /// <summary>The page, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Results on a page, 1 to 1000.</summary>
    public int Size { get; init; } = 25;
}

/// <summary>What is chosen in one facet: alternatives, and what is taken away.</summary>
public sealed record Selection<T>(IReadOnlyList<T> Included, IReadOnlyList<T> Excluded)
{
    public static Selection<T> None { get; } = new([], []);

    public bool IsEmpty => Included.Count == 0 && Excluded.Count == 0;

    public static Selection<T> Of(params IReadOnlyList<T> included) => new(included, []);

    public bool Equals(Selection<T>? other) =>
        other is not null && Included.SequenceEqual(other.Included) && Excluded.SequenceEqual(other.Excluded);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var value in Included)
        {
            hash.Add(value);
        }

        hash.Add(Excluded.Count);
        foreach (var value in Excluded)
        {
            hash.Add(value);
        }

        return hash.ToHashCode();
    }
}

/// <summary>A rectangle in degrees, edges included.</summary>
public sealed record Box(double West, double South, double East, double North);

/// <summary>A circle around a place, edge included.</summary>
public sealed record Near(GeoPoint Place, double Kilometres);

/// <summary>Which reporting years: the latest published one, all, or given ranges (both ends included).</summary>
public sealed record YearSelection(bool All, Selection<YearRange> Ranges)
{
    public static YearSelection Latest { get; } = new(false, Selection<YearRange>.None);

    public static YearSelection Everything { get; } = new(true, Selection<YearRange>.None);
}

/// <summary>One year when both ends are equal.</summary>
public readonly record struct YearRange(int First, int Last);

public enum ResultView
{
    Facilities,
    Records,
}

public enum SortKey
{
    Name,
    Quantity,
    Year,
}

/// <summary>What results are ordered by; ties by facility, year and record, so that every engine gives the same order.</summary>
public sealed record ResultOrder(SortKey Key, bool Descending)
{
    public static ResultOrder Default { get; } = new(SortKey.Name, false);
}
