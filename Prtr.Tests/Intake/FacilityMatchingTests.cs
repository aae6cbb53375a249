using System.Globalization;
using Prtr.Ingest.Intake;
using Prtr.Ingest.Remarks;
using Prtr.Tests.Database;

namespace Prtr.Tests.Intake;

public abstract class FacilityMatchingTests(TestEngine engine) : IntakeTest(engine)
{
    private static readonly TestReport Before = new() { Year = 2021 };

    [SkippableTheory]
    [InlineData("Котельная Новая", TestReport.FirstOperator, 46.98587)]
    [InlineData("Котельная «Сапаржол»", TestReport.SecondOperator, 46.98587)]
    [InlineData("Котельная «Сапаржол»", TestReport.FirstOperator, 47.3)]
    public async Task A_facility_that_changes_one_of_name_operator_and_place_is_asked_about(string name, string bin, double latitude)
    {
        await LoadAsync(Before);
        var after = await ReceiveAsync(new TestReport { Name = name, Bin = bin, Latitude = latitude });

        Assert.Equal(ReportOutcome.Held, after.Reports[0].Outcome);
        Assert.Equal("likely-same-facility", Assert.Single(after.Reports[0].Open).Code);
    }

    [SkippableFact]
    public async Task Another_spelling_of_the_name_a_few_hundred_metres_away_is_the_same_facility()
    {
        var before = await LoadAsync(Before);
        var after = await LoadAsync(new TestReport { Name = "КОТЕЛЬНАЯ Сапаржол", Latitude = 46.9900 });

        Assert.Equal(before.Reports[0].FacilityId, after.Reports[0].FacilityId);
    }

    [SkippableFact]
    public async Task A_given_id_of_the_same_operator_goes_before_everything_else()
    {
        var before = await LoadAsync(Before);
        var id = before.Reports[0].FacilityId;
        var after = await LoadAsync(new TestReport { FacilityId = id, Name = "Котельная Новая", Latitude = 47.3 });

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
    public async Task A_neighbour_of_the_same_operator_in_the_same_delivery_is_another_facility()
    {
        var outcome = await ReceiveAsync(TestReport.SourceOf("two.json", new TestReport(), new TestReport { Name = "Карьер", Latitude = 46.9885 }), InTime(2022));

        Assert.Equal([ReportOutcome.Accepted, ReportOutcome.Accepted], outcome.Reports.Select(r => r.Outcome));
        Assert.Distinct(outcome.Reports.Select(r => r.FacilityId));
    }

    [SkippableFact]
    public async Task Boiler_houses_of_one_name_in_two_towns_are_two_facilities_in_one_delivery_and_in_two()
    {
        var here = new TestReport { Name = "Котельная", Latitude = 49.8, Longitude = 73.1, Address = "Караганда, Мира 1", Kato = "350000000" };
        var there = here with { Latitude = 50.06, Longitude = 72.96, Address = "Темиртау, Металлургов 5", Releases = [(11, "air", "250000")] };

        var together = await ReceiveAsync(TestReport.SourceOf("two.json", here with { Year = 2021 }, there with { Year = 2021 }), InTime(2021));
        var (first, second) = (await ReceiveAsync(there), await ReceiveAsync(here));

        Assert.All(together.Reports, report => Assert.Empty(report.Open));
        Assert.Distinct(together.Reports.Select(report => report.FacilityId));
        Assert.Equal(together.Reports.Select(report => report.FacilityId), [second.Reports[0].FacilityId, first.Reports[0].FacilityId]);
    }

    [SkippableFact]
    public async Task Facilities_at_exactly_one_point_are_named_to_each_other_but_not_where_one_has_been()
    {
        var here = await LoadAsync(Before);
        var there = await LoadAsync(new TestReport { Name = "Карьер", Bin = TestReport.SecondOperator, Latitude = 46.98588 });
        var same = await LoadAsync(new TestReport { Name = "Полигон отходов", Bin = TestReport.SecondOperator });
        var again = await LoadAsync(new TestReport { FacilityId = here.Reports[0].FacilityId, Latitude = 46.98588 });
        var late = await LoadAsync(new TestReport { Name = "Склад", Bin = TestReport.SecondOperator, Year = 2021 });

        Assert.Empty(Shared(here).Concat(Shared(there)));
        Assert.Equal(Id(here), Assert.Single(Shared(same)).Data["facilities"]);
        Assert.Equal(Id(there), Assert.Single(Shared(again)).Data["facilities"]);
        Assert.Equal(Id(same), Assert.Single(Shared(late)).Data["facilities"]);

        static IEnumerable<Remark> Shared(SubmissionOutcome outcome) => outcome.Reports[0].Remarks.Where(remark => remark.Code == "point-shared");

        static string Id(SubmissionOutcome outcome) => outcome.Reports[0].FacilityId!.Value.ToString(CultureInfo.InvariantCulture);
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
