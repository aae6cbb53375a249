using System.Data.Common;
using Dapper;
using Prtr.Ingest.Deliveries;
using Prtr.Ingest.Intake;
using Prtr.Ingest.People;
using Prtr.Ingest.Samples;
using Prtr.Search.Database.Sqlite;
using Prtr.Tests.Database;

namespace Prtr.Tests.Benchmarks;

/// <summary>Reading, checking and storing: seven years of the demonstration register as CSV, and a national year as 1,200 workbooks.</summary>
internal static class LoadBenchmark
{
    private const int Seed = 1;
    private const int Workbooks = 1_200;
    private const int LastYear = 2022;

    public static async Task RunAsync()
    {
        var years = Directory.EnumerateDirectories(Repository.PathTo("data-samples"))
            .Select(path => (Path: path, Year: int.TryParse(Path.GetFileName(path), out var year) ? year : 0))
            .Where(folder => folder.Year > 0).OrderBy(folder => folder.Year).ToList();
        await MeasureAsync("CSV, seven years, cold", years);
        await MeasureAsync("CSV, seven years, warm", years);
        using var folder = new TemporaryFolder();
        foreach (var (place, report) in SampleRegister.Generate(Seed, LastYear, LastYear).Reports.Take(Workbooks).Index())
        {
            await File.WriteAllBytesAsync(folder.File(FormattableString.Invariant($"{place:0000}.xlsx")), SampleWorkbook.Write(report, "ru"));
        }

        await MeasureAsync("workbooks, one year", [(folder.Path, LastYear)]);
    }

    // Each year comes in the March after it, when it is due: later, every report would raise a question.
    private static async Task MeasureAsync(string what, IReadOnlyList<(string Path, int Year)> years)
    {
        using var folder = new TemporaryFolder();
        var register = await OpenRegister.OpenAsync(new SqliteDatabase(folder.Path), TimeProvider.System, default);
        var given = years.Select(year => (year.Year, Sources: ReportFiles.Expand([year.Path]).ToList())).ToList();
        var effort = Effort.Start();
        var reports = 0;
        foreach (var (year, sources) in given)
        {
            await foreach (var outcome in register.As(Actor.Samples, SampleDecisions.Of).Loader.LoadAsync(sources, new DateOnly(year + 1, 3, 15), default))
            {
                reports += outcome.Count(ReportOutcome.Accepted);
            }
        }

        var files = given.Sum(year => year.Sources.Count);
        var (took, seconds) = (effort.ToString(), effort.Elapsed.TotalSeconds);
        await using var connection = await register.Database.OpenAsync(default);
        var rows = reports + await connection.ExecuteScalarAsync<int>("select count(*) from report_row");
        Console.WriteLine(FormattableString.Invariant(
            $"load: {what}: {files} sources, {reports} reports, {rows} rows in {took}, {rows / seconds:N0} rows/s, {files / seconds:0} sources/s"));
        var plain = Effort.Start();
        await CopyBySqlAsync(connection, folder.File("plain.db"));
        Console.WriteLine(FormattableString.Invariant($"load: {what}: the same rows stored by SQL alone in {plain}, the load takes {seconds / plain.Elapsed.TotalSeconds:0.0} times as long"));
    }

    // What SQLite needs to store the same rows when nobody reads, checks or matches them.
    private static async Task CopyBySqlAsync(DbConnection connection, string path)
    {
        await connection.ExecuteAsync("attach @path as plain", new { path });
        await connection.ExecuteAsync(
            """
            create table plain.submission_file as select * from submission_file;
            create table plain.received_report as select * from received_report;
            create table plain.report_version as select * from report_version;
            create table plain.report_row as select * from report_row;
            create table plain.remark as select * from remark;
            """);
        await connection.ExecuteAsync("detach plain");
    }
}
