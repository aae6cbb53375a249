using Prtr.Search.Aggregates;

namespace Prtr.Tests.Aggregates;

/// <summary>Two answers to one request say the same, cell by cell.</summary>
internal static class AggregateComparison
{
    public static void Same(AggregateAnswer? expected, AggregateAnswer? actual)
    {
        Assert.Equal(expected!.Rows, actual!.Rows);
        Assert.Equal(expected.Columns, actual.Columns);
        Assert.Equal(expected.Cells, actual.Cells);
        foreach (var key in from row in expected.Rows.SelectMany(WithTotals).Append(CellKey.All).Distinct() from column in expected.Columns.Cast<string?>().Append(null) select row with { Column = column })
        {
            Same(expected.Request, expected.Cell(key), actual.Cell(key));
            Same(expected.Request, expected.Before(key), actual.Before(key));
            Assert.All(expected.Request.Measures, measure => Assert.Equal((key, expected.IsComparable(key, measure)), (key, actual.IsComparable(key, measure))));
        }
    }

    public static void Same(AggregateRequest request, AggregateCell? expected, AggregateCell? actual)
    {
        Assert.Equal(expected is null, actual is null);
        Assert.Equal(Figures(request, expected), Figures(request, actual));
    }

    public static IEnumerable<(string Measure, int Facilities, decimal? Value, int Withheld, bool IsOfSeveral)> Figures(AggregateRequest request, AggregateCell? cell) =>
        cell is { } some ? request.Measures.Select(measure => (measure.Name, some.Facilities, some.Value(measure), some.Withheld(measure), some.IsOfSeveral(measure))) : [];

    private static CellKey[] WithTotals(CellKey row) => [row, row with { Second = null }, row with { First = null }];
}
