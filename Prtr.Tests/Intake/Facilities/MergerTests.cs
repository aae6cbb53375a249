using Prtr.Ingest.Intake;
using Prtr.Ingest.Intake.Facilities;
using Prtr.Ingest.People;
using Prtr.Search.Database;
using Prtr.Tests.Database;

namespace Prtr.Tests.Intake.Facilities;

public abstract class MergerTests(TestEngine engine) : FacilityTest(engine)
{
    [SkippableFact]
    public async Task The_reports_of_a_merged_facility_become_reports_of_the_other_and_its_id_leads_there()
    {
        await PublishAsync(OfBoiler with { Year = 2020 }, OfQuarry with { Year = 2021 });

        var merged = await MergeAsync(Quarry, Boiler);

        Assert.Empty(merged.Problems);
        Assert.Equal(["1 2020 8 1000", "1 2021 8 20"], await PublicAsync());
        Assert.Equal(new FacilityState(Boiler, null, null), await FacilityState.FindAsync(Register.Database, Quarry, null, default));
        Assert.Equal((FacilityActKind.Merge, "console:tester", Why), (merged.Act!.Kind, merged.Act.Actor, merged.Act.Reason));
        Assert.Equal([new MovedReport(2021, 1, Quarry, Boiler, Standing.Public)], merged.Reports);
    }

    [SkippableFact]
    public async Task Two_reports_for_a_year_are_refused_until_somebody_says_which_stands()
    {
        await PublishAsync(OfBoiler, OfQuarry, OfQuarry with { Year = 2021 });
        var before = await PublicAsync();

        var refused = await MergeAsync(Quarry, Boiler);

        Assert.Equal([new FacilityProblem(FacilityProblem.BothReported, Quarry, 2022, Boiler)], refused.Problems);
        Assert.Null(refused.Act);
        Assert.Equal(before, await PublicAsync());
        Assert.Equal(3, await ScalarAsync<int>("select count(*) from data_release"));
    }

    [SkippableTheory]
    [InlineData(Boiler, "1 2022 8 1000")]
    [InlineData(Quarry, "1 2022 8 20")]
    public async Task The_report_that_stands_is_public_and_the_other_is_ended_and_kept(long stands, string expected)
    {
        await PublishAsync(OfBoiler, OfQuarry);

        Assert.Empty((await MergeAsync(Quarry, Boiler, (2022, stands))).Problems);

        Assert.Equal([expected], await PublicAsync());
        Assert.Equal(["1 2022 8 1000", "2 2022 8 20"], await PublicAsync(release: 2));
    }

    [SkippableFact]
    public async Task A_correction_that_waits_goes_with_its_report()
    {
        await PublishAsync(OfBoiler with { Year = 2021 }, OfQuarry);
        await LoadAsync(OfQuarry with { Releases = [(8, "air", "30")] });

        await MergeAsync(Quarry, Boiler);

        Assert.Equal(["1 2021 8 1000", "1 2022 8 20"], await PublicAsync());
        await Register.Publication.PublishAsync(2022, default);
        Assert.Equal(["1 2021 8 1000", "1 2022 8 30"], await PublicAsync());
        Assert.Null(await Register.Publication.PublishAsync(2022, default));
    }

    [SkippableFact]
    public async Task A_report_that_is_not_public_does_not_take_the_place_of_a_public_one()
    {
        await PublishAsync(OfBoiler);
        await LoadAsync(OfQuarry);

        Assert.Equal([new FacilityProblem(FacilityProblem.NotPublic, Quarry, 2022)], (await MergeAsync(Quarry, Boiler, (2022, Quarry))).Problems);
        Assert.Empty((await MergeAsync(Quarry, Boiler, (2022, Boiler))).Problems);
        Assert.Null(await Register.Publication.PublishAsync(2022, default));
        Assert.Equal(["1 2022 8 1000"], await PublicAsync());
    }

    [SkippableFact]
    public async Task A_decision_about_a_year_that_has_none_is_refused()
    {
        await PublishAsync(OfBoiler, OfQuarry with { Year = 2021 });

        Assert.Equal([new FacilityProblem(FacilityProblem.NothingToDecide, Boiler, 2019)], (await MergeAsync(Quarry, Boiler, (2019, Boiler))).Problems);
    }

    [SkippableFact]
    public async Task What_names_or_describes_the_merged_facility_comes_to_the_other()
    {
        await PublishAsync(OfBoiler with { Year = 2020 }, OfQuarry with { Year = 2020 });
        await MergeAsync(Quarry, Boiler, (2020, Boiler));

        var described = await LoadAsync(OfQuarry with { Year = 2021 }, "described.json");
        var named = await LoadAsync(OfQuarry with { FacilityId = Quarry }, "named.json");

        Assert.Equal([Boiler, Boiler], described.Reports.Concat(named.Reports).Select(report => report.FacilityId));
    }

    [SkippableFact]
    public async Task A_former_release_shows_the_facilities_as_they_were()
    {
        await PublishAsync(OfBoiler with { Year = 2021 }, OfQuarry);
        await MergeAsync(Quarry, Boiler);

        Assert.Equal(["1 2021 8 1000", "2 2022 8 20"], await PublicAsync(release: 2));
        Assert.Equal(["1 2021 8 1000", "1 2022 8 20"], await PublicAsync(release: 3));
    }

