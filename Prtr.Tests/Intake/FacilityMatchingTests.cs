using Prtr.Ingest.Intake;
using Prtr.Tests.Database;

namespace Prtr.Tests.Intake;

public abstract class FacilityMatchingTests(TestEngine engine) : IntakeTest(engine)
{
    private static readonly TestReport Before = new() { Year = 2021 };

    [SkippableTheory]
    [InlineData("Котельная Новая", TestReport.FirstOperator, 46.98587)]
    [InlineData("Котельная «Сапаржол»", TestReport.SecondOperator, 46.98587)]
    [InlineData("Котельная «Сапаржол»", TestReport.FirstOperator, 47.3)]
    [InlineData("КОТЕЛЬНАЯ Сапаржол", TestReport.FirstOperator, 46.9900)]
    public async Task A_facility_that_changes_one_of_name_operator_and_place_keeps_its_id(string name, string bin, double latitude)
    {
        var before = await LoadAsync(Before);
        var after = await LoadAsync(new TestReport { Name = name, Bin = bin, Latitude = latitude });

        Assert.Equal(before.Reports[0].FacilityId, after.Reports[0].FacilityId);
    }

    [SkippableFact]
    public async Task Two_changes_at_once_make_another_facility()
    {
        var before = await LoadAsync(Before);
        var after = await LoadAsync(new TestReport { Name = "Котельная Новая", Bin = TestReport.SecondOperator });

        Assert.NotEqual(before.Reports[0].FacilityId, after.Reports[0].FacilityId);
    }

    [SkippableFact]
    public async Task A_given_id_goes_before_everything_else()
    {
        var before = await LoadAsync(Before);
        var id = before.Reports[0].FacilityId;
        var after = await LoadAsync(new TestReport { FacilityId = id, Name = "Котельная Новая", Bin = TestReport.SecondOperator, Latitude = 47.3 });

        Assert.Equal(id, after.Reports[0].FacilityId);
    }

    [SkippableFact]
    public async Task An_id_that_the_register_never_gave_is_an_error()
    {
        var outcome = await LoadAsync(new TestReport { FacilityId = 77 });

        Assert.Equal(ReportOutcome.Returned, outcome.Reports[0].Outcome);
        Assert.Contains(outcome.Reports[0].Remarks, remark => remark.Code == "code-unknown" && remark.RawValue == "77");
    }

    [SkippableFact]
    public async Task A_neighbour_of_the_same_operator_in_the_same_year_is_another_facility()
    {
        var outcome = await LoadAsync(TestReport.SourceOf("two.json", new TestReport(), new TestReport { Name = "Карьер" }));
        var separately = await LoadAsync(new TestReport { Name = "Полигон" });

        Assert.Equal(3, outcome.Reports.Concat(separately.Reports).Select(r => r.FacilityId).Distinct().Count());
    }

    [SkippableFact]
    public async Task A_change_that_fits_two_facilities_is_not_guessed()
    {
        await LoadAsync(TestReport.SourceOf("two.json", Before, Before with { Name = "Карьер" }));
        var after = await LoadAsync(new TestReport { Name = "Полигон" });

        Assert.Equal(3, after.Reports[0].FacilityId);
    }

    [SkippableFact]
    public async Task A_renamed_facility_does_not_take_the_place_of_one_that_fits_in_everything()
    {
        var before = await LoadAsync(TestReport.SourceOf("two.json", Before, Before with { Name = "Карьер" }));
        var after = await LoadAsync(TestReport.SourceOf("after.json", new TestReport { Name = "Карьер Новый" }, new TestReport()));

        Assert.Equal([before.Reports[1].FacilityId, before.Reports[0].FacilityId], after.Reports.Select(r => r.FacilityId));
    }

    [SkippableFact]
    public async Task A_likely_duplicate_is_a_remark_and_never_merged()
    {
        await LoadAsync(new TestReport { Address = "Атырауская область, г. Кульсары, 11 км от центра, промзона, участок 72" });
        var other = await LoadAsync(new TestReport
        {
            Name = "Котельная «Сапаржол 2»", Bin = TestReport.SecondOperator, Latitude = 46.9860,
            Address = "Атырауская область, г. Кульсары, 11 км от центра, промзона, участок 72",
        });

        Assert.Equal(2, other.Reports[0].FacilityId);
        var remark = Assert.Single(other.Reports[0].Remarks, remark => remark.Code == "likely-duplicate-facility");
        Assert.Equal("1", remark.Data["facility"]);
        Assert.Equal(ReportOutcome.Accepted, other.Reports[0].Outcome);
    }

    [SkippableFact]
    public async Task A_second_report_of_a_facility_and_year_in_one_delivery_is_returned()
    {
        var outcome = await LoadAsync(TestReport.SourceOf("two.json", new TestReport(), new TestReport { Releases = [(8, "air", "170000")] }));

        Assert.Equal([ReportOutcome.Accepted, ReportOutcome.Returned], outcome.Reports.Select(r => r.Outcome));
        Assert.Single(outcome.Reports[1].Remarks, remark => remark.Code == "duplicate-report");
    }
}

public sealed class FacilityMatchingTestsOnSqlite() : FacilityMatchingTests(TestEngine.Sqlite);

public sealed class FacilityMatchingTestsOnSqlServer() : FacilityMatchingTests(TestEngine.SqlServer);
