using System.Text;
using Prtr.Ingest.Remarks;
using Prtr.Ingest.Reports;

namespace Prtr.Tests.Reports;

/// <summary>What people and programs write that is not quite the form: read right, or said in words.</summary>
public class AsWrittenTests
{
    [Fact]
    public void Whole_numbers_of_data_frames_are_read()
    {
        var report = Read(("r1,24,", "r1,24.0,"), ("130205*", "130205.0"), ("020440003656", "20440003656.0"), ("111800000", "111800000.0")).Reports.Single();

        Assert.Equal(24, report.Releases[1].Pollutant.Value);
        Assert.Equal("020440003656", report.Facility.OperatorBin.Value!.Value.Value);
        Assert.Equal("111800000", report.Facility.Kato.Value!.Value.Value);
    }

    [Theory]
    [InlineData("020440003656", "2.0440003656E10", "operator_bin")]
    [InlineData("111800000", "1.118E8", "kato")]
    [InlineData("13 02 05*", "1.30205E+05", "waste_code")]
    public void A_number_with_an_exponent_has_lost_digits(string from, string to, string field)
    {
        var remark = Assert.Single(Read((from, to)).Reports.Single().ReadingRemarks, remark => remark.Code == "digits-lost");

        Assert.Equal((RemarkLevel.Error, field, to), (remark.Level, remark.Data["field"], remark.RawValue));
    }

    [Theory]
    [InlineData("153490000", "\"153,490\"", "153.49", "153490")]
    [InlineData("153490000", "1.500", "1.5", "1500")]
    public void A_number_that_may_have_separated_thousands_is_asked_about(string from, string to, string read, string other)
    {
        var remark = Assert.Single(Read((from, to)).Reports.Single().ReadingRemarks, remark => remark.Code == "number-ambiguous");

        Assert.Equal((RemarkLevel.Warning, read, other), (remark.Level, remark.Data["read"], remark.Data["other"]));
    }

    [Fact]
    public void A_row_longer_than_the_header_goes_back_with_its_place()
    {
        var remark = Assert.Single(Read(("153490000,,C", "153490000,5,,C")).Reports.Single().ReadingRemarks, remark => remark.Code == "row-too-long");

        Assert.Equal((RemarkLevel.Error, "releases.csv", 2), (remark.Level, remark.Place.File, remark.Place.Row));
    }

    [Fact]
    public void Rows_that_lack_trailing_cells_are_counted_and_a_last_row_that_breaks_off_goes_back()
    {
        var shorter = Read(("МГЭИК 2006,,\n", "МГЭИК 2006\n"));
        Assert.Equal("1", Assert.Single(shorter.Remarks, remark => remark.Code == "rows-too-short").Data["count"]);

        var cut = Read(("r1,23,water,,,,E,,р. Селеты,c\n", "r1,23,water,,,,E,,р. Се"));
        Assert.Equal(RemarkLevel.Error, Assert.Single(cut.Reports.Single().ReadingRemarks, remark => remark.Code == "row-cut-off").Level);
    }

    [Fact]
    public void A_row_that_lost_its_reference_keeps_every_report_from_being_accepted()
    {
        var outcome = Read(("r1,24,", ",24,"));

        Assert.Contains(outcome.Reports.Single().ReadingRemarks, remark => remark.Code == "row-without-report" && remark.Level == RemarkLevel.Error);
    }

    [Theory]
    [InlineData(866, "CP866")]
    [InlineData(20866, "KOI8-R")]
    public void Other_code_pages_are_read_by_their_letters_with_a_remark(int page, string name)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(page)!;
        var outcome = ReportSamples.Reader.Read(ReportSamples.Bytes("facilities.csv", encoding.GetBytes("report_ref,facility_name,operator_name\nr1,Цех переработки,ТОО Оператор\n")));

