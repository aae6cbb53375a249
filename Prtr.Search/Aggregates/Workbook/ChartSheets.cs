using ClosedXML.Excel;
using Prtr.Search.Aggregates.Drawings;
using Prtr.Search.Charts;
using Prtr.Search.Charts.Native;

namespace Prtr.Search.Aggregates.Workbook;

/// <summary>A sheet for each measure with a chart of its own kind and, beside it, the figures that it is drawn from.</summary>
internal static class ChartSheets
{
    public static IEnumerable<SheetChart> Add(IXLWorkbook book, AggregateTable table, string language)
    {
        if (Shape(table.Answer) is not { } shape)
        {
            yield break;
        }

        foreach (var (index, measure) in table.Request.Drawn.Index())
        {
            var name = table.Labels.ChartSheet + (table.Request.Drawn.Count() > 1 ? FormattableString.Invariant($" {index + 1}") : "");
            yield return Add(book.AddWorksheet(name), new AggregateChart(table, measure, language).Draw(shape));
        }
    }

    // Office programs have neither heat maps nor maps of these regions.
    private static ChartShape? Shape(AggregateAnswer answer) => ChartShapes.Fitting(answer)
        .Prepend(ChartShapes.Chosen(answer) ?? ChartShape.Map)
        .Cast<ChartShape?>()
        .FirstOrDefault(shape => shape is not (ChartShape.Heat or ChartShape.Map));

    private static SheetChart Add(IXLWorksheet sheet, Chart chart)
    {
        SheetStyle.Text(sheet.Cell(1, 1), $"{chart.Title}, {chart.Unit}");
        foreach (var (index, series) in chart.Series.Index())
        {
            SheetStyle.Text(sheet.Cell(1, index + 2), series.Name.Length > 0 ? series.Name : chart.Title);
            sheet.Column(index + 2).Width = 18;
        }

        sheet.Column(1).Width = 36;
        foreach (var (row, category) in chart.Categories.Index())
        {
            SheetStyle.Text(sheet.Cell(row + 2, 1), category);
            foreach (var (index, series) in chart.Series.Index())
            {
                SheetStyle.Number(sheet.Cell(row + 2, index + 2), series.Values[row]);
            }
        }

        SheetStyle.Head(sheet.Range(1, 1, 1, chart.Series.Count + 1));
        var source = ChartSource.Table(sheet.Name, 1, 2, chart.Categories.Count, 1, Enumerable.Range(2, chart.Series.Count));
        return new SheetChart(sheet.Name, chart, source, 2, chart.Series.Count + 3) { Width = 820 };
    }
}
