using Prtr.Ingest.Intake.Facilities;
using Prtr.Search.Register;
using Prtr.Tests.Database;

namespace Prtr.Tests.Intake.Facilities;

/// <summary>What is decided about facilities beside their reports.</summary>
public abstract class FacilityDecisionTests(TestEngine engine) : FacilityTest(engine)
{
    private static readonly OperatorChange Change = new(Boiler, new Bin(TestReport.SecondOperator), "ТОО «Жаңа»", new DateOnly(2022, 5, 1));

    [SkippableFact]
    public async Task After_a_decided_change_the_new_operators_report_raises_no_question()
    {
        await PublishAsync(OfBoiler with { Year = 2021 });
        Assert.Empty(await Register.Identities.ChangeOperatorAsync(Change, Why, tryOnly: false, default));

        var received = await ReceiveAsync(OfBoiler with { FacilityId = Boiler, Bin = TestReport.SecondOperator });

        Assert.Equal([Boiler], received.Reports.Select(report => report.FacilityId));
        Assert.DoesNotContain("another-operator", await ColumnAsync<string>("select code from question"));
    }

    [SkippableFact]
    public async Task After_a_decided_change_the_former_operators_report_is_asked_about()
    {
        await PublishAsync(OfBoiler with { Year = 2021 });
        await Register.Identities.ChangeOperatorAsync(Change, Why, tryOnly: false, default);

        await ReceiveAsync(OfBoiler with { FacilityId = Boiler });
        await ReceiveAsync((OfBoiler with { Year = 2021, FacilityId = Boiler, Releases = [(8, "air", "1001")], Corrects = (1, "Опечатка") }).Source("2021.json"), Today);

        Assert.Equal(["2022"], await ColumnAsync<string>("select cast(e.reporting_year as char(4)) from question q join received_report e on e.id = q.received_report_id where q.code = 'another-operator'"));
    }

    [SkippableFact]
    public async Task A_change_says_what_is_wrong_with_it_and_changes_nothing()
    {
        await PublishAsync(OfBoiler with { Year = 2021 });

        Assert.Equal(FacilityProblem.OperatorSame, await ProblemAsync(Change with { Operator = new Bin(TestReport.FirstOperator) }));
        Assert.Equal(FacilityProblem.OperatorWrong, await ProblemAsync(Change with { Operator = new Bin("020440003657") }));
        Assert.Equal(FacilityProblem.OperatorWrong, await ProblemAsync(Change with { OperatorName = " " }));
        Assert.Equal(FacilityProblem.OperatorWrong, await ProblemAsync(Change with { From = new DateOnly(2999, 1, 1) }));
        Assert.Equal(FacilityProblem.Unknown, await ProblemAsync(Change with { FacilityId = 99 }));
        Assert.Equal(0, await ScalarAsync<int>("select count(*) from operator_change"));
    }

    [SkippableFact]
    public async Task A_pair_that_somebody_kept_apart_is_no_candidate_any_more()
    {
        await PublishAsync(OfBoiler, OfQuarry with { Bin = TestReport.FirstOperator });
        var pair = Assert.Single(await DuplicateCandidates.FindAsync(Register.Database, 0.1, null, default));

        Assert.Empty(await Register.Identities.KeepApartAsync(pair.Second.FacilityId, pair.First.FacilityId, Why, default));
        Assert.Empty(await Register.Identities.KeepApartAsync(pair.First.FacilityId, pair.Second.FacilityId, Why, default));

        Assert.Empty(await DuplicateCandidates.FindAsync(Register.Database, 0.1, null, default));
        Assert.Equal(1, await ScalarAsync<int>("select count(*) from facility_apart"));
    }

    [SkippableFact]
    public async Task The_file_of_a_facility_has_every_version_with_how_it_stands()
    {
        await PublishAsync(OfBoiler with { Year = 2021 }, OfBoiler, OfQuarry);
        await LoadAsync(OfBoiler with { Releases = [(8, "air", "1001")] });
        await SplitAsync(Boiler, null, new SplitPart(2021, null));

        var file = (await FacilityFile.FindAsync(Register.Database, Boiler, default))!;

        Assert.Equal(
            ["2021/1 Past moved", "2022/1 Public", "2022/2 Waiting"],
            file.Versions.Select(version => $"{version.Year}/{version.Number} {version.Standing}{(version.IsMoved ? " moved" : "")}"));
        Assert.Equal([2022], file.LiveYears);
        Assert.InRange(file.LikenessTo((await FacilityFile.FindAsync(Register.Database, Quarry, default))!)!.Score, 0, 0.5);
        Assert.Null(await FacilityFile.FindAsync(Register.Database, 99, default));
    }

    [SkippableFact]
    public async Task Facilities_are_found_by_number_operator_and_words_of_their_names()
    {
        await PublishAsync(OfBoiler, OfQuarry);

        Assert.Equal([Boiler], await FoundAsync("сапаржол кот"));
        Assert.Equal([Quarry], await FoundAsync(TestReport.SecondOperator));
        Assert.Equal([Quarry], await FoundAsync(" 2 "));
        Assert.Empty(await FoundAsync("рудник"));
        Assert.Empty(await FoundAsync(" "));
    }

    private async Task<string> ProblemAsync(OperatorChange change) => (await Register.Identities.ChangeOperatorAsync(change, Why, tryOnly: false, default)).Single().Code;

    private async Task<IEnumerable<long>> FoundAsync(string text) => (await FacilityFinder.FindAsync(Register.Database, text, 10, default)).Select(found => found.Id);

    public sealed class OnSqlite() : FacilityDecisionTests(TestEngine.Sqlite);

    public sealed class OnSqlServer() : FacilityDecisionTests(TestEngine.SqlServer);
}
