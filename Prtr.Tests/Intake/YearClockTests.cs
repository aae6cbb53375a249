using System.Globalization;
using Prtr.Ingest.Intake;
using Prtr.Ingest.People;
using Prtr.Tests.Database;

namespace Prtr.Tests.Intake;

public abstract class YearClockTests(TestEngine engine) : IntakeTest(engine)
{
    [SkippableTheory]
    [InlineData("open", "2023-03-31", "open", "report", "2023-03-31", 0)]
    [InlineData("open", "2023-04-01", "closed", "publish", "2024-03-31", 0)]
    [InlineData("closed", "2023-02-01", "closed", "publish", "2024-03-31", 0)]
    [InlineData("closed", "2024-04-02", "closed", "publish", "2024-03-31", 2)]
    [InlineData("published", "2024-10-01", "published", "review", "2024-10-01", 0)]
    [InlineData("published", "2024-10-31", "published", "review", "2024-10-01", 30)]
    [InlineData("reviewed", "2030-01-01", "reviewed", null, null, 0)]
    public void A_year_goes_by_the_law_s_clock(string state, string day, string effective, string? step, string? by, int overdue)
    {
        var today = DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

        Assert.Equal(effective, YearClock.StateOn(state, 2022, today));
        var next = YearClock.NextOn(state, 2022, today);
        Assert.Equal((step, by, overdue), (next?.Step, next?.By.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), next?.DaysOverdue ?? 0));
    }

    [SkippableFact]
    public async Task What_was_not_published_in_time_is_said_with_the_date()
    {
        await LoadAsync(new TestReport());
        var status = await RegisterStatus.ReadAsync(Register.Database, new DateOnly(2024, 4, 10), default);

        Assert.Equal("2022: not published by 2024-03-31, 10 days overdue", status.Years.Single(year => year.Year == 2022).Next!.InWords(2022));
    }

    [SkippableFact]
    public async Task A_closed_year_takes_corrections_with_a_hint()
    {
        Assert.True(await ReportingYears.CloseAsync(Register.Database, 2022, Actor.Console, rehearsal: true, TimeProvider.System.GetUtcNow(), default));
        Assert.True(await ReportingYears.CloseAsync(Register.Database, 2022, Actor.Console, rehearsal: false, TimeProvider.System.GetUtcNow(), default));
        Assert.False(await ReportingYears.CloseAsync(Register.Database, 2022, Actor.Console, rehearsal: false, TimeProvider.System.GetUtcNow(), default));

        var outcome = await LoadAsync(new TestReport());

        Assert.Equal(ReportOutcome.Accepted, outcome.Reports[0].Outcome);
        Assert.Contains(outcome.Reports[0].Remarks, remark => remark.Code == "year-closed");
    }

    [SkippableFact]
    public async Task A_year_closes_by_itself_when_its_reports_are_due()
    {
        var outcome = await LoadAsync(new TestReport { Year = 2021 }.Source(), 2022);

        Assert.Equal(["late", "year-closed"], outcome.Reports[0].Remarks.Select(remark => remark.Code).Order(StringComparer.Ordinal));
    }

    [SkippableFact]
    public async Task Years_that_should_be_public_and_are_not_are_told_latest_first()
    {
        await LoadAsync(new TestReport());
        await Register.Publication.PublishAsync(2022, default);

        var late = await ReportingYears.LateAsync(Register.Database, new DateOnly(2025, 4, 1), null, default);

        Assert.Equal([(2023, new DateOnly(2025, 3, 31)), (2021, new DateOnly(2023, 3, 31))], late.Take(2));
    }
}

public sealed class YearClockTestsOnSqlite() : YearClockTests(TestEngine.Sqlite);

public sealed class YearClockTestsOnSqlServer() : YearClockTests(TestEngine.SqlServer);