    [SkippableFact]
    public async Task Undoing_puts_everything_back_with_the_corrections_that_came_since()
    {
        await PublishAsync(OfBoiler with { Year = 2021 }, OfQuarry with { Year = 2021 }, OfQuarry);
        var before = await PublicAsync();
        var act = (await MergeAsync(Quarry, Boiler, (2021, Quarry))).Act!;
        await PublishAsync(OfQuarry with { FacilityId = Boiler, Releases = [(8, "air", "25")] });

        var undone = await UndoAsync(act.Id);

        Assert.Empty(undone.Problems);
        Assert.Equal([.. before.Except(["2 2022 8 20"]), "2 2022 8 25"], await PublicAsync());
        Assert.Equal(new FacilityState(null, null, null), await FacilityState.FindAsync(Register.Database, Quarry, null, default));
        Assert.Equal([FacilityProblem.AlreadyUndone], (await UndoAsync(act.Id)).Problems.Select(problem => problem.Code));
    }

    [SkippableFact]
    public async Task An_act_on_which_a_later_one_stands_is_not_undone()
    {
        await PublishAsync(OfBoiler with { Year = 2020 }, OfQuarry with { Year = 2021 }, OfQuarry);
        var merged = (await MergeAsync(Quarry, Boiler)).Act!;
        var split = (await SplitAsync(Boiler, null, new SplitPart(2022, null))).Act!;

        Assert.Equal([new FacilityProblem(FacilityProblem.LaterAct, null, Number: split.Id)], (await UndoAsync(merged.Id)).Problems);
        Assert.Empty((await UndoAsync(split.Id)).Problems);
        Assert.Empty((await UndoAsync(merged.Id)).Problems);
        Assert.Equal(["1 2020 8 1000", "2 2021 8 20", "2 2022 8 20"], await PublicAsync());
    }

    [SkippableFact]
    public async Task A_delivery_that_was_merged_away_is_known_and_says_what_it_said()
    {
        await PublishAsync(OfBoiler with { Year = 2020 });
        var first = await LoadAsync(OfQuarry, "quarry.json");
        await MergeAsync(Quarry, Boiler);

        var again = await LoadAsync(OfQuarry, "quarry.json");

        Assert.True(again.Known);
        Assert.Equal(first.Remarks.Count, again.Remarks.Count);
        Assert.Equal(first.Reports[0].Remarks.Select(remark => remark.Code), again.Reports[0].Remarks.Select(remark => remark.Code));
        Assert.Equal(Boiler, again.Reports[0].FacilityId);
    }

    [SkippableFact]
    public async Task Ids_that_cannot_be_merged_are_refused_in_words()
    {
        await PublishAsync(OfBoiler with { Year = 2020 }, OfQuarry);
        await MergeAsync(Quarry, Boiler);

        Assert.Equal("Facility 2 has been merged into 1: name that one, or undo the merger first.", Assert.Single((await MergeAsync(Quarry, Boiler)).Problems).InWords());
        Assert.Equal("The register never gave the id 77.", Assert.Single((await MergeAsync(77, Boiler)).Problems).InWords());
        Assert.Equal("Both are facility 1.", Assert.Single((await MergeAsync(Boiler, Boiler)).Problems).InWords());
    }

    [SkippableFact]
    public async Task Trying_changes_nothing_and_says_the_same()
    {
        await PublishAsync(OfBoiler with { Year = 2020 }, OfQuarry);

        var tried = await Acts.MergeAsync(new Merger(Quarry, Boiler, new Dictionary<int, long>()), Why, tryOnly: true, default);

        Assert.Null(tried.Act);
        Assert.Equal(["1 2020 8 1000", "2 2022 8 20"], await PublicAsync());
        Assert.Equal((await MergeAsync(Quarry, Boiler)).Reports, tried.Reports);
    }

    [SkippableFact]
    public async Task An_act_waits_for_a_publication_and_a_publication_for_an_act()
    {
        await PublishAsync(OfBoiler with { Year = 2020 }, OfQuarry with { Year = 2020 });
        await LoadAsync(OfBoiler);
        await LoadAsync(OfQuarry with { Year = 2021 });
        var elsewhere = Register.As(Actor.Console).Facilities;

        var outcomes = await Task.WhenAll(
            Task.Run(() => MergeAsync(Quarry, Boiler, (2020, Boiler))),
            Task.Run(() => elsewhere.MergeAsync(new Merger(Boiler, Quarry, new Dictionary<int, long> { [2020] = Boiler }), Why, tryOnly: false, default)));
        await Task.WhenAll(
            Task.Run(() => Register.Publication.PublishAsync(2021, default)), Task.Run(() => Register.Publication.PublishAsync(2022, default)), Task.Run(() => UndoAsync(1)));

        Assert.Equal(1, outcomes.Count(outcome => !outcome.IsRefused));
        Assert.Equal(["1 2020 8 1000", "1 2022 8 1000", "2 2020 8 20", "2 2021 8 20"], await PublicAsync());
        await Register.Relay.RunAsync(default);
        Assert.Empty((await DatabaseFigures.ReadAsync(Register.Database, default)).Differences((await Register.Index.FiguresAsync(default))!));
    }
}

public sealed class MergerTestsOnSqlite() : MergerTests(TestEngine.Sqlite);

public sealed class MergerTestsOnSqlServer() : MergerTests(TestEngine.SqlServer);
