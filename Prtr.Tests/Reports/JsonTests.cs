using Prtr.Ingest.Remarks;
using Prtr.Ingest.Reports;

namespace Prtr.Tests.Reports;

public class JsonTests
{
    [Fact]
    public void An_array_holds_many_reports() =>
        Assert.Equal(3, Read($"[{ReportSamples.Json},{ReportSamples.Json},{ReportSamples.Json}]").Reports.Count);

    [Fact]
    public void The_facility_may_stand_in_an_object_of_its_own() =>
        Assert.Equal("Завод", Read("""{ "facility": { "facility_name": "Завод" }, "waste": [] }""").Reports.Single().Facility.FacilityName.Value);

    [Fact]
    public void A_number_keeps_every_digit_that_was_written()
    {
        var report = Read("""{ "releases": [ { "pollutant": "CH4", "quantity_kg": 12345678901.12345678 } ] }""").Reports.Single();

        Assert.Equal("12345678901.12345678", report.Releases[0].QuantityKg.Value.ToString());
    }

    [Fact]
    public void A_place_is_the_line_and_the_position_in_it()
    {
        var report = Read("{\n  \"releases\": [\n    { \"pollutant\": 1,\n      \"quantity_kg\": \"many\" } ] }").Reports.Single();

        Assert.Equal(new Place("report.json", "releases", 4, 22), Assert.Single(report.ReadingRemarks).Place);
    }

    [Fact]
    public void A_bad_line_leaves_the_other_lines_alone()
    {
        var outcome = ReportSamples.Reader.Read(ReportSamples.JsonSource("{\"facility_name\":\"A\"}\n{\"facility_name\":\n{\"facility_name\":\"C\"}\n", "year.jsonl"));

        Assert.Equal(["A", "C"], outcome.Reports.Select(report => report.Facility.FacilityName.Value));
        var remark = Assert.Single(outcome.Remarks);
        Assert.Equal(("json-malformed", 2), (remark.Code, remark.Place.Row));
    }

    [Theory]
    [InlineData("{", 1)]
    [InlineData("{ \"a\": 1,\n \"b\" }", 2)]
    [InlineData("[1]", 1)]
    [InlineData("hello", 1)]
    public void What_is_not_json_is_one_remark_with_its_line(string text, int line)
    {
        var remark = Assert.Single(Read(text).Remarks, remark => remark.Code == "json-malformed");
        Assert.Equal(line, remark.Place.Row);
    }

    [Fact]
    public void Too_deep_and_cut_off_are_told_apart()
    {
        Assert.Equal("json-depth", Assert.Single(Read(string.Concat(Enumerable.Repeat("{\"releases\":[", 100))).Remarks).Data["reason"]);
        Assert.Equal("json-syntax", Assert.Single(Read("{\"releases\":[").Remarks).Data["reason"]);
    }

    [Fact]
    public void An_unknown_property_is_a_remark() =>
        Assert.Equal("header-unknown", Assert.Single(Read("""{ "owner_name": "A", "colour": [1, 2] }""").Remarks).Code);

    private static ReadOutcome Read(string json) => ReportSamples.Reader.Read(ReportSamples.JsonSource(json));
}
