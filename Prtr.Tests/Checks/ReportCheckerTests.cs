using Prtr.Ingest.Checks;
using Prtr.Ingest.Remarks;
using Prtr.Search.Register;

namespace Prtr.Tests.Checks;

public class ReportCheckerTests
{
    [Fact]
    public void A_good_report_has_no_remark() => Assert.Empty(CheckSamples.Remarks());

    [Theory]
    [InlineData("040440000209", "40440000209", "bin-zeros-restored", "I")]
    [InlineData("020440003656", "02044000", "bin-malformed", "E")]
    [InlineData("020440003656", "020440003657", "bin-check-digit", "W")]
    [InlineData("040440000209", "040440000208", "bin-check-digit", "W")]
    [InlineData(",52.34682,", ",52°61'00\",", "coordinate-malformed", "E")]
    [InlineData(",52.34682,", ",0,", "coordinate-zero", "E")]
    [InlineData(",52.34682,", ",12.34682,", "coordinate-outside-country", "E")]
    [InlineData(",52.34682,71.85486,", ",71.85486,52.34682,", "coordinates-swapped", "E")]
    [InlineData(",52.34682,71.85486,", ",55.12345,60.12345,", "point-outside-country-polygon", "W")]
    [InlineData(",52.34682,71.85486,", ",43.23567,76.90123,", "point-outside-region", "W")]
    [InlineData(",52.34682,", ",52.347,", "coordinate-imprecise", "W")]
    [InlineData("\"020200, Акмолинская область, г. Степногорск\"", "", "text-required", "E")]
    [InlineData(",Ахметов Болат,", ", Ахметов Болат,", "text-untrimmed", "I")]
    [InlineData(",1(c),", ",1(z),", "activity-unknown", "E")]
    [InlineData(",3(a);3(b),", ",3(a);1(c),", "activity-twice", "E")]
    [InlineData(",93.9,", ",49.9,", "capacity-under-threshold", "I")]
    [InlineData("r1,3,air", "r1,300,air", "code-unknown", "E")]
    [InlineData("r1,3,air", "r1,Диоксид углерода,air", "name-read-as-code", "I")]
    [InlineData("r1,3,air", "r1,,air", "text-required", "E")]
    [InlineData("r1,3,air", "r1,3,", "text-required", "E")]
    [InlineData("111800000", "999999999", "code-unknown", "E")]
    [InlineData("13 02 05*", "13 02 98*", "code-unknown", "E")]
    [InlineData("R9", "R99", "code-unknown", "E")]
    [InlineData(",DE,", ",XX,", "country-unknown", "E")]
    [InlineData(",c\n", ",z\n", "withheld-ground-unknown", "E")]
    [InlineData("r1,2022,", "r1,2035,", "year-not-open", "E")]
    [InlineData("r1,24,land,yes", "r1,24,land,maybe", "value-dropped", "W")]
    [InlineData(",МГЭИК 2006,", ",,", "method-name-missing", "W")]
    [InlineData("r1,24,land,yes", "r1,24,water,yes", "subsoil-not-land", "E")]
    [InlineData(",Hamburg,", ",,", "transboundary-receiver-incomplete", "E")]
    [InlineData("13 02 05*,yes", "13 02 05*,no", "hazardous-mark-disagrees", "E")]
    [InlineData(",В,R9", ",У,R9", "operation-disagrees", "E")]
    [InlineData("153490000", "много", "quantity-not-a-number", "E")]
    [InlineData("153490000", "", "quantity-required", "E")]
    [InlineData("153490000", "90000000001", "quantity-too-large", "E")]
    [InlineData("153490000", "153490000.000000001", "quantity-too-fine", "E")]
    [InlineData("153490000", "-5", "quantity-negative", "E")]
    [InlineData(",0.1,M", ",99999,M", "accidental-exceeds-total", "E")]
    [InlineData("153490000", "99000000", "under-threshold", "I")]
    [InlineData("r1,3,air,,153490000", "r1,24,air,,153490000", "huge-value", "W")]
    [InlineData("r1,3,air", "r1,3,water", "medium-without-threshold", "I")]
    [InlineData("153490000", "153490001", "many-digits", "I")]
    [InlineData(",4\n", ",\n", "text-required", "E")]
    [InlineData(",4\n", ",четыре\n", "quantity-not-a-number", "E")]
    [InlineData(",4\n", ",-1\n", "quantity-negative", "E")]
    public void One_fault_makes_one_remark(string from, string to, string code, string level)
    {
        var remarks = CheckSamples.Remarks((from, to));

        Assert.Equal([(code, level)], remarks.Select(remark => (remark.Code, remark.Level.Letter())));
    }

