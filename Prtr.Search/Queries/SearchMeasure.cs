using System.Diagnostics;
using System.Diagnostics.Metrics;
using Prtr.Search.Telemetry;

namespace Prtr.Search.Queries;

/// <summary>One question to an engine, as a span and as a time by engine and kind of question; nothing while nobody listens.</summary>
internal readonly struct SearchMeasure : IDisposable
{
    private static readonly Histogram<double> Duration = RegisterTelemetry.Meter.CreateHistogram(
        "prtr.search.duration",
        "s",
        "How long a question to the register takes.",
        advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30] });

    private readonly Activity? span;
    private readonly long start;
    private readonly string engine;
    private readonly string question;

    private SearchMeasure(string engine, string question)
    {
        (this.engine, this.question) = (engine, question);
        span = RegisterTelemetry.Activities.StartActivity($"{question} {engine}")?.SetTag("prtr.engine", engine).SetTag("prtr.question", question);
        start = Stopwatch.GetTimestamp();
    }

    public static bool IsWatched => Duration.Enabled || RegisterTelemetry.Activities.HasListeners();

    public static SearchMeasure Begin(string engine, string question) => IsWatched ? new(engine, question) : default;

    public void Dispose()
    {
        if (start != 0)
        {
            Duration.Record(Stopwatch.GetElapsedTime(start).TotalSeconds, new("prtr.engine", engine), new("prtr.question", question));
            span?.Dispose();
        }
    }
}
