using ClosedXML.Excel;
using Prtr.Search.Charts.Native;
using Prtr.Search.Columns;
using Prtr.Search.Exports;
using Prtr.Search.Exports.Xlsx;

namespace Prtr.Search.Aggregates.Workbook;

/// <summary>
/// An aggregate as a workbook: what it is about, the long form for pivot tables, the table as the page shows it, and for each measure
/// its chart with the figures that it is drawn from.
/// </summary>
public static class AggregateWorkbook
{
    /// <summary>So many figures are laid out and charted at most, which is done in memory.</summary>
    public const int MostFigures = 20_000;

    private const int Width = 24;

    /// <summary>Whether the table is small enough to be laid out; else <see cref="WriteRowsAsync"/> writes it.</summary>
    public static bool Fits(AggregateTable table) =>
        (long)table.Answer.Cells * AggregateColumn.All(table.Request).Count <= MostFigures
        && (long)(table.Answer.Rows.Count + 1) * (table.Answer.Columns.Count + 1) * SheetFigures.Of(table.Request).Count <= MostFigures;

    /// <param name="language">kk, ru or en: of the chart's numbers.</param>
    /// <param name="about">The first sheet; its second name is that of the sheet in long form.</param>
    public static void Write(AggregateTable table, string language, ExportAbout about, Stream output)
    {
        using var book = new XLWorkbook();
        // The same answer gives the same bytes, whenever it is written.
        book.Properties.Created = book.Properties.Modified = table.Answer.Release.PublishedAt.UtcDateTime;
        AboutSheet.Fill(book.AddWorksheet(about.SheetName), about);
        LongSheet.Fill(book.AddWorksheet(about.RowsSheetName), table);
        CrossSheet.Fill(book.AddWorksheet(table.Labels.TableSheet), table);
        var charts = ChartSheets.Add(book, table, language).ToList();
        foreach (var sheet in book.Worksheets)
        {
            SheetStyle.Print(sheet);
        }

        using var file = new MemoryStream();
        book.SaveAs(file);
        WorkbookCharts.Add(file, charts);
        StablePackage.Copy(file, output);
    }

    /// <summary>However large the table is: what it is about and the long form alone, written as a stream.</summary>
    public static Task WriteRowsAsync(AggregateTable table, RecordNames names, ExportAbout about, Stream output, CancellationToken cancellationToken) =>
        XlsxTable.WriteAsync(table.Cells().ToAsyncEnumerable(), new TableLayout<CellKey>([.. AggregateColumn.All(table.Request).Select(column => Column(column, table))], names), about, output, cancellationToken);

    private static Column<CellKey> Column(AggregateColumn column, AggregateTable table) =>
        new(column.Name, Width, CellType.Text, (key, _, to) => column.Write(table, key, to));
}