        Assert.Equal("Цех переработки", outcome.Reports.Single().Facility.FacilityName.Value);
        Assert.Equal(name, Assert.Single(outcome.Remarks, remark => remark.Code == "encoding-guessed").Data["encoding"]);
    }

    [Theory]
    [InlineData("?ара?анды зауыты")]
    [InlineData("Зауыт ???")]
    [InlineData("Р—Р°РІРѕРґ")]
    [InlineData("ÐšÐ°Ñ€Ð°Ð³Ð°Ð½Ð´Ð°")]
    [InlineData("Зав\uFFFDд")]
    public void A_name_with_lost_letters_goes_back(string name)
    {
        var remark = Assert.Single(Read(("Котельная «Пример»", name)).Reports.Single().ReadingRemarks, remark => remark.Code == "text-garbled");

        Assert.Equal((RemarkLevel.Error, "facility_name"), (remark.Level, remark.Data["field"]));
    }

    [Fact]
    public void A_stray_byte_among_UTF_8_is_remarked_on_where_it_stands()
    {
        var text = Encoding.UTF8.GetBytes(ReportSamples.Facilities);
        var at = text.AsSpan().IndexOf(Encoding.UTF8.GetBytes("Котельная"));
        byte[] mixed = [.. text[..at], 0xCA, 0xEE, 0xF2, .. text[(at + 18)..]];

        var report = ReportSamples.Reader.Read(ReportSamples.Bytes("facilities.csv", mixed)).Reports.Single();

        Assert.Equal("facility_name", Assert.Single(report.ReadingRemarks, remark => remark.Code == "text-garbled").Data["field"]);
        Assert.Equal("ТОО «Пример»", report.Facility.OperatorName.Value);
    }

    [Theory]
    [InlineData("nan")]
    [InlineData("N/A")]
    [InlineData("#REF!")]
    [InlineData("#Н/Д")]
    public void What_stands_for_nothing_is_no_name(string text)
    {
        var report = Read(("Котельная «Пример»", text), ("Oil GmbH", text)).Reports.Single();

        Assert.Null(report.Facility.FacilityName.Value);
        Assert.Null(report.Waste[0].ReceiverName.Value);
        Assert.Contains(report.ReadingRemarks, remark => remark.Code == "placeholder-text" && remark.Level == RemarkLevel.Error);
    }

    [Fact]
    public void Characters_that_cannot_be_seen_are_left_out_with_a_remark()
    {
        var report = Read(("Котельная «Пример»", "Котель\u001bная\u200B «При\u202Eмер»")).Reports.Single();

        Assert.Equal("Котельная «Пример»", report.Facility.FacilityName.Value);
        Assert.Single(report.ReadingRemarks, remark => remark.Code == "characters-stripped");
    }

    [Fact]
    public void A_text_without_end_is_not_kept()
    {
        var report = Read(("Котельная «Пример»", new string('я', 10_000))).Reports.Single();

        Assert.Null(report.Facility.FacilityName.Value);
        Assert.True(Assert.Single(report.ReadingRemarks, remark => remark.Code == "text-too-long").RawValue!.Length < 200);
    }

    [Fact]
    public void A_substance_that_the_register_does_not_have_leaves_the_other_rows_as_they_are()
    {
        var report = Read(("r1,24,land", "r1,2908 Пыль неорганическая,land")).Reports.Single();

        Assert.Equal([3, 23], report.Releases.Select(row => row.Pollutant.Value!.Value));
        var remark = Assert.Single(report.ReadingRemarks, remark => remark.Code == "pollutant-not-listed");
        Assert.Equal((RemarkLevel.Warning, 3, (RowRef?)null), (remark.Level, remark.Place.Row, remark.Row));
    }

    [Theory]
    [InlineData("\"quantity_kg\": 153490000,", "\"quantity_kg\": 153490000, \"quantity_kg\": 1,", "header-twice")]
    [InlineData("\"operator_name\": \"ТОО «Пример»\",", "\"operator_name\": \"А\", \"operator_name\": \"Б\",", "header-twice")]
    [InlineData("\"releases\": [", "\"emissions\": [", "table-not-read")]
    [InlineData("\"releases\": [", "\"waste\": { \"waste_code\": \"130205\" }, \"releases\": [", "table-not-read")]
    [InlineData("\"operator_name\": \"ТОО «Пример»\",", "\"operator_name\": { \"ru\": \"ТОО\" },", "table-not-read")]
    [InlineData("\"releases\": [", "\"releases\": \"see the letter\", \"other\": [", "table-not-read")]
    public void JSON_that_says_something_twice_or_elsewhere_goes_back(string from, string to, string code)
    {
        var json = ReportSamples.Json.Replace(from, to, StringComparison.Ordinal);

        Assert.Contains(ReportSamples.Reader.Read(ReportSamples.JsonSource(json)).Reports.Single().ReadingRemarks, remark => remark.Code == code && remark.Level == RemarkLevel.Error);
    }

    [Fact]
    public void Half_a_pair_of_surrogates_is_a_remark_on_its_field()
    {
        var json = ReportSamples.Json.Replace("ТОО «Пример»", "ТОО \\ud800", StringComparison.Ordinal);

        Assert.Contains(ReportSamples.Reader.Read(ReportSamples.JsonSource(json)).Reports.Single().ReadingRemarks, remark => remark.Code == "text-garbled" && remark.Data["field"] == "operator_name");
    }

    [Fact]
    public void Objects_that_say_nothing_are_counted_rather_than_listed()
    {
        var outcome = ReportSamples.Reader.Read(ReportSamples.JsonSource("[" + string.Join(',', Enumerable.Repeat("{}", 50_000)) + "]"));

        Assert.Empty(outcome.Reports);
        Assert.Equal(1_001, outcome.Remarks.Count);
        Assert.Equal("49000", outcome.Remarks[^1].Data["count"]);
    }

    [Theory]
    [InlineData("Выбросы 2022", "table-not-read")]
    [InlineData("Releases", "table-not-read")]
    public void A_table_on_a_sheet_of_another_name_or_a_second_one_goes_back(string sheet, string code)
    {
        var book = ReportSamples.Workbook().Sheet(sheet, ["Загрязнитель", "Среда", "Количество, кг/год", "Способ определения"], ["SOx", "воздух", "250000", "Р"]);

        Assert.Contains(Read(book).Reports.Single().ReadingRemarks, remark => remark.Code == code && remark.Place.Sheet == sheet && remark.Level == RemarkLevel.Error);
    }

    [Fact]
    public void A_sheet_with_something_else_is_a_remark_and_an_empty_one_none()
    {
        var outcome = Read(ReportSamples.Workbook().Sheet("Расчет", ["Топливо", "т"], ["уголь", TestWorkbook.Number("12")]).Sheet("Лист3"));

        Assert.Equal("Расчет", Assert.Single(outcome.Remarks, remark => remark.Code == "sheet-not-read").Data["sheet_name"]);
    }

    [Fact]
    public void A_second_table_below_the_first_is_read_by_its_own_header()
    {
        var book = Facility().Sheet(
            "Releases",
            ["pollutant", "medium", "quantity_kg", "method"],
            ["8", "air", "150000", "E"],
            ["medium", "pollutant", "method", "quantity_kg"],
            ["water", "13", "E", "6000"]);

        Assert.Equal([(8, "150000"), (13, "6000")], Read(book).Reports.Single().Releases.Select(row => (row.Pollutant.Value!.Value, row.QuantityKg.Value.ToString()!)));
    }

    [Fact]
    public void Another_table_below_the_first_goes_back()
    {
        var book = Facility().Sheet(
            "Releases",
            ["pollutant", "medium", "quantity_kg", "method"],
            ["8", "air", "150000", "E"],
            ["waste_code", "mark", "quantity_t", "operation"],
            ["130205", "В", "3", "R9"]);

        Assert.Contains(Read(book).Reports.Single().ReadingRemarks, remark => remark.Code == "table-not-read" && remark.Place.Row == 3);
    }

    [Fact]
    public void Numbers_in_a_column_without_a_title_are_a_remark()
    {
        var book = Facility().Sheet("Releases", ["pollutant", "medium", "quantity_kg", "method"], ["8", "air", "150000", "E", "77"], ["13", "water", "6000", "E", "78"]);

        Assert.Equal(5, Assert.Single(Read(book).Remarks, remark => remark.Code == "cell-not-read").Place.Column);
    }

    [Fact]
    public void Whole_numbers_that_programs_store_with_an_exponent_keep_their_digits()
    {
        var book = new TestWorkbook().Sheet("Facility", ["operator_bin", TestWorkbook.Number("2.0440003656E10")], ["report_year", TestWorkbook.Number("2022.0")]);

        Assert.Equal("020440003656", Read(book).Reports.Single().Facility.OperatorBin.Value!.Value.Value);
    }

    private static TestWorkbook Facility() => new TestWorkbook().Sheet("Facility", ["report_year", "2022"], ["facility_name", "Завод"]);

    private static ReadOutcome Read(TestWorkbook book) => ReportSamples.Reader.Read(book.ToSource());

    private static ReadOutcome Read(params (string From, string To)[] changes) => ReportSamples.Reader.Read(ReportSamples.CsvSource(
        Changed(ReportSamples.Facilities, changes), Changed(ReportSamples.Releases, changes), Changed(ReportSamples.Wastewater, changes), Changed(ReportSamples.Waste, changes)));

    private static string Changed(string text, (string From, string To)[] changes) =>
        changes.Aggregate(text, (changed, change) => changed.Replace(change.From, change.To, StringComparison.Ordinal));
}
