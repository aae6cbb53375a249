using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Prtr.Tests.Http.Telemetry;

/// <summary>A collector on loopback that keeps what it is sent by OTLP over HTTP, as it came and as what it says.</summary>
internal sealed class OtlpReceiver : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentQueue<(string Signal, string? Key, byte[] Body)> sent = [];

    private OtlpReceiver(WebApplication app) => this.app = app;

    public string Url => app.Urls.First();

    /// <summary>Every body, of whatever signal.</summary>
    public IEnumerable<byte[]> Bodies => sent.Select(one => one.Body);

    /// <summary>What was sent along as the header <c>x-key</c>.</summary>
    public IEnumerable<string?> Keys => sent.Select(one => one.Key).Distinct();

    public IEnumerable<ExportedSpan> Spans => Sent("traces").SelectMany(body => body.Below(1, 2)).SelectMany(scope => scope.All(2).Select(span => ExportedSpan.Of(scope.Below(1).Single().Text(1), span)));

    public IEnumerable<ExportedMetric> Metrics => Sent("metrics").SelectMany(body => body.Below(1, 2, 2)).Select(ExportedMetric.Of);

    /// <summary>Each line as its template and the trace that it belongs to.</summary>
    public IEnumerable<(string Words, string Trace)> Log => Sent("logs").SelectMany(body => body.Below(1, 2, 2)).Select(line => (line.All(5).Single().Text(1), line.Hex(9)));

    public static async Task<OtlpReceiver> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var receiver = new OtlpReceiver(app);
        app.MapPost("/v1/{signal}", receiver.TakeAsync);
        await app.StartAsync();
        return receiver;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task TakeAsync(HttpContext context, string signal)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        sent.Enqueue((signal, context.Request.Headers["x-key"], body.ToArray()));
    }

    private IEnumerable<WireMessage> Sent(string signal) => sent.Where(one => one.Signal == signal).Select(one => new WireMessage(one.Body));
}
