using System.Diagnostics;
using Microsoft.Data.SqlClient;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using Prtr.Ingest.Intake;
using Prtr.Search.Elasticsearch;
using Prtr.Search.Telemetry;
using Prtr.Tests.Elasticsearch;
using Prtr.Tests.Intake;

namespace Prtr.Tests.Http.Telemetry;

/// <summary>A site that sends what it knows of itself to a collector, after readers have asked it for things that tell about them: first with its index, then without.</summary>
public sealed class WatchedSite : IntakeTest, IAsyncLifetime
{
    /// <summary>What readers sent, in addresses, headers and forms; none of it may leave.</summary>
    public static readonly string[] Secrets =
    [
        "Құпиябаев", "850101300123", "s3cretLink", "s3cretToken", "s3cretPath", "s3cretWord", "s3cretAgent", "s3cretCookie", "s3cretState", "s3cretReferer", "s3cretHost", "s3cretKey",
        "203.0.113.77", "51.123456", "collectorPassword",
    ];

    internal OtlpReceiver Receiver { get; private set; } = null!;

    public new async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await LoadAsync(new TestReport());
        await Register.Publication.PublishAsync(2022, default);
        Receiver = await OtlpReceiver.StartAsync();
        var index = await ImitatedElasticsearch.StartAsync();
        using var elasticsearch = new IndexServer(new() { Nodes = [index.Url] }, TimeProvider.System);
        await (await OpenRegister.OpenAsync(Register.Database, elasticsearch, TimeProvider.System, default)).Relay.RunAsync(default);
        await using var site = new RunningSite(
            ("Register:Directory", Folder), ("Register:LoadSamples", "false"), ("Search:Engine", "Elasticsearch"), ("Search:Url", index.Url.ToString()), ("Search:Timeout", "5"), ("Search:Standby", "Database"),
            ("Site:TrustedProxies", "127.0.0.1"), ("Api:RequestsPerMinute", "3"),
            ("Telemetry:Endpoint", Receiver.Url), ("Telemetry:Headers", "x-key=collectorPassword"));
        using var client = site.NewClient();
        await AskAsync(client, "air");
        await index.DisposeAsync();
        await AskAsync(client, "water");
        await FailOnSqlServerAsync();
        await SendAsync(site.Services);
    }

    public new async Task DisposeAsync()
    {
        await Receiver.DisposeAsync();
        await base.DisposeAsync();
    }

    private static async Task AskAsync(HttpClient client, string medium)
    {
        string[] addresses =
        [
            "/ru/search?q=%D2%9A%D2%B1%D0%BF%D0%B8%D1%8F%D0%B1%D0%B0%D0%B5%D0%B2&year=all&near=51.123456,71.4,3", $"/ru/search?q=s3cretWord&medium={medium}", $"/ru/search?q=s3cretWord&medium={medium}",
            "/ru/operators/850101300123", "/ru/sign-in/link/s3cretLink", "/ru/subscriptions/s3cretToken", "/ru/s3cretPath", "/s3cretPath/s3cretWord", "/ru/cabinet?x=s3cretWord",
            "/api/v1/search?q=s3cretWord&year=all", "/api/v1/search?operator=850101300123", "/api/v1/suggest?q=s3cretWord", "/api/v1/suggest?q=s3cretWord", "/ru/search.csv?q=s3cretWord",
        ];
        foreach (var address in addresses)
        {
            await SendAsync(client, new(HttpMethod.Get, address));
        }

        // Without headers of a person it is kept.
        await client.GetStringAsync(new Uri("/ru/about?x=s3cretWord", UriKind.Relative));
        await SendAsync(client, new(HttpMethod.Post, "/ru/sign-in") { Content = new FormUrlEncodedContent([new("name", "s3cretWord"), new("password", "s3cretWord")]) });
        await SendAsync(client, new(new HttpMethod("s3cretWord"), "/ru/search"));
    }

    // Nothing is reached, but its client is watched all the same.
    private static async Task FailOnSqlServerAsync()
    {
        using var request = RegisterTelemetry.Activities.StartActivity("request", ActivityKind.Server);
        await using var connection = new SqlConnection();
        await using var command = new SqlCommand("select name from account where name = 's3cretWord' and id = @id", connection) { Parameters = { new("@id", "s3cretWord") } };
        await Assert.ThrowsAsync<InvalidOperationException>(() => command.ExecuteReaderAsync());
    }

    private static async Task SendAsync(HttpClient client, HttpRequestMessage request)
    {
        request.Headers.TryAddWithoutValidation("X-Forwarded-For", "203.0.113.77");
        request.Headers.TryAddWithoutValidation("Cookie", "session=s3cretCookie");
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer s3cretKey");
        request.Headers.TryAddWithoutValidation("User-Agent", "s3cretAgent");
        request.Headers.TryAddWithoutValidation("Referer", "http://example.kz/s3cretReferer");
        // Asks for nothing to be recorded; what is, is the site's own affair.
        request.Headers.TryAddWithoutValidation("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-00");
        request.Headers.TryAddWithoutValidation("tracestate", "vendor=s3cretState");
        request.Headers.TryAddWithoutValidation("baggage", "user=s3cretState");
        request.Headers.Host = "s3cretHost.example.kz";
        using (request)
        {
            using var response = await client.SendAsync(request);
            await response.Content.ReadAsByteArrayAsync();
        }
    }

    // What the site looks up by itself it has looked up by the time that the first figures are sent, or soon after.
    private async Task SendAsync(IServiceProvider services)
    {
        services.GetRequiredService<TracerProvider>().ForceFlush();
        services.GetRequiredService<LoggerProvider>().ForceFlush();
        for (var tries = 0; tries < 100 && !Receiver.Metrics.Any(metric => metric.Name == "prtr.reports"); tries++)
        {
            services.GetRequiredService<MeterProvider>().ForceFlush();
            await Task.Yield();
        }
    }
}
