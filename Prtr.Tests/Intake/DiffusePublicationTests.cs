using Prtr.Ingest.Intake;
using Prtr.Ingest.Intake.Diffuse;
using Prtr.Tests.Database;
using static Prtr.Tests.Intake.DiffuseFile;

namespace Prtr.Tests.Intake;

public abstract class DiffusePublicationTests(TestEngine engine) : IntakeTest(engine)
{
    [SkippableFact]
    public async Task Reports_and_diffuse_sources_of_a_year_become_public_in_one_release()
    {
        await LoadAsync(new TestReport());
        await LoadAsync(Of(Transport));
        Assert.Equal(0, (await KeptDiffuse.PublicAsync(Register.Database, default)).Rows);

        var published = await Register.Publication.PublishAsync(2022, default);

        Assert.Equal((1, 1), (published!.Reports, published.Diffuse));
        Assert.Equal((1, 150000m), await KeptDiffuse.PublicAsync(Register.Database, default));
        Assert.Equal(1, await ScalarAsync<int>("select count(*) from data_release"));
    }

    [SkippableFact]
    public async Task The_index_hears_of_a_release_that_holds_only_diffuse_sources()
    {
        await LoadAsync(Of(Transport));
        var published = await Register.Publication.PublishAsync(2022, default);

        Assert.Equal(1, await Register.Relay.RunAsync(default));
        Assert.Equal(published!.Release.Name, (await Register.Index.FiguresAsync(default))!.Release);
    }

    [SkippableFact]
    public async Task A_correction_supersedes_and_nothing_is_lost()
    {
        await LoadAsync(Of(Transport, Heating));
        await Register.Publication.PublishAsync(2022, default);
        await LoadAsync(Of(Transport.Replace("150000", "160000", StringComparison.Ordinal)));
        Assert.Equal((2, 150000.00000001m), await KeptDiffuse.PublicAsync(Register.Database, default));

        await Register.Publication.PublishAsync(2022, default);

        Assert.Equal((1, 160000m), await KeptDiffuse.PublicAsync(Register.Database, default));
        Assert.Equal(2, await ScalarAsync<int>("select ended_release_id from diffuse_version where version = 1"));
        Assert.Equal(3, await ScalarAsync<int>("select count(*) from diffuse_row"));
    }

    [SkippableFact]
    public async Task A_withdrawn_report_is_gone_from_the_public_and_kept_with_its_reason()
    {
        await LoadAsync(Of(Transport));
        await Register.Publication.PublishAsync(2022, default);

        await Register.Publication.WithdrawDiffuseAsync(1, "counted twice", default);

        Assert.Equal(0, (await KeptDiffuse.PublicAsync(Register.Database, default)).Rows);
        Assert.Equal("counted twice", await ScalarAsync<string>("select withdrawn_reason from diffuse_version"));
        Assert.Null(await Register.Publication.PublishAsync(2022, default));
    }

    [SkippableFact]
    public async Task Figures_of_facilities_do_not_hold_diffuse_sources()
    {
        await LoadAsync(new TestReport());
        await LoadAsync(Of(Transport));
        await Register.Publication.PublishAsync(2022, default);

        Assert.Equal((1, 150000m), ((await DatabaseFigures.ReadAsync(Register.Database, default)).Totals.Records, (await DatabaseFigures.ReadAsync(Register.Database, default)).Totals.ReleasesKg));
    }

    [SkippableFact]
    public async Task The_status_tells_what_waits()
    {
        await LoadAsync(Of(Transport));
        await LoadAsync(Of("2022,Акимат города Алматы,750000000,road-transport,8,air,-7,E,,"));

        var year = (await RegisterStatus.ReadAsync(Register.Database, Today, default)).Years.Single(year => year.Year == 2022);

        Assert.Equal((0L, 1L, 1L), (year.DiffusePublished, year.DiffuseUnpublished, year.DiffuseReturned));
    }
}

public sealed class DiffusePublicationTestsOnSqlite() : DiffusePublicationTests(TestEngine.Sqlite);

public sealed class DiffusePublicationTestsOnSqlServer() : DiffusePublicationTests(TestEngine.SqlServer);
