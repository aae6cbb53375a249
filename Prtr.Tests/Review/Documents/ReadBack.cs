using AngleSharp.Html.Parser;
using ClosedXML.Excel;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Prtr.Search.Review.Documents;

namespace Prtr.Tests.Review.Documents;

/// <summary>Each document read by something other than what wrote it, and every cell of every table compared with the model.</summary>
internal static class ReadBack
{
    public static void Html(ReviewDocument document, byte[] file)
    {
        var page = new HtmlParser().ParseDocument(new MemoryStream(file));
        foreach (var (_, table) in document.Tables())
        {
            var rows = page.QuerySelectorAll($"#{table.Id} tbody tr, #{table.Id} tfoot tr").Select(row => row.QuerySelectorAll("th, td").Select(cell => cell.TextContent));
            AssertSame(document, table, rows);
        }
    }

    public static void Text(ReviewDocument document, byte[] file)
    {
        using var package = WordprocessingDocument.Open(new MemoryStream(file), false);
        var tables = package.MainDocumentPart!.Document.Body!.Elements<Table>().ToList();
        Assert.Equal(document.Tables().Count(), tables.Count);
        foreach (var ((_, table), written) in document.Tables().Zip(tables))
        {
            Assert.NotNull(written.Elements<TableRow>().First().TableRowProperties!.GetFirstChild<TableHeader>());
            AssertSame(document, table, written.Elements<TableRow>().Skip(1).Select(row => row.Elements<TableCell>().Select(cell => cell.InnerText)));
        }
    }

    public static void Pdf(ReviewDocument document, byte[] file)
    {
        var words = PdfReading.Words(file);
        var place = 0;
        foreach (var (_, table) in document.Tables())
        {
            place = Find(words, PdfReading.Tight(table.Caption), place);
            foreach (var row in table.AllRows)
            {
                place = Find(words, PdfReading.Tight(string.Concat(row.Select(cell => ReviewCellText.Of(cell, document.Language)))), place);
            }
        }
    }

    /// <summary>Figures must be numbers and codes text.</summary>
    public static void Workbook(ReviewDocument document, byte[] file)
    {
        using var book = new XLWorkbook(new MemoryStream(file));
        var blocks = document.Outline().SelectMany(entry => entry.Section.Blocks).Where(block => block is TableBlock or IPictureBlock);
        foreach (var (block, sheet) in blocks.Zip(book.Worksheets.Skip(1)))
        {
            if (block is not TableBlock table)
            {
                continue;
            }

            Assert.Equal(Written.Readable(table.Caption), Written.Readable(sheet.Cell(2, 1).GetString()));
            var first = sheet.PageSetup.FirstRowToRepeatAtTop + 1;
            foreach (var (row, cells) in table.AllRows.Index())
            {
                foreach (var (column, cell) in cells.Index())
                {
                    AssertHolds(sheet.Cell(first + row, column + 1), cell, document.Language);
                }
            }
        }
    }

    private static void AssertSame(ReviewDocument document, TableBlock table, IEnumerable<IEnumerable<string>> rows) => Assert.Equal(
        table.AllRows.Select(row => row.Select(cell => Written.Readable(ReviewCellText.Of(cell, document.Language)))),
        rows.Take(table.AllRows.Count()).Select(row => row.Select(Written.Readable)));

    private static void AssertHolds(IXLCell cell, ReviewCell expected, string language)
    {
        switch (expected)
        {
            case CountCell count:
                Assert.Equal(count.Value, cell.GetValue<long>());
                break;
            case DecimalCell quantity:
                AssertSame(quantity.Value, cell.GetDouble());
                break;
            case PercentCell percent:
                AssertSame(percent.Share, cell.GetDouble());
                break;
            default:
                Assert.Equal(XLDataType.Text, cell.DataType);
                Assert.False(cell.HasFormula);
                Assert.Equal(Written.Readable(ReviewCellText.Of(expected, language)), Written.Readable(cell.GetString()));
                break;
        }
    }

    // A cell of a workbook holds fifteen digits; the last of them is rounded.
    private static void AssertSame(decimal expected, double actual) => Assert.Equal((double)expected, actual, Math.Abs((double)expected) * 5e-15);

    private static int Find(string words, string text, int from)
    {
        var place = words.IndexOf(text, from, StringComparison.Ordinal);
        Assert.True(place >= 0, $"'{text}' is not in the file after '{words[Math.Max(0, from - 80)..from]}'.");
        return place + text.Length;
    }
}
