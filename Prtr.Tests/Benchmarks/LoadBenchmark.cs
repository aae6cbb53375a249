using Dapper;
using Prtr.Ingest.Intake;
using Prtr.Ingest.Reports;
using Prtr.Ingest.Samples;
using Prtr.Tests.Database;

namespace Prtr.Tests.Benchmarks;

/// <summary>Reading, checking and storing: seven years of the demonstration register as CSV, and a national year as 1,200 workbooks.</summary>
internal static class LoadBenchmark
{
    private const int Seed = 1;
    private const int Workbooks = 1_200;

    public static async Task RunAsync()
    {
        var years = Directory.EnumerateDirectories(Repository.PathTo("data-samples")).Where(path => int.TryParse(Path.GetFileName(path), out _)).Order(StringComparer.Ordinal);
        await MeasureAsync("CSV, seven years, cold", ReportFiles.Expand(years));
        await MeasureAsync("CSV, seven years, warm", ReportFiles.Expand(years));
        using var folder = new TemporaryFolder();
        foreach (var (place, report) in SampleRegister.Generate(Seed, 2022, 2022).Reports.Take(Workbooks).Index())
        {
            await File.WriteAllBytesAsync(folder.File(FormattableString.Invariant($"{place:0000}.xlsx")), SampleWorkbook.Write(report, "ru"));
        }

        await MeasureAsync("workbooks, one year", ReportFiles.Expand([folder.Path]));
    }

    private static async Task MeasureAsync(string what, IEnumerable<ReportSource> sources)
    {
        using var folder = new TemporaryFolder();
        var register = await OpenRegister.OpenAsync(folder.Path, TimeProvider.System, default);
        var given = sources.ToList();
        var effort = Effort.Start();
        var reports = 0;
        await foreach (var outcome in register.Loader.LoadAsync(given, null, default))
        {
            reports += outcome.Count(ReportOutcome.Accepted);
        }

        var (took, seconds) = (effort.ToString(), effort.Elapsed.TotalSeconds);
        await using var connection = await register.Database.OpenAsync(default);
        var rows = reports + await connection.ExecuteScalarAsync<int>("select count(*) from report_row");
        Console.WriteLine(FormattableString.Invariant(
            $"load: {what}: {given.Count} sources, {reports} reports, {rows} rows in {took}, {rows / seconds:N0} rows/s, {given.Count / seconds:0} sources/s"));
    }
}
