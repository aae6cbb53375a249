using Prtr.Ingest.Remarks;
using Prtr.Ingest.Reports;

namespace Prtr.Tests.Reports;

public class WorkbookTests
{
    private static readonly object?[][] NoRows = [];

    [Theory]
    [InlineData("Объект", "Шығарындылар", "БСН", "Оператордың БСН", "Ластағыш", "Орта", "Мөлшері, кг/жыл", "Анықтау тәсілі")]
    [InlineData("facility", "releases", "", "operator_bin", "pollutant", "medium", "quantity_kg", "method")]
    [InlineData("Facility", "Releases", "", "Operator's BIN", "Pollutant", "Medium", "Quantity, kg a year", "Method")]
    [InlineData("ОБЪЕКТ ", "Выбросы", "", "БИН оператора *", "загрязнитель", "СРЕДА", "Количество, кг / год", "Способ определения")]
    public void Sheets_and_headers_go_by_any_of_their_names(string facility, string releases, string _, string bin, string pollutant, string medium, string quantity, string method)
    {
        var report = Read(new TestWorkbook()
            .Sheet(releases, [medium, pollutant, method, quantity], ["ауа", "CH4", "M", TestWorkbook.Number("5")])
            .Sheet(facility, [bin, "020440003656"]));

        Assert.Equal("020440003656", report.Facility.OperatorBin.Value?.Value);
        Assert.Equal("5", Assert.Single(report.Releases).QuantityKg.Value.ToString());
        Assert.Equal(1, report.Releases[0].Pollutant.Value);
    }

    [Theory]
    [InlineData("0.30000000000000004", "0.3")]
    [InlineData("0.1", "0.1")]
    [InlineData("1234567.8900000001", "1234567.89")]
    [InlineData("1.2E-5", "0.000012")]
    [InlineData("12345.60000001", "12345.60000001")]
    [InlineData("153490000", "153490000")]
    public void A_number_is_what_the_spreadsheet_shows_not_its_binary_noise(string stored, string expected)
    {
        var report = Read(Releases(["pollutant", "medium", "quantity_kg", "method"], ["1", "air", TestWorkbook.Number(stored), "M"]));

        Assert.Equal(expected, report.Releases[0].QuantityKg.Value.ToString());
    }

    [Fact]
    public void Every_value_knows_its_cell()
    {
        var report = Read(Releases([null, "medium", "pollutant", "quantity_kg", "method"], [], [null, "air", "1", "x", "E"]));

        Assert.Equal(new Place("report.xlsx", "releases", 3, 4), report.Releases[0].QuantityKg.Place);
        var remark = Assert.Single(report.ReadingRemarks);
        Assert.Equal(("quantity-not-a-number", new Place("report.xlsx", "releases", 3, 4), "x"), (remark.Code, remark.Place, remark.RawValue));
    }

    [Fact]
    public void A_date_stands_for_its_year()
    {
        var report = Read(new TestWorkbook().Sheet("facility", ["report_year", TestWorkbook.Date("44926")]));

        Assert.Equal(2022, report.Facility.ReportYear.Value);
    }

    [Fact]
    public void A_bin_that_was_a_number_gets_its_zeros_back_and_a_remark()
    {
        var report = Read(new TestWorkbook().Sheet("facility", ["operator_bin", TestWorkbook.Number("20440003656")]));

        Assert.Equal("020440003656", report.Facility.OperatorBin.Value?.Value);
        Assert.Equal("bin-zeros-restored", Assert.Single(report.ReadingRemarks).Code);
    }

    [Fact]
    public void Shared_strings_and_rich_text_are_read()
    {
        var report = Read(new TestWorkbook()
            .Part("xl/sharedStrings.xml", """<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>facility_name</t></si><si><r><t xml:space="preserve">Завод </t></r><r><t>«А»</t></r><rPh sb="0" eb="1"><t>no</t></rPh></si></sst>""")
            .RawSheet("facility", """<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c></row>"""));

        Assert.Equal("Завод «А»", report.Facility.FacilityName.Value);
    }

    [Fact]
    public void Cells_without_addresses_and_formulas_are_read_by_their_order_and_last_value()
    {
        var report = Read(new TestWorkbook()
            .Sheet("facility", NoRows)
            .RawSheet("waste", """<row><c t="str"><v>waste_code</v></c><c t="str"><v>quantity_t</v></c></row><row><c t="str"><v>010101</v></c><c><f>1+1</f><v>2</v></c></row>"""));

        Assert.Equal("2", Assert.Single(report.Waste).QuantityT.Value.ToString());
    }

    [Fact]
    public void Titles_above_the_header_do_no_harm()
    {
        var report = Read(Releases(["Выбросы загрязнителей за год"], [], ["pollutant", "medium", "quantity_kg", "method"], ["Загрязнитель", "Среда", "Количество, кг/год", "Способ определения"], ["1", "air", "5", "M"]));

        Assert.Equal(5, Assert.Single(report.Releases).Place.Row);
    }

    [Fact]
    public void An_unknown_column_and_a_missing_one_are_remarks_on_the_header()
    {
        var outcome = ReportSamples.Reader.Read(Releases(["pollutant", "medium", "colour", "quantity_kg"], ["1", "air", "red", "5"]).ToSource());

        Assert.Equal(
            [("header-unknown", "colour", 1, 3), ("header-missing", "method", 1, 0)],
            outcome.Remarks.Concat(outcome.Reports[0].ReadingRemarks).Select(remark => (remark.Code, remark.Data["header"], remark.Place.Row, remark.Place.Column)));
        Assert.Equal("5", outcome.Reports[0].Releases[0].QuantityKg.Value.ToString());
    }

    [Fact]
    public void A_workbook_without_the_facility_sheet_is_told_so()
    {
        var outcome = ReportSamples.Reader.Read(new TestWorkbook().Sheet("Лист1", ["a", "b"]).ToSource());

        Assert.Equal("sheet-missing", Assert.Single(outcome.Remarks).Code);
        Assert.True(outcome.IsUnreadable);
    }

    [Fact]
    public void An_entry_of_a_drop_down_list_is_read_by_its_code()
    {
        var report = Read(Releases(["pollutant", "medium", "quantity_kg", "method"], ["24 · Цинк и его соединения", "air", "5", "M"]));

        Assert.Equal(24, report.Releases[0].Pollutant.Value);
        Assert.Empty(report.ReadingRemarks);
    }

    private static TestWorkbook Releases(params object?[][] rows) => new TestWorkbook().Sheet("facility", NoRows).Sheet("releases", rows);

    private static OperatorReport Read(TestWorkbook workbook) => ReportSamples.Reader.Read(workbook.ToSource()).Reports.Single();
}
