using Prtr.Ingest.Intake;
using Prtr.Ingest.Intake.Diffuse;
using Prtr.Tests.Database;
using static Prtr.Tests.Intake.DiffuseFile;

namespace Prtr.Tests.Intake;

public abstract class DiffuseIntakeTests(TestEngine engine) : IntakeTest(engine)
{
    [SkippableFact]
    public async Task A_report_is_one_authority_region_and_year()
    {
        var outcome = await LoadAsync(Of(
            Transport, Heating, Transport.Replace("2022,", "2021,", StringComparison.Ordinal), Transport.Replace("230000000", "233600000", StringComparison.Ordinal),
            "2022,Акимат города Алматы,750000000,road-transport,8,air,7,E,,"));

        Assert.Equal(
            [("230000000", 2022, 3), ("230000000", 2021, 1), ("750000000", 2022, 1)],
            outcome.Diffuse.Select(report => (report.Region?.Value!, report.Year!.Value, report.Rows)));
        Assert.All(outcome.Diffuse, report => Assert.Equal((ReportOutcome.Accepted, 1), (report.Outcome, report.Version)));
    }

    [SkippableFact]
    public async Task What_was_written_is_what_is_stored_with_its_place()
    {
        await LoadAsync(Of(Transport, Heating));

        Assert.Equal([15000000000000, 1], await ColumnAsync<long>("select quantity_kg_e8 from diffuse_row order by id"));
        Assert.Equal([("diffuse.csv", 2), ("diffuse.csv", 3)], await ColumnAsync<(string, int)>("select source_file, source_row from diffuse_row order by id"));
        Assert.Empty(await KeptDiffuse.ProblemsAsync(Register.Database, default));
    }

    [SkippableFact]
    public async Task Another_content_is_a_new_version_and_another_spelling_of_the_authority_the_same_report()
    {
        await LoadAsync(Of(Transport));
        var again = await LoadAsync(Of(Transport.Replace("Акимат", "АКИМАТ ", StringComparison.Ordinal).Replace("150000", "160000", StringComparison.Ordinal)));

        Assert.Equal((ReportOutcome.Accepted, 2), (again.Diffuse[0].Outcome, again.Diffuse[0].Version));
        Assert.Equal(1, await ScalarAsync<int>("select count(*) from diffuse_report"));
    }

    [SkippableFact]
    public async Task The_same_content_makes_no_version_whatever_file_it_comes_in()
    {
        await LoadAsync(Of(Transport));
        var again = await LoadAsync(Of(Transport, "2022,Акимат города Алматы,750000000,road-transport,8,air,7,E,,"));

        Assert.Equal([ReportOutcome.Unchanged, ReportOutcome.Accepted], again.Diffuse.Select(report => report.Outcome));
    }

    [SkippableFact]
    public async Task The_same_file_again_tells_what_became_of_it()
    {
        var first = await LoadAsync(Of(Transport, Heating.Replace("household-heating", "campfires", StringComparison.Ordinal)));
        var second = await LoadAsync(Of(Transport, Heating.Replace("household-heating", "campfires", StringComparison.Ordinal)));

        Assert.True(second.Known);
        Assert.Empty(second.Remarks);
        Assert.Equal(ReportOutcome.Returned, second.Diffuse[0].Outcome);
        Assert.Equal(first.Diffuse[0].Remarks.Select(remark => (remark.Code, remark.Place)), second.Diffuse[0].Remarks.Select(remark => (remark.Code, remark.Place)));
    }

    [SkippableFact]
    public async Task A_report_with_an_error_is_returned_and_the_others_are_accepted()
    {
        var outcome = await LoadAsync(Of(Transport, Heating.Replace("air", "sky", StringComparison.Ordinal), "2022,Акимат города Алматы,750000000,road-transport,8,air,7,E,,"));

        Assert.Equal([ReportOutcome.Returned, ReportOutcome.Accepted], outcome.Diffuse.Select(report => report.Outcome));
        Assert.Equal(["750000000"], await ColumnAsync<string>("select kato from diffuse_row"));
        Assert.Equal(1, await ScalarAsync<int>("select count(*) from remark m join received_diffuse e on e.id = m.received_diffuse_id where m.code = 'code-unknown' and e.outcome = 'returned'"));
    }

    [SkippableFact]
    public async Task Another_authority_for_the_region_is_remarked_on()
    {
        await LoadAsync(Of(Transport));
        var outcome = await LoadAsync(Of(Transport.Replace("Акимат Атырауской области", "Управление экологии", StringComparison.Ordinal)));

        Assert.Equal(ReportOutcome.Accepted, outcome.Diffuse[0].Outcome);
        Assert.Equal(["Акимат Атырауской области"], outcome.Diffuse[0].Remarks.Where(remark => remark.Code == "authority-differs").Select(remark => remark.Data["authority"]));
    }

    [SkippableFact]
    public async Task A_thousandfold_of_last_year_looks_like_another_unit()
    {
        await LoadAsync(Of(Transport.Replace("2022,", "2021,", StringComparison.Ordinal)));
        var outcome = await LoadAsync(Of(Transport.Replace("150000", "150000000", StringComparison.Ordinal)));

        Assert.Contains(outcome.Diffuse[0].Remarks, remark => remark.Code == "unit-slip");
        Assert.Equal(1, await ScalarAsync<int>("select count(*) from remark m join diffuse_row w on w.id = m.diffuse_row_id where m.code = 'unit-slip'"));
    }

    [SkippableFact]
    public async Task A_changed_row_is_found_out()
    {
        await LoadAsync(Of(Transport));
        await ScalarAsync<int>("update diffuse_row set quantity_kg_e8 = 1");

        Assert.Single(await KeptDiffuse.ProblemsAsync(Register.Database, default));
    }
}

public sealed class DiffuseIntakeTestsOnSqlite() : DiffuseIntakeTests(TestEngine.Sqlite);

public sealed class DiffuseIntakeTestsOnSqlServer() : DiffuseIntakeTests(TestEngine.SqlServer);
