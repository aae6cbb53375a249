using Prtr.Ingest.Intake;
using Prtr.Ingest.Intake.Facilities;
using Prtr.Ingest.Intake.Questions;
using Prtr.Ingest.People;
using Prtr.Tests.Database;

namespace Prtr.Tests.Intake.Facilities;

public abstract class DuplicateCandidateTests(TestEngine engine) : FacilityTest(engine)
{
    [SkippableFact]
    public async Task A_site_that_moved_six_kilometres_under_another_name_is_a_candidate()
    {
        await PublishApartAsync(OfBoiler with { Year = 2021 }, OfBoiler with { Name = "Теплоцентраль Кульсары", Latitude = 47.04 });
        Assert.Equal(2, await ScalarAsync<int>("select count(*) from facility"));

        var candidate = Assert.Single(await FindAsync(SiteLikeness.Likely));

        Assert.Equal((1L, 2L), (candidate.First.FacilityId, candidate.Second.FacilityId));
        Assert.InRange(candidate.Likeness.Metres, 5_500, 6_500);
        Assert.Equal((0.30, 0.15, 0.10), (candidate.Likeness.Operator, candidate.Likeness.Activity, candidate.Likeness.Years));
        Assert.Equal(candidate.Likeness.Score, Sum(candidate.Likeness), 10);
        Assert.Empty(candidate.YearsOfBoth);
    }

    [SkippableFact]
    public async Task Two_sites_of_one_operator_300_metres_apart_that_both_report_are_none()
    {
        await LoadAsync(TestReport.SourceOf("two.json", OfBoiler, OfBoiler with { Name = "Карьер «Тас»", Latitude = 46.98857 }));

        Assert.Empty(await FindAsync(SiteLikeness.Likely));
        Assert.Equal([2022], Assert.Single(await FindAsync(0.1)).YearsOfBoth);
    }

    [SkippableFact]
    public async Task What_was_merged_or_split_is_no_candidate_any_more_and_is_again_when_that_was_undone()
    {
        await PublishApartAsync(OfBoiler with { Year = 2021 }, OfBoiler with { Name = "Теплоцентраль Кульсары", Latitude = 47.04 });
        var merged = (await MergeAsync(2, 1)).Act!;
        Assert.Empty(await FindAsync(0));

        var split = (await SplitAsync(1, 2, new SplitPart(2022, null))).Act!;
        Assert.Empty(await FindAsync(0));

        await UndoAsync(split.Id);
        await UndoAsync(merged.Id);
        Assert.Single(await FindAsync(SiteLikeness.Likely));
    }

    [SkippableFact]
    public async Task Who_looks_again_finds_what_a_first_look_finds_whatever_came_and_went()
    {
        using var known = new KnownCandidates(Register.Database);
        await AgreeAsync(0);
        await PublishApartAsync(OfBoiler with { Year = 2021 }, OfBoiler with { Name = "Теплоцентраль Кульсары", Latitude = 47.04 });
        await AgreeAsync(1);
        await PublishApartAsync(OfQuarry, OfBoiler with { Name = "Котельная Кульсары", Latitude = 46.99 });
        await AgreeAsync(2);
        var merged = (await MergeAsync(2, 1)).Act!;
        await AgreeAsync(1);
        await UndoAsync(merged.Id);
        await AgreeAsync(2);
        await Register.Publication.WithdrawAsync(2, "Ошибка", default);
        await AgreeAsync(0);

        async Task AgreeAsync(int least)
        {
            var (again, first) = (await known.ReadAsync(null, default), await FindAsync(SiteLikeness.Likely));
            Assert.Equal(first.Select(one => (one.First, one.Second, one.Likeness)), again.Select(one => (one.First, one.Second, one.Likeness)));
            Assert.True(first.Count >= least, $"{first.Count} candidates instead of {least}.");
        }
    }

    [SkippableFact]
    public async Task Those_of_one_facility_can_be_asked_for()
    {
        await PublishApartAsync(OfBoiler with { Year = 2021 }, OfBoiler with { Name = "Теплоцентраль Кульсары", Latitude = 47.04 }, OfQuarry with { Bin = TestReport.FirstOperator });

        Assert.Equal(3, (await FindAsync(0)).Count);
        Assert.Equal([(1L, 3L), (2L, 3L)], (await FindAsync(0, 3)).Select(one => (one.First.FacilityId, one.Second.FacilityId)).Order());
    }

    // The centre took the site for a new one.
    private async Task PublishApartAsync(params TestReport[] reports)
    {
        var register = Register.As(Actor.Console, question => question.Code == "likely-same-facility" ? Answer.Of("new", "Looked at.") : DecidedAtOnce.Of(question));
        foreach (var report in reports)
        {
            await register.Loader.LoadAsync([report.Source()], InTime(report.Year), default).SingleAsync();
            await register.Publication.PublishAsync(report.Year, default);
        }
    }

    private Task<IReadOnlyList<DuplicateCandidate>> FindAsync(double atLeast, long? facility = null) =>
        DuplicateCandidates.FindAsync(Register.Database, atLeast, facility, default);

    private static double Sum(SiteLikeness likeness) =>
        likeness.Operator + likeness.Name + likeness.Place + likeness.Address + likeness.Activity + likeness.Years;
}

public sealed class DuplicateCandidateTestsOnSqlite() : DuplicateCandidateTests(TestEngine.Sqlite);

public sealed class DuplicateCandidateTestsOnSqlServer() : DuplicateCandidateTests(TestEngine.SqlServer);
