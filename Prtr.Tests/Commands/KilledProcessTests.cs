using System.Diagnostics;
using System.Globalization;
using Dapper;
using Prtr.Ingest.Commands;
using Prtr.Ingest.Samples;
using Prtr.Search.Database.Sqlite;
using Prtr.Tests.Database;
using Xunit.Abstractions;

namespace Prtr.Tests.Commands;

/// <summary>A load or publication that is killed at any moment leaves the register as before or as after, and the same command finishes the work.</summary>
public sealed class KilledProcessTests(ITestOutputHelper output) : IDisposable
{
    private const int Kills = 1;
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_killed_load_is_finished_by_the_same_command()
    {
        var seed = RandomSeed.For(output);
        var random = new Random(seed);
        await SampleWriter.WriteAsync(SampleRegister.Generate(3, 2017, 2017), folder.File("samples"), default);
        var watch = Stopwatch.StartNew();
        await RunAsync("undisturbed", null);
        var usual = (int)watch.ElapsedMilliseconds;

        var undisturbed = await ContentAsync("undisturbed");
        for (var kill = 1; kill <= Kills; kill++)
        {
            var register = string.Create(CultureInfo.InvariantCulture, $"killed-{kill}");
            var after = random.Next(usual / 5, usual);
            await RunAsync(register, TimeSpan.FromMilliseconds(after));
            var counts = await CountsAsync(register);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"killed after {after} of {usual} ms: {counts}"));
            await AssertWholeAsync(register);

            await RunAsync(register, null);
            Assert.Equal(undisturbed, await ContentAsync(register));
        }
    }

    // Nothing half done: every version has its rows, every submission its reports, every published version its message.
    private async Task AssertWholeAsync(string register)
    {
        await using var connection = await OpenAsync(register);
        if (connection is null)
        {
            return;
        }

        Assert.Equal("ok", await connection.ExecuteScalarAsync<string>("pragma integrity_check"));
        Assert.Empty(await connection.QueryAsync("pragma foreign_key_check"));
        Assert.Equal(0, await connection.ExecuteScalarAsync<int>(
            "select count(*) from report_version v where not exists (select 1 from report_row w where w.report_version_id = v.id)"));
        Assert.Equal(0, await connection.ExecuteScalarAsync<int>(
            "select count(*) from submission s where not exists (select 1 from received_report e where e.submission_id = s.id)"));
        Assert.Equal(0, await connection.ExecuteScalarAsync<int>(
            "select count(*) from report_version v where published_release_id is not null and not exists (select 1 from outbox o where o.report_version_id = v.id)"));
    }

    private async Task<IReadOnlyList<string>> ContentAsync(string register)
    {
        await using var connection = await OpenAsync(register);
        return
        [
            .. await connection!.QueryAsync<string>(
                """
                select r.facility_id || '|' || r.reporting_year || '|' || v.version || '|' || v.content_sha256 || '|' || (v.ended_release_id is null)
                from report_version v join report r on r.id = v.report_id
                order by r.facility_id, r.reporting_year, v.version
                """),
            .. await connection!.QueryAsync<string>("select name || '|' || sha256 from submission order by id"),
            .. await connection!.QueryAsync<string>("select code || '|' || count(*) from remark group by code order by code"),
            .. await connection!.QueryAsync<string>("select 'waiting ' || count(*) from outbox where relayed_at is null"),
        ];
    }

    private async Task<string?> CountsAsync(string register)
    {
        await using var connection = await OpenAsync(register);
        return connection is null ? "no register yet" : await connection.ExecuteScalarAsync<string>(
            "select (select count(*) from submission) || ' submissions, ' || (select count(*) from data_release) || ' releases'");
    }

    private async Task<System.Data.Common.DbConnection?> OpenAsync(string register)
    {
        var database = new SqliteDatabase(folder.File(register));
        var connection = await database.OpenAsync(default);
        if (await connection.ExecuteScalarAsync<int>("select count(*) from sqlite_master where name = 'outbox'") == 1)
        {
            return connection;
        }

        await connection.DisposeAsync();
        return null;
    }

    private async Task RunAsync(string register, TimeSpan? killAfter)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])
        [
            typeof(CommandLine).Assembly.Location, "load", folder.File("samples"), "--publish", "--received", "2018-03-01", "--data", folder.File(register),
        ])
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        if (killAfter is { } time)
        {
            using var timer = new CancellationTokenSource(time);
            try
            {
                await process.WaitForExitAsync(timer.Token);
            }
            catch (OperationCanceledException)
            {
                process.Kill();
                await process.WaitForExitAsync();
            }
        }
        else
        {
            await process.WaitForExitAsync();
            // Some of the samples wait for a decision.
            Assert.True(process.ExitCode is 0 or 2, await output + await error);
        }
    }
}
