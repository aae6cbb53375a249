using System.Text;
using Prtr.Ingest.Checks;
using Prtr.Ingest.Checks.Diffuse;
using Prtr.Ingest.Remarks;
using Prtr.Ingest.Reports;
using Prtr.Search.Reference;
using static Prtr.Tests.Intake.DiffuseFile;

namespace Prtr.Tests.Reports;

public class DiffuseReadingTests
{
    private static readonly ReportReader Reader = new(ReferenceData.Shipped);

    private static readonly DiffuseContext Context = new()
    {
        ReceivedOn = new DateOnly(2023, 3, 15), Years = CampaignYears.EndedBefore(new DateOnly(2023, 3, 15)),
    };

    [Theory]
    [InlineData("road-transport", "road-transport")]
    [InlineData("Автомобиль көлігі", "road-transport")]
    [InlineData("отопление жилых домов", "household-heating")]
    [InlineData("Landfills", "landfills")]
    public void A_category_is_read_by_code_or_by_name_in_three_languages(string written, string code)
    {
        var report = Assert.Single(Reader.Read(Of(Transport.Replace("road-transport", written, StringComparison.Ordinal))).Diffuse);

        Assert.Equal(code, report.Rows[0].SourceCategory.Value);
        Assert.Empty(report.ReadingRemarks);
    }

    [Fact]
    public void In_json_the_rows_are_a_list_of_their_own_or_beside_a_report()
    {
        const string row = """{ "report_year": 2022, "authority": "Акимат", "kato": "230000000", "source_category": "landfills", "pollutant": 1, "medium": "air", "quantity_kg": 12.5, "method": "E" }""";

        var alone = Reader.Read(Json($$"""{ "diffuse": [ {{row}} ] }"""));
        var beside = Reader.Read(Json($$"""[ { "facility_name": "Завод", "diffuse": [ {{row}} ] }, { "facility_name": "Карьер" } ]"""));

        Assert.Equal((0, 1), (alone.Reports.Count, alone.Diffuse.Count));
        Assert.Equal((2, 1), (beside.Reports.Count, beside.Diffuse.Count));
        Assert.Equal("12.5", alone.Diffuse[0].Rows[0].QuantityKg.Value.ToString());
        Assert.Empty(alone.Remarks);
    }

    [Theory]
    [InlineData("""{ "corrects_version": 1, "correction_reason": "Опечатка", "diffuse": [ ROW ] }""", "")]
    [InlineData("""{ "corrects_version": 1, "diffuse": [ ROW ] }""", "1")]
    [InlineData("""{ "corrects_version": "первую", "correction_reason": "Опечатка", "diffuse": [ ROW ] }""", "первую, Опечатка")]
    [InlineData("""[ { "corrects_version": 1, "correction_reason": "А", "diffuse": [ ROW ] }, { "corrects_version": 2, "correction_reason": "Б", "diffuse": [ ROW ] } ]""", "1, А, 2, Б")]
    public void In_json_a_correction_is_named_whole_and_of_one_report_and_what_is_left_out_is_said(string text, string dropped)
    {
        const string row = """{ "report_year": 2022, "authority": "Акимат", "kato": "230000000", "source_category": "landfills", "pollutant": 1, "medium": "air", "quantity_kg": 12.5, "method": "E" }""";

        var read = Reader.Read(Json(text.Replace("ROW", row, StringComparison.Ordinal)));

        Assert.Equal(dropped.Length == 0, Assert.Single(read.Diffuse).Corrects is { Version: 1, Reason: "Опечатка" });
        Assert.Equal(dropped, string.Join(", ", read.Remarks.Where(remark => remark.Code == "value-dropped").Select(remark => remark.Data["value"])));
    }

    [Fact]
    public void A_row_whose_region_cannot_be_read_belongs_to_the_report_that_agrees_in_the_rest()
    {
        var read = Reader.Read(Of("2021,Акимат города Алматы,750000000,road-transport,8,air,7,E,,", Transport, Heating.Replace("230000000", "Атлантида", StringComparison.Ordinal)));

        Assert.Equal([1, 2], read.Diffuse.Select(report => report.Rows.Count));
        Assert.Equal([1], read.Diffuse[1].ReadingRemarks.Where(remark => remark.Code == "code-unknown").Select(remark => remark.Row!.Value.Index));
    }

    [Theory]
    [InlineData("campfires for road-transport", "code-unknown", "E", 2, 4)]
    [InlineData("112 for ,8,", "code-unknown", "E", 2, 5)]
    [InlineData("sky for air", "code-unknown", "E", 2, 6)]
    [InlineData("-5 for 150000", "quantity-negative", "E", 2, 7)]
    [InlineData("0.000000001 for 150000", "quantity-too-fine", "E", 2, 7)]
    [InlineData("much for 150000", "quantity-not-a-number", "E", 2, 7)]
    [InlineData("nothing for 150000", "quantity-required", "E", 2, 7)]
    [InlineData("nothing for Акимат Атырауской области", "text-required", "E", 2, 2)]
    [InlineData("nothing for EMEP/EEA 2019", "method-name-missing", "W", 2, 9)]
    [InlineData("2031 for 2022", "year-not-open", "E", 2, 1)]
    [InlineData("2020 for 2022", "late", "W", 2, 1)]
    [InlineData("1234567 for 150000", "many-digits", "I", 2, 7)]
    public void A_fault_is_remarked_on_where_it_stands(string change, string code, string level, int row, int column)
    {
        var (now, before) = (change.Split(" for ")[0], change.Split(" for ")[1]);
        var text = now == "nothing" ? "" : before == ",8," ? $",{now}," : now;
        var report = Assert.Single(Reader.Read(Of(Transport.Replace(before, text, StringComparison.Ordinal))).Diffuse);

        var remark = Assert.Single(DiffuseChecker.Check(report, Context));

        Assert.Equal((code, level, "diffuse.csv", row, column), (remark.Code, remark.Level.Letter(), remark.Place.File, remark.Place.Row, remark.Place.Column));
    }

    [Fact]
    public void The_same_source_twice_is_an_error()
    {
        var report = Assert.Single(Reader.Read(Of(Transport, Heating, Transport.Replace("150000", "1", StringComparison.Ordinal))).Diffuse);

        var remark = Assert.Single(DiffuseChecker.Check(report, Context));

        Assert.Equal(("diffuse-row-twice", 4, "2"), (remark.Code, remark.Place.Row, remark.Data["first_row"]));
    }

    private static ReportSource Json(string text) => ReportSource.Of(ReportFile.InMemory("report.json", Encoding.UTF8.GetBytes(text)));
}
