using ClosedXML.Excel;
using Prtr.Search.Charts;
using Prtr.Search.Charts.Native;
using Prtr.Search.Review.Documents;

namespace Prtr.Search.Review.Xlsx;

/// <summary>The figures of a chart or map as a table, with the native chart under it where there is one; else the cells are coloured.</summary>
internal static class FigureSheet
{
    private const int RowHeight = 20;

    // A digit is seven pixels; the table is as wide as the chart.
    private const double LeastWidth = SheetChart.Normal / 7.0;

    /// <param name="bottom">The last row that something stands on.</param>
    /// <returns>The chart to be put on the sheet; null for none.</returns>
    public static SheetChart? Fill(IXLWorksheet sheet, IPictureBlock picture, string language, out int bottom)
    {
        var table = picture.Figures;
        TableSheet.Fill(sheet, table, language, LeastWidth);
        var head = sheet.PageSetup.LastRowToRepeatAtTop;
        bottom = head + Math.Max(table.Rows.Count, 1);
        if (picture is ChartBlock { Chart: var chart } && NativeChart.CanShow(chart))
        {
            var source = ChartSource.Table(sheet.Name, head, head + 1, table.Rows.Count, 1, Enumerable.Range(2, chart.Series.Count));
            var native = new SheetChart(sheet.Name, chart, source, bottom + 2, 1);
            bottom += 2 + (native.Height / RowHeight);
            return native;
        }

        if (table.Rows.Count > 0)
        {
            sheet.Range(head + 1, 2, bottom, table.Columns.Count).AddConditionalFormat().ColorScale()
                .LowestValue(SheetStyle.Colour(Tone.Tint1))
                .HighestValue(SheetStyle.Colour(Tone.Tint4));
        }

        return null;
    }
}
