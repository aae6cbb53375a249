using C = DocumentFormat.OpenXml.Drawing.Charts;
using ClosedXML.Excel;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Prtr.Search.Aggregates;
using Prtr.Search.Aggregates.Workbook;
using Prtr.Search.Diffuse;
using Prtr.Search.Embedded;
using Prtr.Search.Exports.Xlsx;
using Prtr.Search.Measures;
using Prtr.Search.Queries;
using Prtr.Search.Reference;
using Prtr.Tests.Conformance;

namespace Prtr.Tests.Aggregates;

public sealed class AggregateWorkbookTests(InventedPublication register) : IClassFixture<InventedPublication>, IDisposable
{
    private static readonly ExportAbout About = new("О файле", "Данные", [("Запрос", "=1+1"), ("Ссылка", "http://localhost/")], [new("region", "Регион", "код")]);

    private readonly EmbeddedSearch engine = new(register.Database, ReferenceData.Shipped);

    private HeldRelease Search => new(engine);

    public void Dispose() => engine.Dispose();

    public static TheoryData<string> Addresses => new(
        "year=all&rows=region&columns=year&measure=hazardous_waste_t&measure=facilities&share=column&rank=yes&change=yes",
        "year=all&rows=sector&rows=medium&measure=releases_kg",
        "year=2022&rows=facility&measure=hazardous_waste_t&top=5&chart=map",
        "year=all&rows=region&columns=pollutant&measure=records",
        "year=all&columns=kind&measure=records",
        "year=all&measure=facilities");

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Office_programs_can_read_it(string address)
    {
        using var file = Workbook(await TableAsync(address));
        using var document = SpreadsheetDocument.Open(file, false);

        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2016).Validate(document).Select(error => $"{error.Path?.XPath}: {error.Description}"));
    }

    [Fact]
    public async Task The_long_sheet_holds_the_cells_and_the_laid_out_one_the_same_with_totals()
    {
        var table = await TableAsync("year=all&rows=region&columns=year&measure=hazardous_waste_t");
        using var book = new XLWorkbook(Workbook(table));
        var (data, cross) = (book.Worksheet("Данные"), book.Worksheet("Таблица"));
        var keys = table.Cells().ToList();

        Assert.Equal(["region", "region_label", "year", "year_label", "hazardous_waste_t", "hazardous_waste_withheld"], data.Row(1).CellsUsed().Select(cell => cell.GetString()));
        Assert.Equal(keys.Count + 1, data.LastRowUsed().RowNumber());
        foreach (var (index, key) in keys.Index())
        {
            Assert.Equal(XLDataType.Text, data.Cell(index + 2, 1).DataType);
            Assert.Equal((key.First, key.Column), (data.Cell(index + 2, 1).GetString(), data.Cell(index + 2, 3).GetString()));
            AssertFigure(table.Answer.Cell(key).Value(Measure.HazardousWasteT), data.Cell(index + 2, 5));
        }

        foreach (var (row, key) in table.Answer.Rows.Append(CellKey.All).Index())
        {
            foreach (var (column, value) in table.Answer.Columns.Append(null).Index())
            {
                AssertFigure(table.Answer.Cell(key with { Column = value }).Value(Measure.HazardousWasteT), cross.Cell(row + 3, column + 2));
            }
        }
    }

    [Fact]
    public async Task Each_measure_has_a_native_chart_of_the_cells_beside_it()
    {
        using var file = Workbook(await TableAsync("year=all&rows=sector&columns=year&measure=hazardous_waste_t&measure=records"));
        using var document = SpreadsheetDocument.Open(file, false);
        var charts = document.WorkbookPart!.WorksheetParts.Where(sheet => sheet.DrawingsPart is not null).SelectMany(sheet => sheet.DrawingsPart!.ChartParts).ToList();
        Assert.Equal(2, charts.Count);
        Assert.All(charts, chart => Assert.NotEmpty(chart.ChartSpace.Descendants<C.LineChartSeries>()));
        using var book = new XLWorkbook(file);
        Assert.All(charts.SelectMany(chart => chart.ChartSpace.Descendants<C.Values>()), values =>
            Assert.Equal((uint)book.Range(values.NumberReference!.Formula!.Text).Cells().Count(), values.NumberReference.NumberingCache!.PointCount!.Val!.Value));
    }

    [Fact]
    public async Task The_first_sheet_says_what_it_is_about_and_text_is_no_formula()
    {
        using var book = new XLWorkbook(Workbook(await TableAsync("rows=region&measure=facilities")));
        var first = book.Worksheet(1);

        Assert.Equal("О файле", first.Name);
        Assert.Equal("=1+1", first.Cell(1, 2).GetString());
        Assert.False(first.Cell(1, 2).HasFormula);
        Assert.Equal(("region", "Регион", "код"), (first.Cell(4, 1).GetString(), first.Cell(4, 2).GetString(), first.Cell(4, 3).GetString()));
    }

    private static void AssertFigure(decimal? expected, IXLCell cell)
    {
        if (expected is { } value)
        {
            Assert.Equal((double)value, cell.GetDouble(), Math.Abs((double)value) * 1e-14);
        }
        else
        {
            Assert.True(cell.IsEmpty());
        }
    }

    private async Task<AggregateTable> TableAsync(string address) =>
        (await new Aggregator(Search, new DiffuseSearch(register.Database, ReferenceData.Shipped, Search), ReferenceData.Shipped).TableAsync(AggregateParameters.Parse(address).Request, "ru", default))!;

    private static MemoryStream Workbook(AggregateTable table)
    {
        var file = new MemoryStream();
        AggregateWorkbook.Write(table, "ru", About, file);
        file.Position = 0;
        return file;
    }
}
