using Prtr.Search.Review.Figures;

namespace Prtr.Search.Review.Indicators;

/// <summary>Adds columns that follow from others to tables that have been read.</summary>
internal static class DerivedColumns
{
    /// <summary>The table with a column of shares or changes.</summary>
    public static FigureTable With(
        this FigureTable table, string column, string after, Func<IReadOnlyDictionary<string, Figure>, Figure> figure) =>
        table.With(FigureUnit.Percent, column, after, figure);

    /// <param name="after">The column that the new one follows.</param>
    /// <param name="figure">Makes the figure out of its row, or out of the total.</param>
    public static FigureTable With(
        this FigureTable table, FigureUnit unit, string column, string after, Func<IReadOnlyDictionary<string, Figure>, Figure> figure)
    {
        IReadOnlyDictionary<string, Figure> Row(IReadOnlyDictionary<string, Figure> row) => row
            .SelectMany(pair => pair.Key == after ? [pair, new(column, figure(row))] : (KeyValuePair<string, Figure>[])[pair])
            .ToDictionary();
        return table with
        {
            Columns = [.. table.Columns.SelectMany(known => known.Name == after ? [known, IndicatorTexts.Column(column, unit)] : (FigureColumn[])[known])],
            Rows = [.. table.Rows.Select(Row)],
            Total = table.Total is null ? null : Row(table.Total),
        };
    }
}
