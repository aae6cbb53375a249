using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace Prtr.Tests.Http.Telemetry;

/// <summary>A collector on loopback that keeps what it is sent by OTLP over HTTP or gRPC, as it came and as what it says.</summary>
internal sealed class OtlpReceiver : IAsyncDisposable
{
    // Whether the message is compressed, and how long it is.
    private const int Frame = 5;

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

    /// <param name="grpc">Whether it speaks gRPC alone, without encryption.</param>
    public static async Task<OtlpReceiver> StartAsync(bool grpc = false)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        if (grpc)
        {
            builder.WebHost.ConfigureKestrel(kestrel => kestrel.ConfigureEndpointDefaults(listening => listening.Protocols = HttpProtocols.Http2));
        }

        var app = builder.Build();
        var receiver = new OtlpReceiver(app);
        app.MapPost("/v1/{signal}", (HttpContext context, string signal) => receiver.TakeAsync(context, signal, frame: 0));
        app.MapPost("/opentelemetry.proto.collector.{signal}.v1.{service}/Export", receiver.TakeGrpcAsync);
        await app.StartAsync();
        return receiver;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    // One message in a frame; an empty one is the answer.
    private async Task TakeGrpcAsync(HttpContext context, string signal)
    {
        await TakeAsync(context, signal == "trace" ? "traces" : signal, Frame);
        context.Response.ContentType = "application/grpc";
        await context.Response.Body.WriteAsync(new byte[Frame]);
        context.Response.AppendTrailer("grpc-status", "0");
    }

    private async Task TakeAsync(HttpContext context, string signal, int frame)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        sent.Enqueue((signal, context.Request.Headers["x-key"], body.ToArray()[frame..]));
    }

    private IEnumerable<WireMessage> Sent(string signal) => sent.Where(one => one.Signal == signal).Select(one => new WireMessage(one.Body));
}
