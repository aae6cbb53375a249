using Prtr.Search.Measures;
using Prtr.Search.Queries;

namespace Prtr.Web.Figures;

/// <summary>The totals of one reporting year.</summary>
public sealed record YearTotals(int Year, Totals Totals);

/// <summary>How the totals of a query go from year to year.</summary>
public static class Trends
{
    /// <summary>One entry for each year given, in their order; a year without records has empty totals.</summary>
    public static async Task<IReadOnlyList<YearTotals>> TrendAsync(
        this IRegisterSearch search, RegisterQuery scope, IReadOnlyList<int> years, CancellationToken cancellationToken)
    {
        var trend = new List<YearTotals>(years.Count);
        foreach (var year in years)
        {
            var answer = await search.SearchAsync(scope.In(year) with { Page = 1, Size = 1 }, cancellationToken);
            trend.Add(new(year, answer.Totals));
        }

        return trend;
    }

    /// <summary>The trend of a measure that all records count for, ready for a chart; a year without given values has none.</summary>
    /// <param name="accidental">What part of it is accidental.</param>
    public static IReadOnlyList<YearValue> Values(
        this IReadOnlyList<YearTotals> trend, Measure measure, Measure? accidental = null) =>
    [
        .. trend.Select(year => new YearValue(
            year.Year,
            year.Totals.Given(measure),
            accidental is null ? 0 : year.Totals[accidental] ?? 0,
            Withheld: year.Totals.Withheld > 0)),
    ];

    /// <summary>How many facilities reported, ready for a chart.</summary>
    public static IReadOnlyList<YearValue> FacilityCounts(this IReadOnlyList<YearTotals> trend) =>
        [.. trend.Select(year => new YearValue(year.Year, year.Totals.Facilities))];

    /// <summary>Whether any year has a record.</summary>
    public static bool HasRecords(this IReadOnlyList<YearTotals> trend) => trend.Any(year => year.Totals.Records > 0);
}
