using System.Text;
using Prtr.Ingest.Reports;

namespace Prtr.Tests.Reports;

public class CsvTests
{
    [Theory]
    [InlineData("windows-1251")]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-8 with mark")]
    public void The_encoding_is_found_out(string name)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var encoding = name == "utf-8 with mark" ? new UTF8Encoding(true) : name == "utf-8" ? new UTF8Encoding(false) : Encoding.GetEncoding(name);
        var content = encoding.GetPreamble().Concat(encoding.GetBytes("report_ref,facility_name\nr1,Котельная «Пример» № 5\n")).ToArray();

        Assert.Equal("Котельная «Пример» № 5", Facility(content).FacilityName.Value);
    }

    [Fact]
    public void Kazakh_letters_of_the_national_code_page_are_read()
    {
        byte[] content = [.. "report_ref,facility_name_kk\nr1,"u8, 0x8D, 0xE0, 0xF0, 0xE0, 0xE3, 0xE0, 0xED, 0xE4, 0xFB, (byte)' ', 0xB4, 0xBE, 0xB3, 0xF0, 0xB3, (byte)' ', 0x9D, 0xA2, 0xBF, 0xBC, 0xBA, 0x9F];

        Assert.Equal("Қараганды өңірі құүәғһ", Facility(content).FacilityNameKk.Value);
    }

    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    [InlineData('\t')]
    public void The_separator_is_found_out(char separator)
    {
        var text = "report_ref,facility_name,stationary_sources\r\nr1,\"Завод, цех; 5\",7\r\n";
        var quoted = text.Replace("\"Завод, цех; 5\"", "#", StringComparison.Ordinal).Replace(',', separator).Replace("#", "\"Завод, цех; 5\"", StringComparison.Ordinal);
        var facility = Facility(Encoding.UTF8.GetBytes(quoted));

        Assert.Equal("Завод, цех; 5", facility.FacilityName.Value);
        Assert.Equal(7, facility.StationarySources.Value);
    }

    [Fact]
    public void Decimal_commas_go_with_semicolons()
    {
        var source = ReportSamples.CsvSource(
            ("facilities.csv", "report_ref;latitude\nr1;51,1614\n"),
            ("releases.csv", "report_ref;pollutant;medium;quantity_kg;method\nr1;1;air;1 234,5;M\n"));

        var report = ReportSamples.Reader.Read(source).Reports.Single();
        Assert.Equal("1234.5", report.Releases[0].QuantityKg.Value.ToString());
        Assert.Equal(51.1614, report.Facility.Latitude.Value!.Value.Degrees);
    }

    [Fact]
    public void Rows_belong_to_the_report_that_they_name()
    {
        var outcome = ReportSamples.Reader.Read(ReportSamples.CsvSource(
            ("facilities.csv", "report_ref,facility_name\na,A\nb,B\n"),
            ("releases.csv", "report_ref,pollutant,medium,quantity_kg,method\nb,1,air,1,M\na,2,air,2,M\nother,3,air,3,M\nb,4,air,4,M\n")));

        Assert.Equal([[2], [1, 4]], outcome.Reports.Select(report => report.Releases.Select(row => row.Pollutant.Value!.Value)));
        var lost = Assert.Single(outcome.Remarks, remark => remark.Code == "row-without-report");
        Assert.Equal(("other", 4, "releases.csv"), (lost.Data["report_ref"], lost.Place.Row, lost.Place.File));
    }

    [Fact]
    public void A_line_break_inside_quotes_does_not_shift_the_lines_of_remarks()
    {
        var report = ReportSamples.Reader.Read(ReportSamples.CsvSource(
            ("facilities.csv", "report_ref,postal_address,stationary_sources\na,\"ул. Абая\n5\",1\n\nb,x,много\n"))).Reports[1];

        Assert.Equal(5, Assert.Single(report.ReadingRemarks, remark => remark.Code == "quantity-not-a-number").Place.Row);
    }

    [Fact]
    public void The_same_report_twice_in_a_source_is_an_error_of_the_second()
    {
        var outcome = ReportSamples.Reader.Read(ReportSamples.CsvSource(
            ReportSamples.Facilities + ReportSamples.Facilities.Split('\n')[1].Replace("r1,", "r2,", StringComparison.Ordinal) + "\n"));

        Assert.DoesNotContain(outcome.Reports[0].ReadingRemarks, remark => remark.Code == "duplicate-report");
        Assert.Contains(outcome.Reports[1].ReadingRemarks, remark => remark.Code == "duplicate-report");
    }

    [Fact]
    public void A_required_column_that_is_missing_is_one_error_of_every_report_with_such_rows()
    {
        var outcome = ReportSamples.Reader.Read(ReportSamples.CsvSource(
            ("facilities.csv", ReportSamples.Facilities + ReportSamples.Facilities.Split('\n')[1].Replace("r1,2022", "r2,2021", StringComparison.Ordinal) + "\n"),
            ("releases.csv", "report_ref,pollutant,medium,quantity_kg\nr1,1,air,1\nr1,2,air,2\n")));

        Assert.Equal("method", Assert.Single(outcome.Reports[0].ReadingRemarks, remark => remark.Code == "header-missing").Data["header"]);
        Assert.Empty(outcome.Reports[1].ReadingRemarks);
    }

    [Fact]
    public void Rows_without_the_column_that_joins_them_make_every_report_of_the_source_unacceptable()
    {
        var outcome = ReportSamples.Reader.Read(ReportSamples.CsvSource(
            ("facilities.csv", ReportSamples.Facilities),
            ("releases.csv", "pollutant,medium,quantity_kg,method\n1,air,1,E\n")));

        Assert.Equal("report_ref", Assert.Single(outcome.Reports.Single().ReadingRemarks).Data["header"]);
    }

    [Fact]
    public void Diffuse_sources_are_read_beside_reports_or_alone()
    {
        var outcome = ReportSamples.Reader.Read(ReportSamples.CsvSource(("diffuse.csv",
            "report_year,authority,kato,source_category,pollutant,medium,quantity_kg,method\n2022,Акимат,Абай облысы,автомобильный транспорт,8,воздух,1 000,Р\n")));

        var row = Assert.Single(Assert.Single(outcome.Diffuse).Rows);
        Assert.Equal(("100000000", "road-transport", "1000"), (row.Kato.Value?.Value, row.SourceCategory.Value, row.QuantityKg.Value.ToString()));
    }

    private static FacilitySection Facility(byte[] content) =>
        ReportSamples.Reader.Read(ReportSamples.Bytes("facilities.csv", content)).Reports.Single().Facility;
}
