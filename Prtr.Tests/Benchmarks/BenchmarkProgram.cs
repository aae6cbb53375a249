namespace Prtr.Tests.Benchmarks;

/// <summary>Runs the benchmarks that are named on the command line: <c>bench suggest search standby load export aggregate review pages office cabinet circuit telemetry compression elasticsearch growth</c>.</summary>
public static class BenchmarkProgram
{
    private static readonly Dictionary<string, Func<Task>> Benchmarks = new()
    {
        ["suggest"] = SuggestBenchmark.RunAsync,
        ["search"] = SearchBenchmark.RunAsync,
        ["standby"] = StandbyBenchmark.RunAsync,
        ["load"] = LoadBenchmark.RunAsync,
        ["growth"] = GrowthBenchmark.RunAsync,
        ["export"] = ExportBenchmark.RunAsync,
        ["aggregate"] = AggregateBenchmark.RunAsync,
        ["review"] = ReviewBenchmark.RunAsync,
        ["pages"] = PagesBenchmark.RunAsync,
        ["office"] = OfficeBenchmark.RunAsync,
        ["cabinet"] = CabinetBenchmark.RunAsync,
        ["circuit"] = CircuitBenchmark.RunAsync,
        ["telemetry"] = TelemetryBenchmark.RunAsync,
        ["compression"] = CompressionBenchmark.RunAsync,
        ["elasticsearch"] = ElasticsearchBenchmark.RunAsync,
#if DUCKDB
        ["duckdb"] = Peers.DuckDbBenchmark.RunAsync,
#endif
    };

    public static async Task<int> Main(string[] args)
    {
        if (args is not ["bench", .. var names] || names.Length == 0 || !names.All(Benchmarks.ContainsKey))
        {
            Console.Error.WriteLine($"usage: bench <{string.Join('|', Benchmarks.Keys)}> …");
            return 1;
        }

        Console.WriteLine(Machine.Describe());
        foreach (var name in names)
        {
            await Benchmarks[name]();
        }

        return 0;
    }
}
