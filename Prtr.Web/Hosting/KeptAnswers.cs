using System.Diagnostics.Metrics;
using Microsoft.AspNetCore.OutputCaching;
using Prtr.Search.Telemetry;

namespace Prtr.Web.Hosting;

/// <summary>Counts which answers were kept and which had to be made.</summary>
internal sealed class KeptAnswers : IOutputCachePolicy
{
    private static readonly Counter<long> Answers = RegisterTelemetry.Meter.CreateCounter<long>("prtr.cache.answers", "{answer}", "Answers that may be kept: found, or made anew.");

    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation) => default;

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => Count("kept");

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation) => Count("made");

    private static ValueTask Count(string result)
    {
        Answers.Add(1, new KeyValuePair<string, object?>("prtr.result", result));
        return default;
    }
}
