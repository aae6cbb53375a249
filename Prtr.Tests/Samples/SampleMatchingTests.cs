using Dapper;
using Prtr.Ingest.Intake;
using Prtr.Ingest.Samples;
using Prtr.Search.Database.Sqlite;

namespace Prtr.Tests.Samples;

/// <summary>The register gives its ids only when reports are loaded, and the samples name none: each facility must be found again, whatever changed.</summary>
public sealed class SampleMatchingTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("sample-matching").FullName;

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Every_facility_keeps_its_id_over_the_years_and_no_two_share_one()
    {
        var generated = SampleRegister.Generate(1, 2019, 2022);
        var files = Path.Combine(folder, "samples");
        await SampleWriter.WriteAsync(generated, files, CancellationToken.None);
        var register = await OpenRegister.OpenAsync(new SqliteDatabase(Path.Combine(folder, "register")), TimeProvider.System, CancellationToken.None);
        await register.LoadAndPublishSamplesAsync(files, new Progress<string>(), CancellationToken.None);

        await using var connection = await register.Database.OpenAsync(CancellationToken.None);
        var loaded = await connection.QueryAsync<(long Facility, int Year, string Bin, string Name)>("""
            select r.facility_id, r.reporting_year, v.operator_bin, v.facility_name
            from report r join report_version v on v.report_id = r.id and v.version = 1
            """);
        var ids = loaded.ToDictionary(r => (r.Year, r.Bin, r.Name), r => r.Facility);

        Assert.Equal(generated.Reports.Count, ids.Count);
        var pairs = generated.Reports.Select(r => (r.Facility, Id: ids[(r.Year, r.Identity.Operator.Bin, r.Identity.FacilityName)])).Distinct().ToList();
        Assert.Distinct(pairs.Select(p => p.Facility));
        Assert.Distinct(pairs.Select(p => p.Id));
    }
}
