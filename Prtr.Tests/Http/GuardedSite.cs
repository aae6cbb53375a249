using Dapper;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Prtr.Search.Database;

namespace Prtr.Tests.Http;

/// <summary>A site as it stands behind a proxy on its own machine, with an empty register, one heavy answer at once and five pages a minute for a reader; pages of facilities fail.</summary>
public sealed class GuardedSite : IAsyncLifetime, IDisposable
{
    public const string Host = "prtr.example.kz";

    private readonly RunningSite site = new(
        ("Register:LoadSamples", "false"), ("Site:PublicUrl", $"https://{Host}"), ("Site:TrustedProxies", "127.0.0.1, ::1"), ("Site:RequestsPerMinute", "5"),
        ("Site:HeavyAnswers", "1"), ("Site:SecurityContact", "mailto:security@prtr.example.kz"));

    private readonly KeptLines lines = new();

    public HttpClient Client => client ??= site.NewClient();

    public Uri Address => site.Address;

    public IServiceProvider Services => site.Services;

    /// <summary>What was logged as an error.</summary>
    public IReadOnlyCollection<string> Errors => [.. lines.Kept];

    private HttpClient? client;

    public async Task InitializeAsync()
    {
        Services.GetRequiredService<ILoggerFactory>().AddProvider(lines);
        await using var connection = await Services.GetRequiredService<RegisterDatabase>().OpenAsync(default);
        await connection.ExecuteAsync("alter table facility rename to facility_away");
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        client?.Dispose();
        site.Dispose();
    }

    private sealed class KeptLines : ILoggerProvider, ILogger
    {
        public System.Collections.Concurrent.ConcurrentQueue<string> Kept { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
            {
                Kept.Enqueue(formatter(state, exception));
            }
        }

        public void Dispose()
        {
        }
    }
}
