using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using Prtr.Search.Telemetry;
using Prtr.Web.Hosting.Telemetry;

namespace Prtr.Tests.Http.Telemetry;

/// <summary>The same over gRPC, and of requests a share.</summary>
[Collection(nameof(WatchedSite))]
public sealed class GrpcTests
{
    // A share is taken by the first half of the number of the trace: below and above a quarter.
    private const string Low = "10000000000000000000000000000001";
    private const string High = "70000000000000000000000000000001";

    [Fact]
    public async Task A_share_of_requests_all_figures_and_the_log_are_sent()
    {
        await using var receiver = await OtlpReceiver.StartAsync(grpc: true);
        await using var site = Watched(receiver.Url);
        var (traces, metrics, log) = (site.Services.GetRequiredService<TracerProvider>(), site.Services.GetRequiredService<MeterProvider>(), site.Services.GetRequiredService<LoggerProvider>());

        foreach (var trace in (string[])[Low, High])
        {
            var asked = new ActivityContext(ActivityTraceId.CreateFromString(trace), ActivitySpanId.CreateRandom(), ActivityTraceFlags.None, isRemote: true);
            using var request = RegisterTelemetry.Activities.StartActivity("request", ActivityKind.Server, asked);
            using var search = RegisterTelemetry.Activities.StartActivity("search");
        }

        site.Logger.LogWarning("The collector is asked by gRPC.");

        Assert.True(traces.ForceFlush());
        Assert.True(metrics.ForceFlush());
        Assert.True(log.ForceFlush());
        Assert.Equal(["collectorPassword"], receiver.Keys);
        // Sites of other tests are heard too.
        Assert.Equal([Low, Low], receiver.Spans.Select(span => span.Trace).Where(trace => trace is Low or High));
        Assert.NotEmpty(receiver.Metrics);
        Assert.Single(receiver.Log);
    }

    private static WebApplication Watched(string collector)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        (builder.Configuration["Telemetry:Endpoint"], builder.Configuration["Telemetry:Protocol"]) = (collector, "grpc");
        (builder.Configuration["Telemetry:Headers"], builder.Configuration["Telemetry:Sampling"]) = ("x-key=collectorPassword", "0.25");
        builder.AddTelemetry();
        return builder.Build();
    }
}
