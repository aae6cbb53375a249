using Prtr.Ingest.Checks.Settings;
using Prtr.Ingest.Intake.Proposing;
using Prtr.Ingest.Intake.ReferenceChanges;
using Prtr.Ingest.People;
using Prtr.Search.Database;
using Prtr.Search.Register;
using Prtr.Tests.Database;
using Prtr.Tests.People;

namespace Prtr.Tests.Intake.ReferenceChanges;

/// <summary>Dated rows of reference tables, proposed by one person and added by another.</summary>
public abstract class ReferenceProposalTests(TestEngine engine) : IntakeTest(engine)
{
    private const string Why = "Новый приказ";
    private const string NewThreshold = "pollutant,medium,valid_from,threshold_kg,source\r\n8,air,2023,50000,\"Приказ № 1, приложение 2\"\r\n";

    private static readonly ReferenceTable Thresholds = ReferenceTable.Find("thresholds")!;

    [SkippableFact]
    public async Task A_threshold_is_proposed_by_one_and_added_by_another_from_its_year_on()
    {
        var (first, second) = (await AsAsync("aliya", Role.Head), await AsAsync("bek", Role.Head));
        Assert.Empty(await first.ProposeAsync(Thresholds, NewThreshold, Why, default));
        var id = Assert.Single(await Proposals.OpenAsync(Register.Database, Act.ApproveReference, default)).Id;

        await Assert.ThrowsAsync<NotAllowedException>(() => first.ApproveAsync(id, default));
        Assert.Equal(100_000, (await ReferenceReader.ReadAsync(Register.Database, default)).Threshold(8, Medium.Air, 2023)!.ThresholdKg.ToDecimal());
        Assert.Null((await second.ApproveAsync(id, default)).Problem);

        var then = await ReferenceReader.ReadAsync(Register.Database, default);
        Assert.Equal((100_000m, 50_000m), (then.Threshold(8, Medium.Air, 2022)!.ThresholdKg.ToDecimal(), then.Threshold(8, Medium.Air, 2023)!.ThresholdKg.ToDecimal()));
        Assert.Equal("Приказ № 1, приложение 2", then.Threshold(8, Medium.Air, 2023)!.Source);
        Assert.Empty(await Proposals.OpenAsync(Register.Database, Act.ApproveReference, default));
        Assert.Equal(ProposalProblem.Decided, (await second.ApproveAsync(id, default)).Problem);
        Assert.Equal(["account:aliya", "account:bek"], await ColumnAsync<string>("select actor from journal_entry where act in ('propose', 'approve-reference') order by id"));
    }

    [SkippableFact]
    public async Task A_preview_counts_what_would_be_on_the_other_side_of_the_threshold()
    {
        await LoadAsync(new TestReport { Releases = [(8, "air", "70000")] });
        await LoadAsync(new TestReport { Name = "Карьер", Latitude = 47.5, Releases = [(8, "air", "150000")] }, "other.json");

        var change = Assert.Single((await PreviewAsync(Thresholds, NewThreshold.Replace("2023", "2022", StringComparison.Ordinal))).Changes);

        Assert.Equal((1, "100000"), (change.Affected, change.Before![3]));
        Assert.Equal(0, Assert.Single((await PreviewAsync(Thresholds, NewThreshold)).Changes).Affected);
    }

    [SkippableFact]
    public async Task A_whole_exported_file_comes_back_with_its_added_rows_alone()
    {
        foreach (var table in ReferenceTable.All)
        {
            var exported = ReferenceCsv.Write(table, await ReferenceProposals.RowsAsync(Register.Database, table, default));
            Assert.Equal("nothing-new", Assert.Single((await PreviewAsync(table, exported)).Problems).Code);
        }

        var whole = ReferenceCsv.Write(Thresholds, await ReferenceProposals.RowsAsync(Register.Database, Thresholds, default)) + NewThreshold.Split("\r\n")[1];
        Assert.Equal(["8", "air", "2023", "50000", "Приказ № 1, приложение 2"], Assert.Single((await PreviewAsync(Thresholds, whole)).Changes).Row);
    }

    [SkippableTheory]
    [InlineData("pollutant,medium,valid_from,source\n8,air,2023,x", "no-header", 1)]
    [InlineData("pollutant,medium,valid_from,threshold_kg,source\n8,fire,2023,1,x", "value", 2)]
    [InlineData("pollutant,medium,valid_from,threshold_kg,source\n8,air,2023,-1,x", "value", 2)]
    [InlineData("pollutant,medium,valid_from,threshold_kg,source\n8,air,2023,1,", "value", 2)]
    [InlineData("pollutant,medium,valid_from,threshold_kg,source\n8,air,1999,1,x", "value", 2)]
    [InlineData("pollutant,medium,valid_from,threshold_kg,source\n8,air,2016,1,x", "row-exists", 2)]
    [InlineData("pollutant,medium,valid_from,threshold_kg,source\n8,air,2010,1,x", "not-later", 2)]
    [InlineData("pollutant,medium,valid_from,threshold_kg,source\n999,air,2023,1,x", "unknown", 2)]
    [InlineData("", "no-header", 1)]
    public async Task A_file_says_in_which_line_what_is_wrong(string content, string code, int line)
    {
        var problem = Assert.Single((await PreviewAsync(Thresholds, content)).Problems);

        Assert.Equal((code, line), (problem.Code, problem.Line));
    }

