using ClosedXML.Excel;

namespace Prtr.Search.Charts.Native;

/// <summary>Where a native chart's figures stand in its workbook, as formulas.</summary>
/// <param name="Categories">The cells with the names of the categories.</param>
/// <param name="Names">For each series the cell with its name.</param>
/// <param name="Values">For each series the cells with its values.</param>
public sealed record ChartSource(string Categories, IReadOnlyList<string> Names, IReadOnlyList<string> Values)
{
    /// <summary>A table with a row for each category and a column for each series.</summary>
    /// <param name="sheet">Name of the worksheet.</param>
    /// <param name="head">Row of the series' names, from 1.</param>
    /// <param name="first">Row of the first category.</param>
    /// <param name="count">Number of categories.</param>
    /// <param name="category">Column of the categories' names, from 1.</param>
    /// <param name="columns">Columns of the series, from 1.</param>
    public static ChartSource Table(string sheet, int head, int first, int count, int category, IEnumerable<int> columns)
    {
        var place = $"'{sheet.Replace("'", "''", StringComparison.Ordinal)}'!";
        string Cell(int column, int row) => FormattableString.Invariant($"${XLHelper.GetColumnLetterFromNumber(column)}${row}");
        string Rows(int column) => $"{place}{Cell(column, first)}:{Cell(column, first + count - 1)}";
        var all = columns.ToList();
        return new ChartSource(Rows(category), [.. all.Select(column => place + Cell(column, head))], [.. all.Select(Rows)]);
    }
}
