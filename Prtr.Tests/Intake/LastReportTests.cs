using Prtr.Ingest.Intake;
using Prtr.Tests.Database;

namespace Prtr.Tests.Intake;

public abstract class LastReportTests(TestEngine engine) : IntakeTest(engine)
{
    [SkippableFact]
    public async Task A_report_is_compared_with_the_last_one_there_is_whatever_years_lie_between()
    {
        await LoadAsync(new TestReport { Year = 2018, Releases = [(8, "air", "7000000")] });
        await LoadAsync(new TestReport { Year = 2019 }, "second.json");

        Assert.Contains("unit-slip", Codes(await LoadAsync(new TestReport { Releases = [(8, "air", "150")] }, "third.json")));
        Assert.DoesNotContain("unit-slip", Codes(await LoadAsync(new TestReport { Year = 2020, Releases = [(8, "air", "149000")] }, "fourth.json")));
    }

    [SkippableFact]
    public async Task Years_of_one_delivery_are_compared_in_whatever_order_they_come()
    {
        var outcome = await LoadAsync(TestReport.SourceOf(
            "years.json", new TestReport { Year = 2022, Releases = [(8, "air", "150")] }, new TestReport { Year = 2021 }));

        Assert.Equal([2022, 2021], outcome.Reports.Select(report => report.Year));
        Assert.Contains("unit-slip", outcome.Reports[0].Remarks.Select(remark => remark.Code));
    }

    private static IEnumerable<string> Codes(SubmissionOutcome outcome) => outcome.Reports.Single().Remarks.Select(remark => remark.Code);
}

public sealed class LastReportTestsOnSqlite() : LastReportTests(TestEngine.Sqlite);

public sealed class LastReportTestsOnSqlServer() : LastReportTests(TestEngine.SqlServer);
