using Prtr.Ingest.Intake;
using Prtr.Ingest.Intake.Facilities;
using Prtr.Search.Database;
using Prtr.Tests.Database;

namespace Prtr.Tests.Intake.Facilities;

public abstract class FacilitySplitTests(TestEngine engine) : FacilityTest(engine)
{
    private static readonly TestReport Mistaken = OfQuarry with { FacilityId = Boiler };

    [SkippableFact]
    public async Task The_years_of_another_site_go_to_a_new_facility()
    {
        await PublishAsync(OfBoiler with { Year = 2020 }, Mistaken with { Year = 2021 }, Mistaken);

        var split = await SplitAsync(Boiler, null, new(2021, null), new(2022, null));

        Assert.Equal(Quarry, split.Act!.OtherId);
        Assert.Equal(["1 2020 8 1000", "2 2021 8 20", "2 2022 8 20"], await PublicAsync());
        Assert.Equal(["1 2020 8 1000", "1 2021 8 20", "1 2022 8 20"], await PublicAsync(release: 3));
    }

    [SkippableFact]
    public async Task What_describes_the_site_comes_to_its_own_id_from_then_on()
    {
        await PublishAsync(OfBoiler with { Year = 2020 }, Mistaken with { Year = 2021 });
        await SplitAsync(Boiler, null, new SplitPart(2021, null));

        var quarry = await LoadAsync(OfQuarry, "quarry.json");
        var boiler = await LoadAsync(OfBoiler, "boiler.json");

        Assert.Equal([Quarry, Boiler], quarry.Reports.Concat(boiler.Reports).Select(report => report.FacilityId));
    }

    [SkippableFact]
    public async Task The_same_content_as_that_which_went_is_a_new_report()
    {
        await PublishAsync(OfBoiler with { Year = 2020 }, Mistaken);
        await SplitAsync(Boiler, null, new SplitPart(2022, null));

        var again = await LoadAsync(Mistaken, "again.json");

        Assert.NotEqual(ReportOutcome.Unchanged, again.Reports[0].Outcome);
    }

    [SkippableFact]
    public async Task A_version_that_was_another_sites_goes_alone_and_the_one_before_stands_again()
    {
        await PublishAsync(OfBoiler, Mistaken);
        Assert.Equal(["1 2022 8 20"], await PublicAsync());

        var split = await SplitAsync(Boiler, null, new SplitPart(2022, 2));

        Assert.Empty(split.Problems);
        Assert.Equal(["1 2022 8 1000", "2 2022 8 20"], await PublicAsync());
        Assert.Empty((await UndoAsync(split.Act!.Id)).Problems);
        Assert.Equal(["1 2022 8 20"], await PublicAsync());
        Assert.Equal(new FacilityState(Boiler, null, null), await FacilityState.FindAsync(Register.Database, Quarry, null, default));
    }

    [SkippableFact]
    public async Task A_version_that_waits_goes_alone_and_waits_there()
    {
        await PublishAsync(OfBoiler);
        await LoadAsync(Mistaken);

        await SplitAsync(Boiler, null, new SplitPart(2022, 2));
        Assert.Equal(["1 2022 8 1000"], await PublicAsync());

        await Register.Publication.PublishAsync(2022, default);
        Assert.Equal(["1 2022 8 1000", "2 2022 8 20"], await PublicAsync());
    }

    [SkippableFact]
    public async Task A_superseded_version_of_another_site_becomes_public_there()
    {
        await PublishAsync(Mistaken with { FacilityId = null }, OfBoiler with { FacilityId = 1 });

        var split = await SplitAsync(1, null, new SplitPart(2022, 1));
        Assert.Equal(["1 2022 8 1000", "2 2022 8 20"], await PublicAsync());

        Assert.Empty((await UndoAsync(split.Act!.Id)).Problems);
        Assert.Equal(["1 2022 8 1000"], await PublicAsync());
    }

