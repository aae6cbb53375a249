using Prtr.Ingest.Checks;
using Prtr.Ingest.Checks.Settings;
using Prtr.Ingest.Intake;
using Prtr.Ingest.People;
using Prtr.Ingest.Remarks;
using Prtr.Tests.Database;
using Prtr.Tests.Intake;

namespace Prtr.Tests.Checks.Settings;

public abstract class CheckSettingTests(TestEngine engine) : IntakeTest(engine)
{
    [SkippableFact]
    public async Task A_level_that_was_set_holds_for_the_next_delivery()
    {
        await SetAsync(Level("method-name-missing", "E", 2020));

        var outcome = await LoadAsync(new TestReport { Releases = [(8, "air", "-1")] });

        Assert.Equal(1, outcome.Count(ReportOutcome.Returned));
        await SetAsync(Level("quantity-negative", "off", 2022));
        Assert.DoesNotContain((await LoadAsync(new TestReport { Releases = [(8, "air", "-2")] })).Reports.Single().Remarks, remark => remark.Code == "quantity-negative");
    }

    [SkippableFact]
    public async Task Settings_are_dated_by_the_reporting_year_and_the_last_one_counts()
    {
        await SetAsync(Level("moved", "E", 2022));
        await SetAsync(Level("moved", "I", 2024));
        await SetAsync(Level("moved", "off", 2022));
        await SetAsync(Limit("release-rise", 3.5m, 2023));

        var settings = await CheckSettingTable.ReadAsync(Register.Database, default);

        Assert.False(settings.In(2021).Levels.ContainsKey("moved"));
        Assert.Contains("moved", settings.In(2022).Off);
        Assert.Equal(RemarkLevel.Information, settings.In(2025).Levels["moved"]);
        Assert.DoesNotContain("moved", settings.In(2025).Off);
        Assert.Equal((2m, 3.5m, 3.5m), (settings.In(2022).ReleaseRise, settings.In(2023).ReleaseRise, settings.In(null).ReleaseRise));
    }

    [SkippableFact]
    public async Task Who_set_it_when_and_why_is_kept()
    {
        var set = Limit("btex-threshold", 150.5m, 2023) with { Reason = "Бұйрық № 12" };
        await SetAsync(set);

        Assert.Equal(set, Assert.Single((await CheckSettingTable.ReadAsync(Register.Database, default)).Decisions));
    }

    [SkippableFact]
    public async Task Which_remarks_hold_a_report_can_be_set()
    {
        var slip = RemarkKinds.UnitSlip.At(new("r.csv"), "5", "5", "5000", "0.001");
        var late = RemarkKinds.Late.At(new("r.csv"), "2022", "2023-05-01", "2023-04-01");
        Assert.True(new CheckSettings().Holds(slip));
        Assert.False(new CheckSettings().Holds(late));
        Assert.False(new CheckSettings().Holds(slip with { Level = RemarkLevel.Information }));

        await SetAsync(new CheckSetting("unit-slip", 2022, null, false, null, "console:test", "test", When));
        await SetAsync(new CheckSetting("late", 2022, null, true, null, "console:test", "test", When));

        var settings = (await CheckSettingTable.ReadAsync(Register.Database, default)).In(2022);
        Assert.False(settings.Holds(slip));
        Assert.True(settings.Holds(late));
    }

    private static readonly DateTimeOffset When = new(2024, 2, 3, 4, 5, 6, TimeSpan.Zero);

    private static CheckSetting Level(string name, string level, int from) => new(name, from, level, null, null, "console:test", "test", When);

    private static CheckSetting Limit(string name, decimal limit, int from) => new(name, from, null, null, limit, "console:test", "test", When);

    private Task SetAsync(CheckSetting setting) => CheckSettingTable.AddAsync(Register.Database, setting, Actor.Console, default);
}

public sealed class CheckSettingTestsOnSqlite() : CheckSettingTests(TestEngine.Sqlite);

public sealed class CheckSettingTestsOnSqlServer() : CheckSettingTests(TestEngine.SqlServer);