    [Fact]
    public void A_row_that_comes_twice_names_the_first()
    {
        var twice = CheckSamples.Remarks(("r1,3,air,,153490000,,C,МГЭИК 2006,,\n", "r1,3,air,,153490000,,C,МГЭИК 2006,,\nr1,3,air,,153490000,,C,МГЭИК 2006,,\n"));

        var remark = Assert.Single(twice);
        Assert.Equal(("row-twice", "2", 3, new RowRef(RecordKind.Release, 1)), (remark.Code, remark.Data["first_row"], remark.Place.Row, remark.Row));
    }

    [Fact]
    public void A_report_without_rows_is_a_remark()
    {
        var report = CheckSamples.Report() with { Releases = [], Wastewater = [], Waste = [] };

        Assert.Equal("report-empty", Assert.Single(ReportChecker.Check(report, CheckSamples.Context)).Code);
    }

    [Fact]
    public void That_nothing_was_exceeded_is_declared_instead_of_rows_and_not_against_them()
    {
        var report = CheckSamples.Report();
        var declared = report with { Facility = report.Facility with { NothingExceeded = new(true, "yes", report.Facility.Place) } };

        Assert.Equal("nothing-exceeded", Assert.Single(ReportChecker.Check(declared with { Releases = [], Wastewater = [], Waste = [] }, CheckSamples.Context)).Code);
        Assert.False(ReportChecker.IsAcceptable(ReportChecker.Check(declared, CheckSamples.Context)));
    }

    [Fact]
    public void A_report_on_the_first_of_april_is_late_and_still_accepted()
    {
        var last = CheckSamples.Remarks(CheckSamples.Context with { ReceivedOn = new DateOnly(2023, 3, 31) });
        var late = CheckSamples.Remarks(CheckSamples.Context with { ReceivedOn = new DateOnly(2023, 4, 1) });

        Assert.Empty(last);
        Assert.Equal("late", Assert.Single(late).Code);
        Assert.True(ReportChecker.IsAcceptable(late));
    }

    [Fact]
    public void A_closed_year_takes_a_correction()
    {
        var remarks = CheckSamples.Remarks(CheckSamples.Context with { ReceivedOn = new DateOnly(2022, 3, 1) }, ("r1,2022,", "r1,2021,"));

        Assert.Equal("year-closed", Assert.Single(remarks).Code);
        Assert.True(ReportChecker.IsAcceptable(remarks));
    }

    [Fact]
    public void A_withheld_quantity_may_be_blank() =>
        Assert.Contains(CheckSamples.Remarks((",c\n", ",\n")), remark => remark.Code == "quantity-required");

    [Fact]
    public void Zero_is_a_report_of_zero() =>
        Assert.DoesNotContain(CheckSamples.Remarks(("153490000", "0")), remark => remark.Level == RemarkLevel.Error);

    [Fact]
    public void One_typing_error_gives_a_suggestion_not_a_guess()
    {
        var report = CheckSamples.Report(("r1,3,air", "r1,3,воздцх"));
        var remark = Assert.Single(report.ReadingRemarks);

        Assert.Equal(("code-unknown", "воздух"), (remark.Code, remark.Data["suggestion"]));
        Assert.Null(report.Releases[0].Medium.Value);
    }

    [Fact]
    public void The_four_of_btex_are_compared_by_their_sum()
    {
        const string rows = "r1,62,water,,{0},,M,ISO,,\nr1,73,water,,100,,M,ISO,,\nr1,3,air";
        var under = CheckSamples.Remarks(("r1,3,air", rows.Replace("{0}", "99", StringComparison.Ordinal)));
        var over = CheckSamples.Remarks(("r1,3,air", rows.Replace("{0}", "100", StringComparison.Ordinal)));

        Assert.Equal(["under-threshold", "under-threshold"], under.Select(remark => remark.Code));
        Assert.Equal("199", under[0].Data["quantity"]);
        Assert.Empty(over);
    }

    [Fact]
    public void Waste_is_compared_by_the_total_of_the_site()
    {
        Assert.Equal("under-threshold", Assert.Single(CheckSamples.Remarks((",12,В", ",1.9,В"))).Code);
        Assert.Empty(CheckSamples.Remarks((",12,В", ",2,В")));
    }

    [Fact]
    public void Settings_change_levels_and_switch_checks_off()
    {
        var settings = new CheckSettings
        {
            Levels = new Dictionary<string, RemarkLevel> { ["method-name-missing"] = RemarkLevel.Error },
            Off = new HashSet<string> { "many-digits" },
        };
        var remarks = CheckSamples.Remarks(CheckSamples.Context with { Settings = settings }, (",МГЭИК 2006,", ",,"), ("153490000", "153490001"));

        Assert.Equal([("method-name-missing", RemarkLevel.Error)], remarks.Select(remark => (remark.Code, remark.Level)));
    }

    [Fact]
    public void Checking_changes_nothing()
    {
        var report = CheckSamples.Report(("153490000", "-5"), (",52.34682,", ",12.3,"));
        var before = Reports.ReportValues.Of(report);
        ReportChecker.Check(report, CheckSamples.Context);

        Assert.Equal(before, Reports.ReportValues.Of(report));
    }
}
