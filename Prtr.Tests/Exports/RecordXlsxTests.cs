using System.Text;
using ClosedXML.Excel;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using ExcelDataReader;
using Prtr.Search.Columns;
using Prtr.Search.Exports;
using Prtr.Search.Exports.Xlsx;
using Prtr.Search.Reference;
using Prtr.Search.Register;

namespace Prtr.Tests.Exports;

public class RecordXlsxTests
{
    private static readonly PublicRecord[] Some = [SomeRecords.Release, SomeRecords.Waste, SomeRecords.Withheld];

    private static readonly ExportAbout About = new(
        "О файле", "Записи", [("Запрос", "Все записи < 2022 года & \"ещё\""), ("Выпуск данных", "2026.3")],
        [new("Столбец", "Значение", "Единица"), ColumnTexts.Of("quantity_kg", "ru")]);

    static RecordXlsxTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Fact]
    public async Task The_workbook_is_valid()
    {
        using var document = SpreadsheetDocument.Open(await Write(Some), false);

        Assert.Empty(new OpenXmlValidator().Validate(document).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}"));
    }

    [Fact]
    public async Task The_first_sheet_says_what_the_file_holds()
    {
        using var workbook = new XLWorkbook(await Write(Some));
        var sheet = workbook.Worksheet(1);

        Assert.Equal("О файле", sheet.Name);
        Assert.Equal("Все записи < 2022 года & \"ещё\"", sheet.Cell("B1").GetString());
        Assert.Equal("2026.3", sheet.Cell("B2").GetString());
        Assert.Equal(("quantity_kg", "килограммы в год"), (sheet.Cell("A5").GetString(), sheet.Cell("C5").GetString()));
    }

    [Fact]
    public async Task Numbers_are_numbers_and_codes_are_text()
    {
        using var workbook = new XLWorkbook(await Write(Some));
        var sheet = workbook.Worksheet("Записи");

        Assert.Equal(XLDataType.Number, Cell(sheet, 2, "year").DataType);
        Assert.Equal(XLDataType.Number, Cell(sheet, 2, "quantity_kg").DataType);
        Assert.Equal(XLDataType.Number, Cell(sheet, 2, "latitude").DataType);
        Assert.Equal((XLDataType.Text, "020440003656"), (Cell(sheet, 2, "operator_bin").DataType, Cell(sheet, 2, "operator_bin").GetString()));
        Assert.Equal((XLDataType.Text, "3"), (Cell(sheet, 2, "pollutant").DataType, Cell(sheet, 2, "pollutant").GetString()));
        Assert.Equal((XLDataType.Text, "010304"), (Cell(sheet, 3, "waste_code").DataType, Cell(sheet, 3, "waste_code").GetString()));
        Assert.True(Cell(sheet, 3, "quantity_kg").IsEmpty());
    }

    [Fact]
    public async Task The_rows_are_a_table_whose_header_is_frozen_and_filters()
    {
        using var workbook = new XLWorkbook(await Write(Some));
        var sheet = workbook.Worksheet("Записи");

        Assert.Equal(RecordColumns.All.Select(c => c.Name), sheet.Row(1).CellsUsed().Select(c => c.GetString()));
        Assert.Equal(1, sheet.SheetView.SplitRow);
        var table = Assert.Single(sheet.Tables);
        Assert.Equal("A1:AI4", table.RangeAddress.ToStringRelative());
        Assert.True(table.ShowAutoFilter);
        Assert.Equal(XLTableTheme.TableStyleLight1, table.Theme);
    }

    [Fact]
    public async Task Amounts_show_their_thousands_and_every_digit()
    {
        using var workbook = new XLWorkbook(await Write([SomeRecords.Release, SomeRecords.Release with { QuantityKg = Quantity.From(1000) }]));
        var sheet = workbook.Worksheet("Записи");

        Assert.Equal("#,##0.0#######", Cell(sheet, 2, "quantity_kg").Style.NumberFormat.Format);
        Assert.Equal(3, Cell(sheet, 3, "quantity_kg").Style.NumberFormat.NumberFormatId);
        Assert.Equal("0.0000##", Cell(sheet, 2, "latitude").Style.NumberFormat.Format);
    }

    [Fact]
    public async Task Text_that_looks_like_a_formula_stays_text()
    {
        using var workbook = new XLWorkbook(await Write(Some));
        var cell = Cell(workbook.Worksheet("Записи"), 3, "receiver_name");

        Assert.False(cell.HasFormula);
        Assert.True(cell.Style.IncludeQuotePrefix);
        Assert.StartsWith("=HYPERLINK", cell.GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Characters_that_XML_cannot_hold_do_not_break_the_file()
    {
        var stream = await Write([SomeRecords.Waste with { ReceiverName = "a\u0001b\uD800c\U0001F600 <&>", ReceiverAddress = new string('x', 40_000) }]);
        using var workbook = new XLWorkbook(stream);
        var sheet = workbook.Worksheet("Записи");

        Assert.Equal("a\uFFFDb\uFFFDc\U0001F600 <&>", Cell(sheet, 2, "receiver_name").GetString());
        Assert.Equal(32_767, Cell(sheet, 2, "receiver_address").GetString().Length);
    }

    [Fact]
    public async Task More_rows_than_a_sheet_holds_go_on_in_the_next()
    {
        var records = Enumerable.Range(1, 10).Select(n => SomeRecords.Release with { QuantityKg = Quantity.From(n) });
        using var reader = ExcelReaderFactory.CreateReader(await Write(records, mostRows: 5));
        var quantities = new List<List<object?>>();
        do
        {
            var sheet = new List<object?>();
            while (reader.Read())
            {
                sheet.Add(reader.FieldCount > 16 ? reader.GetValue(16) : null);
            }

            quantities.Add(sheet);
        }
        while (reader.NextResult());

        Assert.Equal(4, quantities.Count);
        Assert.Equal(["quantity_kg", 1d, 2d, 3d, 4d], quantities[1]);
        Assert.Equal(["quantity_kg", 5d, 6d, 7d, 8d], quantities[2]);
        Assert.Equal(["quantity_kg", 9d, 10d], quantities[3]);
    }

    [Fact]
    public async Task Without_records_there_is_a_header()
    {
        var stream = await Write([]);
        using (var document = SpreadsheetDocument.Open(stream, false))
        {
            Assert.Empty(new OpenXmlValidator().Validate(document));
        }

        stream.Position = 0;
        using var workbook = new XLWorkbook(stream);
        Assert.Single(workbook.Worksheet("Записи").RowsUsed());
    }

    private static IXLCell Cell(IXLWorksheet sheet, int row, string column) =>
        sheet.Cell(row, RecordColumns.All.Select(c => c.Name).ToList().IndexOf(column) + 1);

    private static async Task<MemoryStream> Write(IEnumerable<PublicRecord> records, int mostRows = TableSheet.MostRows)
    {
        var file = new MemoryStream();
        await XlsxTable.WriteAsync(SomeRecords.Stream(records), TableLayout.OfRecords(ReferenceData.Shipped, "ru"), About, new ForwardStream(file), CancellationToken.None, mostRows);
        file.Position = 0;
        return file;
    }
}
