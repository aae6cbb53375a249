using Prtr.Search.Measures;
using Prtr.Search.Queries;
using Prtr.Search.Register;

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

    /// <summary>Whether the record counts for any measure; others are passed over.</summary>
    public bool Concerns(RecordTraits record) => Measures.Any(measure => measure.Concerns(record));

    /// <summary>Whether cells of the measure add up different pollutants: check sums then, not statements about the environment.</summary>
    public bool MixesPollutants(Measure measure) =>
        measure.IsOfPollutants && Query.Chosen(Facet.Pollutant).Included.Count != 1 && !Dimensions.Any(dimension => dimension.Name == "pollutant");

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
