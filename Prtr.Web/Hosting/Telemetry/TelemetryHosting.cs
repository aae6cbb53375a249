using OpenTelemetry;
using OpenTelemetry.Exporter;
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
                .AddAspNetCoreInstrumentation(options => options.Filter = context => !context.Request.Path.StartsWithSegments("/health"))
                .AddHttpClientInstrumentation()
                .AddSqlClientInstrumentation(options => options.EnrichWithSqlCommand = Summarise)
                .AddProcessor(new HarmlessSpans())
                .AddOtlpExporter(options => Send(options, settings, "v1/traces")))
            .WithMetrics(metrics => metrics
                .AddMeter(RegisterTelemetry.Name)
                .AddAspNetCoreInstrumentation()
                .AddRuntimeInstrumentation()
                .AddOtlpExporter(options => Send(options, settings, "v1/metrics")))
            .WithLogging(
                logging => logging.AddProcessor(new HarmlessLog()).AddOtlpExporter(options => Send(options, settings, "v1/logs")),
                options => options.IncludeFormattedMessage = false);
    }

    // As spans of SQLite are called; the statement's text does not leave.
    private static void Summarise(System.Diagnostics.Activity span, object command)
    {
        if (command is System.Data.Common.DbCommand { CommandText: var statement })
        {
            span.DisplayName = StatementSummary.Of(statement);
            span.SetTag("db.query.summary", span.DisplayName);
        }
    }

    private static void Send(OtlpExporterOptions options, TelemetrySettings settings, string signal)
    {
        options.Protocol = settings.IsGrpc ? OtlpExportProtocol.Grpc : OtlpExportProtocol.HttpProtobuf;
        options.Endpoint = settings.IsGrpc ? settings.Endpoint : new Uri(settings.Endpoint, signal);
        options.Headers = settings.Headers;
        options.TimeoutMilliseconds = MillisecondsToSend;
    }
}
