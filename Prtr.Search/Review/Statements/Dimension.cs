namespace Prtr.Search.Review.Statements;

/// <summary>What figures are told apart by: a column of a source.</summary>
/// <param name="Name">Of the column, in SQL and in the figures alike.</param>
/// <param name="ToCode">Makes the code of what the statement gives.</param>
internal sealed record Dimension(string Name, Func<string, string> ToCode)
{
    public static Dimension Year { get; } = Plain("year");

    /// <summary>KATO of the region.</summary>
    public static Dimension Region { get; } = new("region", digits => digits + "0000000");

    public static Dimension Sector { get; } = Plain("sector");

    public static Dimension Activity { get; } = Plain("activity");

    /// <summary>The number, or <c>group:CODE</c> where the number is withheld.</summary>
    public static Dimension Pollutant { get; } = new("pollutant", value => char.IsAsciiDigit(value[0]) ? value : "group:" + value);

    public static Dimension Medium { get; } = Plain("medium");

    /// <summary>The medium of a release, or <c>wastewater</c>.</summary>
    public static Dimension Route { get; } = Plain("route");

    public static Dimension Kind { get; } = Plain("kind");

    public static Dimension Method { get; } = Plain("method");

    /// <summary><c>hazardous</c> or <c>non-hazardous</c>.</summary>
    public static Dimension Hazard { get; } = Plain("hazard");

    /// <summary>R or D.</summary>
    public static Dimension Treatment { get; } = Plain("treatment");

    /// <summary>R1-R13 or D1-D15; none when only the mark was given.</summary>
    public static Dimension Operation { get; } = Plain("operation");

    /// <summary>Two digits of the waste list.</summary>
    public static Dimension Chapter { get; } = Plain("chapter");

    /// <summary>ISO 3166.</summary>
    public static Dimension Country { get; } = Plain("country");

    /// <summary>Category of diffuse sources.</summary>
    public static Dimension Category { get; } = Plain("category");

    /// <summary><c>stationary</c> or <c>diffuse</c>.</summary>
    public static Dimension SourceKind { get; } = Plain("source");

    public static Dimension Ground { get; } = Plain("withheld_ground");

    public static Dimension Remark { get; } = Plain("remark");

    private static Dimension Plain(string name) => new(name, value => value);
}
