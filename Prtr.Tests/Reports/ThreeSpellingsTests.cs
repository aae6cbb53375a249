using Prtr.Ingest.Remarks;
using Prtr.Ingest.Reports;

namespace Prtr.Tests.Reports;

public class ThreeSpellingsTests
{
    [Fact]
    public void Workbook_csv_and_json_give_the_same_report()
    {
        var csv = Read(ReportSamples.CsvSource());
        var json = Read(ReportSamples.JsonSource());
        var workbook = Read(ReportSamples.Workbook().ToSource());

        Assert.Contains("12345.60000001", csv, StringComparison.Ordinal);
        Assert.Equal(csv, json);
        Assert.Equal(csv, workbook);
    }

    [Fact]
    public void An_archive_and_a_line_of_json_give_it_too()
    {
        var archive = Read(ReportSamples.Bytes("report.zip", ReportSamples.CsvZip()));
        var line = Read(ReportSamples.JsonSource(ReportSamples.Json.ReplaceLineEndings(" "), "report.jsonl"));

        Assert.Equal(Read(ReportSamples.CsvSource()), archive);
        Assert.Equal(archive, line);
    }

    [Fact]
    public void Every_field_of_the_form_is_read()
    {
        var header = string.Join(',', Ingest.Form.ReportForm.Facility.Fields.Select(field => field.Name));
        var row = "r1,2022,17,Имя,Аты,020440003656,Оператор,Владелец,Адрес,111800000,52.3,71.8,1(c),3(a),5,МВт,35301,Глава,Контакт,+7 700,a@b.kz,4,10 т,12,8760,да,1,Ошибка счетчика";
        var facility = ReportSamples.Reader.Read(ReportSamples.CsvSource(("facilities.csv", header + "\n" + row))).Reports.Single().Facility;

        var blank = typeof(FacilitySection).GetProperties()
            .Where(property => property.PropertyType.Name.StartsWith("Field", StringComparison.Ordinal))
            .Where(property => property.PropertyType.GetProperty("Value")!.GetValue(property.GetValue(facility)) is null)
            .Select(property => property.Name);
        Assert.Empty(blank);
        Assert.Equal(17, facility.FacilityId.Value);
        Assert.Equal("3(a)", Assert.Single(facility.OtherActivities).Value);
    }

    private static string Read(ReportSource source)
    {
        var outcome = ReportSamples.Reader.Read(source);
        Assert.Empty(outcome.Remarks);
        var report = Assert.Single(outcome.Reports);
        Assert.DoesNotContain(report.ReadingRemarks, remark => remark.Level == RemarkLevel.Error);
        return ReportValues.Of(report);
    }
}