    [SkippableFact]
    public async Task A_limit_of_a_check_is_set_by_two_persons_too()
    {
        var (clerk, head) = (await AsAsync("aliya", Role.Clerk), await AsAsync("bek", Role.Head));
        var checks = ReferenceTable.Find("checks")!;
        Assert.Empty(await clerk.ProposeAsync(checks, "name,valid_from,level,holds,limit\nrelease-rise,2022,,,3\nunit-slip,2022,E,,\n", Why, default));
        Assert.Null((await head.ApproveAsync((await Proposals.OpenAsync(Register.Database, Act.ApproveReference, default)).Single().Id, default)).Problem);

        var set = await CheckSettingTable.ReadAsync(Register.Database, default);
        Assert.Equal((3, 1), ((int)set.In(2022).ReleaseRise, set.On("unit-slip", 2022).Count(decision => decision.Level == "E")));
        Assert.Equal("unknown", Assert.Single((await PreviewAsync(checks, "name,valid_from,level,holds,limit\nno-such,2022,E,,\n")).Problems).Code);
    }

    [SkippableFact]
    public async Task A_declined_proposal_and_one_without_a_reason_leave_the_table_as_it_is()
    {
        var clerk = await AsAsync("aliya", Role.Clerk);
        var declining = Register.As(Actor.Of((await TestPeople.SignInAsync(Register.Database, "bek", Role.Head)).Person)).Proposals;
        Assert.Equal("no-reason", Assert.Single(await clerk.ProposeAsync(Thresholds, NewThreshold, " ", default)).Code);
        await clerk.ProposeAsync(Thresholds, NewThreshold, Why, default);
        Assert.Equal("proposed-already", Assert.Single(await clerk.ProposeAsync(Thresholds, NewThreshold.Replace("50000", "60000", StringComparison.Ordinal), Why, default)).Code);
        Assert.Null(await declining.DeclineAsync((await Proposals.OpenAsync(Register.Database, Act.ApproveReference, default)).Single().Id, "Приказ не вступил в силу", default));

        Assert.Empty(await Proposals.OpenAsync(Register.Database, Act.ApproveReference, default));
        Assert.Equal("nothing-new", Assert.Single((await PreviewAsync(Thresholds, ReferenceCsv.Write(Thresholds, await ReferenceProposals.RowsAsync(Register.Database, Thresholds, default)))).Problems).Code);
    }

    [SkippableFact]
    public async Task A_pollutant_is_renamed_from_a_year_on_or_put_on_the_list_and_who_holds_the_lists_has_it_at_once()
    {
        var (clerk, head) = (await AsAsync("aliya", Role.Clerk), await AsAsync("bek", Role.Head));
        var (held, edition) = (Register.Reference, Register.Reference.Edition);
        const string rows = "number,valid_from,cas,name_kk,name_ru,name_en,pollutant_group,btex,eea_code\r\n8,2024,,NOx (азот оксидтері),Оксиды азота,Nitrogen oxides,OTHGAS,0,NOX\r\n900,2024,,Жаңа,Новый,New,OTHGAS,0,NEW\r\n";
        Assert.Empty(await clerk.ProposeAsync(ReferenceTable.Find("pollutants")!, rows, Why, default));
        Assert.Null((await head.ApproveAsync(1, default)).Problem);
        Assert.Equal((false, "8"), (held.Pollutants.ContainsKey(900), (await ReferenceProposals.RowsAsync(Register.Database, ReferenceTable.Find("pollutants")!, default)).Last(row => row[0] == "8")[0]));

        Assert.True(await Register.ReadReferenceAsync(default));

        Assert.Same(held, Register.Reference);
        Assert.Equal(("Оксиды азота", "New"), (held.Pollutants[8].Names.Ru, held.Pollutants[900].Names.En));
        Assert.NotEqual(edition, held.Edition);
        Assert.False(await Register.ReadReferenceAsync(default));
        Assert.Equal("nothing-new", Assert.Single((await PreviewAsync(ReferenceTable.Find("pollutants")!, ReferenceCsv.Write(
            ReferenceTable.Find("pollutants")!, await ReferenceProposals.RowsAsync(Register.Database, ReferenceTable.Find("pollutants")!, default)))).Problems).Code);
    }

    [SkippableTheory]
    [InlineData("8,air,max_single,NO2,2026,0.1,mg/m3,Приказ,1,2026-01-01,x", null)]
    [InlineData("8,air,max_single,NO2,2026,>0.1,mg/m3,Приказ,1,2026-01-01,x", null)]
    [InlineData("8,air,max_single,NO2,2026,much,mg/m3,Приказ,1,2026-01-01,x", "value")]
    [InlineData("8,air,max_single,NO2,2026,0.1,mg/m3,Приказ,1,1 января,x", "value")]
    [InlineData("8,air,max_single,NO2,2022,0.1,mg/m3,Приказ,1,2026-01-01,x", "row-exists")]
    [InlineData("800,air,max_single,NO2,2026,0.1,mg/m3,Приказ,1,2026-01-01,x", "unknown")]
    public async Task A_standard_of_quality_has_its_act_and_is_about_a_pollutant_of_the_list(string row, string? code)
    {
        var preview = await PreviewAsync(ReferenceTable.Find("quality-norms")!, "pollutant,medium,kind,substance,valid_from,norm,unit,act,act_number,act_date,source\n" + row);

        Assert.Equal(code, preview.Problems.SingleOrDefault()?.Code);
        Assert.Equal(code is null ? "0.2" : null, preview.Changes.SingleOrDefault()?.Before?[5]);
    }

    private Task<ReferencePreview> PreviewAsync(ReferenceTable table, string content) => ReferenceProposals.PreviewAsync(Register.Database, table, content, default);

    private async Task<ReferenceProposals> AsAsync(string name, Role role) => Register.As(Actor.Of((await TestPeople.SignInAsync(Register.Database, name, role)).Person)).ReferenceProposals;

    public sealed class OnSqlite() : ReferenceProposalTests(TestEngine.Sqlite);

    public sealed class OnSqlServer() : ReferenceProposalTests(TestEngine.SqlServer);
}
