using Prtr.Ingest.Deliveries;
using Prtr.Ingest.Intake;
using Prtr.Ingest.People;
using Prtr.Search.Database.Sqlite;
using Prtr.Tests.Accounts;
using Prtr.Tests.Database;

namespace Prtr.Tests.Benchmarks;

/// <summary>A register that grows to a million rows in eighteen years: what a row costs must not grow with it. Each year is loaded as by a verb of its own.</summary>
internal static class GrowthBenchmark
{
    private static readonly DateTimeOffset AfterAll = new(TriDeliveries.First + 18, 6, 1, 0, 0, 0, TimeSpan.Zero);

    public static async Task RunAsync()
    {
        if (TriFiles.Missing is { } reason)
        {
            Console.WriteLine($"growth: not measured, {reason}");
            return;
        }

        using var folder = new TemporaryFolder();
        using var files = new TemporaryFolder();
        var register = await OpenRegister.OpenAsync(new SqliteDatabase(folder.Path), new MovableClock(AfterAll), default);
        foreach (var (year, from, rows) in new TriDeliveries(files.Path).Write())
        {
            var outcomes = new Dictionary<ReportOutcome, int>();
            var sources = ReportFiles.Expand([from]).ToList();
            var (allocated, effort) = (GC.GetTotalAllocatedBytes(), Effort.Start());
            await foreach (var outcome in register.As(Actor.Samples, SampleDecisions.Of).Loader.LoadAsync(sources, new DateOnly(year + 1, 3, 15), default))
            {
                foreach (var kind in Enum.GetValues<ReportOutcome>())
                {
                    outcomes[kind] = outcomes.GetValueOrDefault(kind) + outcome.Count(kind);
                }
            }

            var micros = effort.Processor.TotalMicroseconds / rows;
            Console.WriteLine(FormattableString.Invariant(
                $"growth: {year}: {rows:N0} rows in {effort}, {micros:0.0} µs of processor and {(GC.GetTotalAllocatedBytes() - allocated) / rows:N0} bytes a row; ")
                + string.Join(", ", outcomes.Where(kind => kind.Value > 0).Select(kind => $"{kind.Value} {kind.Key}")));
        }
    }
}
