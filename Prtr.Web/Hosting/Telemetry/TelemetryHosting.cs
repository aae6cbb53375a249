using System.Data.Common;
using System.Diagnostics;
using OpenTelemetry.Exporter;
using OpenTelemetry.Instrumentation.AspNetCore;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using Prtr.Search.Settings;
using Prtr.Search.Telemetry;

namespace Prtr.Web.Hosting.Telemetry;

/// <summary>Traces, figures and log by OTLP to the collector that <c>Telemetry:Endpoint</c> names. Without one nothing listens and nothing is sent.</summary>
public static class TelemetryHosting
{
    // A collector that is away keeps neither requests nor the end of the site waiting.
    private const int MillisecondsToSend = 3_000;

    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        if (TelemetrySettings.Read(builder.Configuration) is not { } settings)
        {
            return;
        }

        builder.Services.AddHostedService<RegisterGauges>();
        builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("prtr", serviceVersion: typeof(TelemetryHosting).Assembly.GetName().Version?.ToString(3)))
            .WithTracing(tracing => tracing
                .SetSampler(new RequestSampler(settings.Sampling))
                .AddSource(RegisterTelemetry.Name, "Elastic.Transport")
                .AddAspNetCoreInstrumentation(RequestsAlone)
                .AddHttpClientInstrumentation()
                .AddSqlClientInstrumentation(options => options.EnrichWithSqlCommand = Summarise)
                .AddProcessor(new HarmlessSpans())
                .AddOtlpExporter(options => Send(options, settings, "v1/traces")))
            .WithMetrics(metrics => metrics
                .AddMeter(RegisterTelemetry.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel")
                .AddRuntimeInstrumentation()
                .AddOtlpExporter(options => Send(options, settings, "v1/metrics")))
            .WithLogging(
                logging => logging.AddProcessor(new HarmlessLog()).AddOtlpExporter(options => Send(options, settings, "v1/logs")),
                options => options.IncludeFormattedMessage = false);
    }

    private static void RequestsAlone(AspNetCoreTraceInstrumentationOptions options)
    {
        options.Filter = context => !context.Request.Path.StartsWithSegments("/health");
        (options.EnableRazorComponentsSupport, options.EnableAspNetCoreSignalRSupport) = (false, false);
    }

    // As spans of SQLite are called; the statement's text does not leave.
    private static void Summarise(Activity span, object command)
    {
        span.DisplayName = (command is DbCommand { CommandText: var statement } ? StatementSummary.Of(statement) : null) ?? "other";
        span.SetTag("db.query.summary", span.DisplayName);
    }

    private static void Send(OtlpExporterOptions options, TelemetrySettings settings, string signal)
    {
        options.Protocol = settings.IsGrpc ? OtlpExportProtocol.Grpc : OtlpExportProtocol.HttpProtobuf;
        options.Endpoint = settings.IsGrpc ? settings.Endpoint : new Uri(settings.Endpoint, signal);
        options.Headers = settings.Headers;
        options.TimeoutMilliseconds = MillisecondsToSend;
    }
}
