using ClosedXML.Excel;
using Prtr.Search.Charts;
using Prtr.Search.Charts.Native;
using Prtr.Search.Exports;

namespace Prtr.Search.Review.Docx;

/// <summary>The little workbook inside a native chart, so that its figures can be seen and changed.</summary>
internal static class ChartWorkbook
{
    private const string Sheet = "Data";

    /// <summary>Names of the categories in the first column, a series in each that follows.</summary>
    public static ChartSource SourceOf(Chart chart) =>
        ChartSource.Table(Sheet, 1, 2, chart.Categories.Count, 1, Enumerable.Range(2, chart.Series.Count));

    /// <param name="day">Stands for the time of writing.</param>
    public static void Write(Chart chart, DateTime day, Stream output)
    {
        using var book = new XLWorkbook();
        book.Properties.Created = day;
        book.Properties.Modified = day;
        var sheet = book.AddWorksheet(Sheet);
        foreach (var (row, category) in chart.Categories.Index())
        {
            sheet.Cell(row + 2, 1).SetValue(category);
        }

        foreach (var (column, series) in chart.Series.Index())
        {
            sheet.Cell(1, column + 2).SetValue(series.Name.Length > 0 ? series.Name : chart.Title);
            foreach (var (row, value) in series.Values.Index().Where(value => value.Item is not null))
            {
                sheet.Cell(row + 2, column + 2).SetValue((double)value!.Value);
            }
        }

        using var file = new MemoryStream();
        book.SaveAs(file);
        StablePackage.Copy(file, output);
    }
}
