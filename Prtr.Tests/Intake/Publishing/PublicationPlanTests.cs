using Prtr.Ingest.Intake.Publishing;
using Prtr.Ingest.Remarks;
using Prtr.Search.Register;
using Prtr.Tests.Database;

namespace Prtr.Tests.Intake.Publishing;

/// <summary>What the centre sees before it publishes a year, and what keeps it from publishing.</summary>
public abstract class PublicationPlanTests(TestEngine engine) : IntakeTest(engine)
{
    private static readonly TestReport Other = new() { Name = "Карьер «Жаңа»", Latitude = 47.5 };

    [SkippableFact]
    public async Task It_says_what_is_new_and_what_takes_anothers_place_and_changes_nothing()
    {
        await LoadAsync(new TestReport());
        await Register.Publication.PublishAsync(2022, default);
        await LoadAsync(new TestReport { Releases = [(8, "air", "160000")] });
        await LoadAsync(Other, "other.json");

        var plan = await PlanAsync();

        Assert.Equal((1, 1), (plan.New, plan.Replaced));
        Assert.Equal([(1L, 2, (int?)1), (2L, 1, null)], plan.Reports.Select(report => (report.FacilityId, report.Version, report.Replaces)));
        Assert.Equal(1, await ScalarAsync<int>("select count(*) from data_release"));
    }

    [SkippableFact]
    public async Task Sums_stand_beside_those_of_the_year_before()
    {
        await PublishedYearBeforeAsync(new TestReport { Year = 2021, Releases = [(8, "air", "150000"), (2, "air", "600000")] });
        await LoadAsync(new TestReport { Releases = [(8, "air", "180000.00000001")] });

        var sum = Assert.Single((await PlanAsync()).Sums, sum => sum.Pollutant == 8);

        Assert.Equal((Medium.Air, 1, 1, 150000m, 180000.00000001m), (sum.Medium, sum.RecordsBefore, sum.Records, sum.BeforeKg, sum.Kg));
    }

    [SkippableTheory]
    [InlineData("150000", null)]
    [InlineData("190000", RemarkLevel.Information)]
    [InlineData("240000", RemarkLevel.Warning)]
    [InlineData("70000", RemarkLevel.Warning)]
    public async Task A_national_sum_that_changed_much_is_said(string kg, RemarkLevel? level)
    {
        await PublishedYearBeforeAsync(new TestReport { Year = 2021 });
        await LoadAsync(new TestReport { Releases = [(8, "air", kg)] });

        Assert.Equal(level, (await PlanAsync()).Findings.SingleOrDefault(finding => finding.Code == "sum-changed")?.Level);
    }

    [SkippableFact]
    public async Task A_pollutant_and_a_facility_that_are_gone_are_said()
    {
        await PublishedYearBeforeAsync(new TestReport { Year = 2021 }, Other with { Year = 2021, Releases = [(17, "air", "50")] });
        await LoadAsync(new TestReport());

        var findings = (await PlanAsync()).Findings;

        Assert.Equal("17", Assert.Single(findings, finding => finding.Code == "pollutant-vanished").Data["pollutant"]);
        Assert.Equal("HEVMET", Assert.Single(findings, finding => finding.Code == "group-vanished").Data["group"]);
        Assert.Equal("2", Assert.Single(findings, finding => finding.Code == "facility-absent").Data["facility"]);
    }

    [SkippableFact]
    public async Task A_facility_that_is_nearly_all_of_a_sum_is_said_and_one_of_many_is_not()
    {
        await LoadAsync(new TestReport { Releases = [(8, "air", "950000"), (2, "air", "600000")] });
        await LoadAsync(Other with { Releases = [(8, "air", "100000"), (2, "air", "600000")] }, "other.json");

        var finding = Assert.Single((await PlanAsync()).Findings, finding => finding.Code == "one-facility");

        Assert.Equal(("8", "1", "90.5"), (finding.Data["pollutant"], finding.Data["facility"], finding.Data["share"]));
    }

    [SkippableFact]
    public async Task A_year_with_an_open_question_is_not_published_but_without_that_report_when_it_is_named()
    {
        await LoadAsync(Other);
        await LoadAsync(new TestReport());
        await ReceiveAsync(new TestReport { Releases = [(8, "air", "160000")] }, "differs.json");
        var held = Assert.Single((await PlanAsync()).Held).Id;

        var refused = await Register.Publication.PublishAsync(2022, new HashSet<long>(), default);
        Assert.Equal([held], refused.Refusal!.Held);
        Assert.Equal([999L], (await Register.Publication.PublishAsync(2022, new HashSet<long> { held, 999 }, default)).Refusal!.NotHeld);
        Assert.Equal(0, await ScalarAsync<int>("select count(*) from data_release"));

        Assert.Equal(2, (await Register.Publication.PublishAsync(2022, new HashSet<long> { held }, default)).Release!.Reports);
        Assert.Equal(["published", "published", "held"], await ColumnAsync<string>("select state from received_report order by id"));
    }

    [SkippableFact]
    public async Task All_that_is_found_has_words_in_three_languages()
    {
        await PublishedYearBeforeAsync(new TestReport { Year = 2021 }, Other with { Year = 2021, Releases = [(17, "air", "50")] });
        await LoadAsync(new TestReport { Releases = [(8, "air", "10")], Withheld = "c" });
        var plan = await PlanAsync();

        Assert.NotEmpty(plan.Findings);
        Assert.All(Languages.All, language =>
        {
            var text = new PublicationText(Register.Reference, language);
            Assert.All(plan.Findings.Select(text.Of).Append(text.Counts(plan)).Concat(plan.Sums.Select(text.Of)), words => Assert.DoesNotContain('{', words));
        });
    }

    private Task<PublicationPlan> PlanAsync() => PublicationPlanner.PlanAsync(Register.Database, Register.Reference, 2022, default);

    private async Task PublishedYearBeforeAsync(params TestReport[] reports)
    {
        foreach (var (index, report) in reports.Index())
        {
            await LoadAsync(report, $"before-{index}.json");
        }

        await Register.Publication.PublishAsync(2021, default);
    }
}

public sealed class PublicationPlanTestsOnSqlite() : PublicationPlanTests(TestEngine.Sqlite);

public sealed class PublicationPlanTestsOnSqlServer() : PublicationPlanTests(TestEngine.SqlServer);