    [SkippableFact]
    public async Task A_former_id_lives_again_when_reports_go_to_it()
    {
        await PublishAsync(OfBoiler with { Year = 2020 }, OfQuarry with { Year = 2021 }, OfQuarry);
        var merged = (await MergeAsync(Quarry, Boiler)).Act!;

        var split = (await SplitAsync(Boiler, Quarry, new SplitPart(2022, null))).Act!;

        Assert.Equal(["1 2020 8 1000", "1 2021 8 20", "2 2022 8 20"], await PublicAsync());
        Assert.Null((await FacilityState.FindAsync(Register.Database, Quarry, null, default))!.MergedIntoId);
        Assert.Equal([FacilityProblem.LaterAct], (await UndoAsync(merged.Id)).Problems.Select(problem => problem.Code));
        await UndoAsync(split.Id);
        Assert.Equal(Boiler, (await FacilityState.FindAsync(Register.Database, Quarry, null, default))!.MergedIntoId);
    }

    [SkippableFact]
    public async Task A_split_is_not_undone_when_the_new_facility_has_reports_of_its_own()
    {
        await PublishAsync(OfBoiler with { Year = 2020 }, Mistaken with { Year = 2021 });
        var split = (await SplitAsync(Boiler, null, new SplitPart(2021, null))).Act!;
        await PublishAsync(OfQuarry);

        Assert.Equal([new FacilityProblem(FacilityProblem.OwnReports, Quarry, 2022)], (await UndoAsync(split.Id)).Problems);
    }

    [SkippableFact]
    public async Task What_cannot_be_split_is_refused()
    {
        await PublishAsync(OfBoiler with { Year = 2021 }, OfBoiler, OfQuarry);
        await LoadAsync(OfBoiler with { Year = 2021, Releases = [(8, "air", "1100")] });

        await RefusedAsync(FacilityProblem.NothingChosen, null);
        await RefusedAsync(FacilityProblem.NotReported, null, new SplitPart(2019, null));
        await RefusedAsync(FacilityProblem.NoSuchVersion, null, new SplitPart(2022, 2));
        await RefusedAsync(FacilityProblem.CorrectionWaits, null, new SplitPart(2021, 1));
        await RefusedAsync(FacilityProblem.YearTwice, null, new SplitPart(2022, null), new(2022, 1));
        await RefusedAsync(FacilityProblem.NothingStays, null, new SplitPart(2021, null), new(2022, null));
        await RefusedAsync(FacilityProblem.BothReported, Quarry, new SplitPart(2022, null));
        await RefusedAsync(FacilityProblem.Same, Boiler, new SplitPart(2022, null));
        await RefusedAsync(FacilityProblem.Unknown, 77, new SplitPart(2022, null));
    }

    [SkippableFact]
    public async Task A_removed_facility_is_gone_with_its_figures_and_comes_back_when_that_is_undone()
    {
        await PublishAsync(OfBoiler with { Year = 2021 }, OfQuarry);

        var removed = await Acts.RemoveAsync(new FacilityRemoval(Quarry), "Такого объекта нет", tryOnly: false, default);

        Assert.Equal(["1 2021 8 1000"], await PublicAsync());
        var state = (await FacilityState.FindAsync(Register.Database, Quarry, null, default))!;
        Assert.Equal((true, "Такого объекта нет"), (state.RemovedOn is not null, state.RemovedReason));
        await UndoAsync(removed.Act!.Id);
        Assert.Equal(["1 2021 8 1000", "2 2022 8 20"], await PublicAsync());
        Assert.Null((await FacilityState.FindAsync(Register.Database, Quarry, null, default))!.RemovedOn);
    }

    private async Task RefusedAsync(string code, long? to, params SplitPart[] parts)
    {
        var outcome = await SplitAsync(Boiler, to, parts);
        Assert.Equal([code], outcome.Problems.Select(problem => problem.Code));
        Assert.DoesNotContain("-", outcome.Problems[0].InWords().Split(' ')[0], StringComparison.Ordinal);
    }
}

public sealed class FacilitySplitTestsOnSqlite() : FacilitySplitTests(TestEngine.Sqlite);

public sealed class FacilitySplitTestsOnSqlServer() : FacilitySplitTests(TestEngine.SqlServer);
