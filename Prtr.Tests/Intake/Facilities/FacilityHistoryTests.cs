using Prtr.Ingest.Intake.Facilities;
using Prtr.Search.Database;
using Prtr.Search.Register;
using Prtr.Tests.Database;

namespace Prtr.Tests.Intake.Facilities;

public abstract class FacilityHistoryTests(TestEngine engine) : FacilityTest(engine)
{
    [SkippableFact]
    public async Task A_fact_holds_for_the_years_of_the_reports_that_say_it_and_names_the_first()
    {
        await PublishAsync(
            OfBoiler with { Year = 2019 }, OfBoiler with { Year = 2020 }, OfBoiler with { Year = 2021, Name = "Котельная Новая" }, OfBoiler with { Year = 2022, Name = "Котельная Новая", Bin = TestReport.SecondOperator });

        var history = await FacilityHistory.OfAsync(Register.Database, Boiler, null, default);

        Assert.Equal([("Котельная «Сапаржол»", 2019, 2020), ("Котельная Новая", 2021, 2022)], history.Names.Select(fact => (fact.Value.Name, fact.FromYear, fact.ToYear!.Value)));
        Assert.Equal([(TestReport.FirstOperator, 2019, 2021), (TestReport.SecondOperator, 2022, 2022)], history.Operators.Select(fact => (fact.Value.Bin.Value, fact.FromYear, fact.ToYear!.Value)));
        Assert.Equal((1L, 1, null), (history.Places.Single().ReportId!.Value, history.Places[0].ReportVersion!.Value, history.Places[0].Reason));
    }

    [SkippableFact]
    public async Task A_decision_dates_a_change_of_operator_once_the_new_one_is_public()
    {
        await PublishAsync(OfBoiler with { Year = 2021 });
        await LoadAsync(OfBoiler with { Bin = TestReport.SecondOperator });
        Assert.Single((await FacilityHistory.OfAsync(Register.Database, Boiler, null, default)).Operators);

        await Register.Publication.PublishAsync(2022, default);

        var operators = (await FacilityHistory.OfAsync(Register.Database, Boiler, null, default)).Operators;
        Assert.Equal([null, new DateOnly(2022, 1, 1)], operators.Select(fact => fact.FromDate));
        Assert.Equal((TestReport.SecondOperator, 2022, "Looked at."), (operators[1].Value.Bin.Value, operators[1].FromYear, operators[1].Reason));
    }

    [SkippableFact]
    public async Task The_facts_and_versions_of_a_merged_facility_are_among_the_others()
    {
        await PublishAsync(OfBoiler with { Year = 2021 }, OfQuarry);
        await MergeAsync(Quarry, Boiler);

        var history = await FacilityHistory.OfAsync(Register.Database, Boiler, null, default);
        var versions = await ReportHistory.OfFacilityAsync(Register.Database, Boiler, null, default);

        Assert.Equal([2021, 2022], history.Names.Select(fact => fact.FromYear));
        Assert.Equal([(Boiler, 2022, null), (Quarry, 2022, Boiler), (Boiler, 2021, (long?)null)], versions.Select(version => (version.FacilityId, version.Year, version.MovedToId)));
        Assert.Equal([Quarry], await FacilityFamily.FormerIdsAsync(Register.Database, Boiler, null, default));
        var decision = Assert.Single(await FacilityDecision.OfAsync(Register.Database, Boiler, null, default));
        Assert.Equal(("merge", Quarry, Boiler, Why), (decision.Kind, decision.FacilityId, decision.OtherId!.Value, decision.Reason));
    }

    [SkippableFact]
    public async Task The_id_of_a_report_leads_to_where_its_figures_stand()
    {
        await PublishAsync(OfBoiler with { Year = 2021 }, OfQuarry with { Year = 2021 }, OfQuarry);
        var act = (await MergeAsync(Quarry, Boiler, (2021, Boiler))).Act!;

        Assert.Equal(new ReportState(Boiler, 2021, true), await ReportState.FindAsync(Register.Database, 2, null, default));
        Assert.Equal(new ReportState(Boiler, 2022, true), await ReportState.FindAsync(Register.Database, 3, null, default));

        await UndoAsync(act.Id);
        Assert.Equal(new ReportState(Quarry, 2022, true), await ReportState.FindAsync(Register.Database, 3, null, default));
        Assert.Equal(new ReportState(Quarry, 2022, true), await ReportState.FindAsync(Register.Database, 4, null, default));
    }

    [SkippableFact]
    public async Task Readers_of_a_former_release_find_the_ids_as_they_were_then()
    {
        await PublishAsync(OfBoiler with { Year = 2021 }, OfQuarry);
        await MergeAsync(Quarry, Boiler);
        await UndoAsync(1);

        Assert.Equal([null, Boiler, (long?)null], await Task.WhenAll(IntoAsync(2), IntoAsync(3), IntoAsync(4)));

        async Task<long?> IntoAsync(long release) =>
            (await FacilityState.FindAsync(Register.Database, Quarry, new DataRelease(release, "", default), default))!.MergedIntoId;
    }

    [SkippableFact]
    public async Task What_is_removed_takes_no_report()
    {
        await PublishAsync(OfBoiler with { Year = 2021 }, OfQuarry with { Year = 2021 });
        await Acts.RemoveAsync(new FacilityRemoval(Quarry), "Такого объекта нет", tryOnly: false, default);

        Assert.Equal(3, (await LoadAsync(OfQuarry)).Reports[0].FacilityId);
        Assert.Contains((await LoadAsync(OfQuarry with { FacilityId = Quarry }, "named.json")).Reports[0].Remarks, remark => remark.Code == "code-unknown");
    }

    [SkippableFact]
    public async Task An_id_that_was_merged_twice_leads_to_the_last()
    {
        await PublishAsync(OfBoiler with { Year = 2020 }, OfQuarry with { Year = 2021 }, OfQuarry with { Name = "Полигон", Bin = TestReport.FirstOperator, Latitude = 50 });
        await MergeAsync(Quarry, Boiler);
        await MergeAsync(Boiler, 3);

        Assert.Equal(3, (await FacilityState.FindAsync(Register.Database, Quarry, null, default))!.MergedIntoId);
        Assert.Equal([Boiler, Quarry], await FacilityFamily.FormerIdsAsync(Register.Database, 3, null, default));
        Assert.Equal(new ReportState(3, 2021, true), await ReportState.FindAsync(Register.Database, 2, null, default));
    }
}

public sealed class FacilityHistoryTestsOnSqlite() : FacilityHistoryTests(TestEngine.Sqlite);

public sealed class FacilityHistoryTestsOnSqlServer() : FacilityHistoryTests(TestEngine.SqlServer);
