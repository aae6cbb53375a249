using Prtr.Search.Measures;
using Prtr.Search.Queries;

namespace Prtr.Search.Aggregates;

/// <summary>What is to be counted over a query. Immutable; written as <see cref="AggregateParameters"/> reads it.</summary>
/// <param name="Query">Which records.</param>
/// <param name="Rows">None, one or two dimensions.</param>
/// <param name="Column">Null for a table with one column for each measure.</param>
/// <param name="Measures">At least one; the first decides order, rank of size and what is among the largest.</param>
/// <param name="Top">How many of the largest values of each dimension stand alone, the rest together; null for all.</param>
/// <param name="Share">Of what shares are shown; null for none.</param>
/// <param name="Change">Whether the value of the year before stands beside each.</param>
/// <param name="Comparable">Whether only facilities and pollutants reportable in every year shown count.</param>
/// <param name="Chart">How the page draws it; null to choose what fits.</param>
public sealed record AggregateRequest(
    RegisterQuery Query,
    IReadOnlyList<Dimension> Rows,
    Dimension? Column,
    IReadOnlyList<Measure> Measures,
    int? Top = null,
    ShareOf? Share = null,
    bool Rank = false,
    bool Change = false,
    bool Comparable = false,
    ChartShape? Chart = null)
{
    /// <summary>Rows, then columns.</summary>
    public IEnumerable<Dimension> Dimensions => Column is null ? Rows : Rows.Append(Column);

    /// <summary>Dimensions that nobody asked for and without which different pollutants, or hazardous and other waste, would be added up.</summary>
    public IReadOnlyList<Dimension> Added { get; init; } = [];

    /// <summary>The measures that a chart or map can show: of several pollutants side by side there is no scale.</summary>
    public IEnumerable<Measure> Drawn => Measures.Where(IsOfOneSubstance);

    /// <summary>Whether all values of the measure can be added up and compared with each other.</summary>
    public bool IsOfOneSubstance(Measure measure) =>
        !measure.IsOfOneSubstance || (measure.IsOfPollutants ? Query.OnePollutant is not null : Query.IsOfOneWaste);

    /// <summary>The dimension that keeps apart what the measure must not add up; null where there is nothing to keep apart.</summary>
    public Dimension? Apart(Measure measure) =>
        IsOfOneSubstance(measure) ? null : Dimensions.FirstOrDefault(dimension => IsApart(dimension, measure)) ?? (measure.IsOfPollutants ? Dimension.Pollutant : Dimension.Hazardous);

    /// <summary>Whether values stand in order by what was found of the first measure, as do the largest; else by how many facilities, because that is not one thing.</summary>
    internal bool IsByMeasure => IsOfOneSubstance(Measures[0]);

    /// <summary>What values stand in order by.</summary>
    /// <param name="byMeasure"><see cref="IsByMeasure"/>, or whether the values are compared within one pollutant or class of waste.</param>
    internal decimal Size(AggregateCell cell, bool byMeasure) => byMeasure ? cell.Value(Measures[0]) ?? 0 : cell.Found;

    /// <summary>Whether the key, over all columns, is that of a row: a total over a row dimension is none.</summary>
    internal bool IsRow(CellKey key) => key.First is null == Rows.Count < 1 && key.Second is null == Rows.Count < 2;

    private static bool IsApart(Dimension dimension, Measure measure) =>
        measure.IsOfPollutants ? ReferenceEquals(dimension, Dimension.Pollutant) : ReferenceEquals(dimension, Dimension.Hazardous) || dimension.Name == "waste";

    /// <summary>Whether every cell can be of one year, as a change against the year before needs.</summary>
    public bool HasSingleYears => Dimensions.Contains(Dimension.Year) || IsOneYear(Query.Years);

    private static bool IsOneYear(YearSelection years) =>
        years.IsLatest || (!years.All && years.Ranges is { Included: [var only], Excluded.Count: 0 } && only.First == only.Last);
}

/// <summary>The whole that is 100 % in a table of shares.</summary>
public enum ShareOf
{
    Column,
    Row,
    Total,
}

/// <summary>How an aggregate is drawn.</summary>
public enum ChartShape
{
    Bar,
    Line,
    Stacked,
    Heat,
    Map,
}
