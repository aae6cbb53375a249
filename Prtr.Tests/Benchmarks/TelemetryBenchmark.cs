using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using Prtr.Search.Database;
using Prtr.Search.Embedded;
using Prtr.Search.Queries;
using Prtr.Search.Reference;
using Prtr.Search.Telemetry;
using Activity = System.Diagnostics.Activity;

namespace Prtr.Tests.Benchmarks;

/// <summary>What it costs a search that it can be watched: without the code for it, with the code while nobody listens, and with spans and figures taken.</summary>
internal static class TelemetryBenchmark
{
    private const int Records = 100_000;
    private const int Queries = 2_000;
    private const int Rounds = 5;

    public static Task RunAsync() => TriRegister.MeasureAsync("telemetry", Records, MeasureAsync);

    private static async Task MeasureAsync(RegisterDatabase database)
    {
        using var engine = new EmbeddedSearch(database, ReferenceData.Shipped);
        var index = await engine.IndexAsync(default);
        var queries = FacetQueries.Of(index, Queries);
        var watched = await engine.OpenAsync(default);
        await MeasureAsync("warming up", queries, query => Task.FromResult(index.Search(query)));
        for (var round = 1; round <= Rounds; round++)
        {
            await MeasureAsync("no code", queries, query => Task.FromResult(index.Search(query)));
            await MeasureAsync("off", queries, query => watched.SearchAsync(query, default));
            using var tracing = Sdk.CreateTracerProviderBuilder().AddSource(RegisterTelemetry.Name).AddProcessor(new SimpleActivityExportProcessor(new Forgetful<Activity>())).Build();
            using var metrics = Sdk.CreateMeterProviderBuilder().AddMeter(RegisterTelemetry.Name).AddReader(new BaseExportingMetricReader(new Forgetful<Metric>())).Build();
            await MeasureAsync("on", queries, query => watched.SearchAsync(query, default));
        }
    }

    private static async Task MeasureAsync(string what, IReadOnlyList<RegisterQuery> queries, Func<RegisterQuery, Task<SearchAnswer>> ask)
    {
        var before = GC.GetTotalAllocatedBytes(true);
        var effort = Effort.Start();
        foreach (var query in queries)
        {
            await ask(query);
        }

        var processor = effort.Processor;
        Console.WriteLine(FormattableString.Invariant(
            $"telemetry: {what}: {processor.TotalMicroseconds / queries.Count:0.0} us of processor and {(GC.GetTotalAllocatedBytes(true) - before) / queries.Count:N0} bytes a search"));
    }

    private sealed class Forgetful<T> : BaseExporter<T>
        where T : class
    {
        public override ExportResult Export(in Batch<T> batch) => ExportResult.Success;
    }
}
