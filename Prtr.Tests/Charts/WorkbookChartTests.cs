using ClosedXML.Excel;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Prtr.Search.Charts.Native;
using Prtr.Search.Exports;
using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace Prtr.Tests.Charts;

public class WorkbookChartTests
{
    private static readonly DateTime Day = new(2023, 6, 1, 0, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void A_workbook_with_native_charts_is_valid_and_the_charts_say_what_the_cells_say()
    {
        using var file = new MemoryStream(Workbook());
        using var document = SpreadsheetDocument.Open(file, false);

        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2016).Validate(document).Select(error => $"{error.Path?.XPath}: {error.Description}"));
        var charts = document.WorkbookPart!.WorksheetParts.SelectMany(sheet => sheet.DrawingsPart!.ChartParts).ToList();
        Assert.Equal(SampleCharts.All.Count(NativeChart.CanShow), charts.Count);
        using var book = new XLWorkbook(file);
        foreach (var values in charts.SelectMany(chart => chart.ChartSpace.Descendants<C.Values>()))
        {
            var reference = values.NumberReference!;
            var cells = book.Range(reference.Formula!.Text).Cells().ToList();
            Assert.Equal(reference.NumberingCache!.PointCount!.Val!.Value, (uint)cells.Count);
            Assert.All(reference.NumberingCache.Elements<C.NumericPoint>(), point =>
                Assert.Equal(cells[(int)point.Index!.Value].GetDouble(), double.Parse(point.NumericValue!.Text, System.Globalization.CultureInfo.InvariantCulture)));
        }
    }

    [Fact]
    public void The_same_charts_make_the_same_bytes() => Assert.Equal(Workbook(), Workbook());

    /// <summary>A sheet for each chart: names in the first column, a series in each that follows.</summary>
    internal static byte[] Workbook()
    {
        using var book = new XLWorkbook();
        book.Properties.Created = book.Properties.Modified = Day;
        List<SheetChart> charts = [];
        foreach (var (index, chart) in SampleCharts.All.Where(NativeChart.CanShow).Index())
        {
            var sheet = book.AddWorksheet($"It's {index}");
            foreach (var (column, series) in chart.Series.Index())
            {
                sheet.Cell(1, column + 2).SetValue(series.Name);
                foreach (var (row, value) in series.Values.Index())
                {
                    sheet.Cell(row + 2, 1).SetValue(chart.Categories[row]);
                    sheet.Cell(row + 2, column + 2).Value = value;
                }
            }

            var source = ChartSource.Table(sheet.Name, 1, 2, chart.Categories.Count, 1, Enumerable.Range(2, chart.Series.Count));
            charts.Add(new SheetChart(sheet.Name, chart, source, 1, chart.Series.Count + 3));
        }

        using var file = new MemoryStream();
        book.SaveAs(file);
        WorkbookCharts.Add(file, charts);
        using var stable = new MemoryStream();
        StablePackage.Copy(file, stable);
        return stable.ToArray();
    }
}
