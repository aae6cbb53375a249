using System.Text;
using Prtr.Ingest.Checks;
using Prtr.Ingest.Intake;
using Prtr.Ingest.Reports;
using Prtr.Search.Register;
using Prtr.Tests.Reports;

namespace Prtr.Tests.Checks;

public class ThresholdComparisonTests
{
    private const string Under = "under-threshold";

    [Fact]
    public void The_four_solvents_are_taken_together_in_water_and_land_and_singly_in_air()
    {
        var report = Report("""{"pollutant":62,"medium":"water","quantity_kg":120},{"pollutant":73,"medium":"water","quantity_kg":90},{"pollutant":78,"medium":"land","quantity_kg":120},{"pollutant":62,"medium":"air","quantity_kg":999}""");

        Assert.Equal([false, false, true, true], Below(report));
    }

    [Fact]
    public void What_a_withheld_part_decides_is_not_said_of_the_others()
    {
        var report = Report("""{"pollutant":62,"medium":"water","quantity_kg":120},{"pollutant":73,"medium":"water","quantity_kg":20,"withheld_ground":"c"},{"pollutant":62,"medium":"land","quantity_kg":250},{"pollutant":73,"medium":"land","quantity_kg":1,"withheld_ground":"c"}""");

        Assert.Equal([null, null, false, false], Below(report));
        Assert.DoesNotContain(Remarks(report), remark => remark.Code == Under);
    }

    [Theory]
    [InlineData("1.5", "0.4", true)]
    [InlineData("1.5", "0.6", false)]
    [InlineData("1.5", null, null)]
    [InlineData("2", null, false)]
    public void Waste_is_under_its_threshold_by_the_sites_total_if_that_is_known(string first, string? second, bool? below)
    {
        var withheld = second is null ? "\"c\"" : "null";
        var report = Report("", $$"""{"waste_code":"130208*","quantity_t":"{{first}}"},{"waste_code":"160601*","quantity_t":"{{second ?? "0.1"}}","withheld_ground":{{withheld}}}""");

        Assert.Equal([below, below], Below(report));
        Assert.Equal(below == true ? 1 : 0, Remarks(report).Count(remark => remark.Code == Under));
    }

    [Fact]
    public void The_remark_stands_on_the_rows_that_readers_see_marked()
    {
        var report = Report("""{"pollutant":8,"medium":"air","quantity_kg":99999},{"pollutant":2,"medium":"air","quantity_kg":500000},{"pollutant":91,"medium":"land","quantity_kg":1}""");

        Assert.Equal(
            Comparisons(report).Where(comparison => comparison.IsBelow == true).Select(comparison => comparison.Row),
            Remarks(report).Where(remark => remark.Code == Under).Select(remark => remark.Row!.Value));
    }

    [Fact]
    public void A_threshold_that_changes_makes_no_other_content_of_the_same_report()
    {
        var report = CheckSamples.Report();
        var before = ReportContent.Of(report, CheckSamples.Context.Reference, new CheckSettings());
        var after = ReportContent.Of(report, CheckSamples.Context.Reference, new CheckSettings { HazardousWasteThresholdT = 1_000_000m });

        Assert.NotEqual(before.Rows.Select(row => row.Columns[^1]), after.Rows.Select(row => row.Columns[^1]));
        Assert.Equal(before.Sha256, after.Sha256);
    }

    private static IEnumerable<bool?> Below(OperatorReport report) =>
        Comparisons(report).OrderBy(comparison => comparison.Row.Kind).ThenBy(comparison => comparison.Row.Index).Select(comparison => comparison.IsBelow);

    private static IEnumerable<ThresholdComparison> Comparisons(OperatorReport report) =>
        ThresholdComparison.Of(report, CheckSamples.Context.Reference, new CheckSettings());

    private static IReadOnlyList<Ingest.Remarks.Remark> Remarks(OperatorReport report) => ReportChecker.Check(report, CheckSamples.Context);

    private static OperatorReport Report(string releases, string waste = "") => ReportSamples.Reader.Read(ReportSource.Of(ReportFile.InMemory(
        "report.json",
        Encoding.UTF8.GetBytes($$"""{"report_year":2022,"operator_bin":"{{new Bin("020440003656").Value}}","facility_name":"Котельная","releases":[{{releases}}],"waste":[{{waste}}]}""")))).Reports.Single();
}
