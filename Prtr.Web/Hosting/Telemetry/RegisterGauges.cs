using System.Data.Common;
using System.Diagnostics.Metrics;
using Prtr.Ingest.Intake;
using Prtr.Search.Database;
using Prtr.Search.Queries;
using Prtr.Search.Telemetry;
using Prtr.Web.Office;

namespace Prtr.Web.Hosting.Telemetry;

/// <summary>What stands in the database, looked up again and again while somebody watches, and what the site holds at the moment that it is asked.</summary>
public sealed class RegisterGauges : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(30);

    private readonly Meter meter = new(RegisterTelemetry.Name);
    private readonly RegisterDatabase database;
    private readonly TimeProvider clock;
    private volatile WatchedFigures? figures;

    public RegisterGauges(RegisterDatabase database, OpenCircuits circuits, SearchAvailability availability, TimeProvider clock)
    {
        (this.database, this.clock) = (database, clock);
        meter.CreateObservableGauge("prtr.outbox.messages", () => OfFigures(now => now.Waiting), "{message}", "Messages of publications that the index does not hold yet.");
        meter.CreateObservableGauge("prtr.outbox.age", () => OfFigures(now => Age(now.OldestWaiting)), "s", "How long the oldest of them has waited.");
        meter.CreateObservableGauge("prtr.release.age", () => OfFigures(now => Age(now.LatestRelease)), "s", "The time since the latest data release was published.");
        meter.CreateObservableCounter("prtr.publications", () => OfFigures(now => now.Releases), "{publication}", "Data releases so far.");
        meter.CreateObservableGauge("prtr.reports", Reports, "{report}", "Reports that came in, by state.");
        meter.CreateObservableGauge("prtr.circuits", () => circuits.Count, "{circuit}", "Open pages of people who have signed in.");
        meter.CreateObservableGauge("prtr.index.away", () => availability.Away is null ? 0 : 1, description: "1 while the search index does not answer and something else does.");
    }

    public override void Dispose()
    {
        meter.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        do
        {
            figures = await ReadAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    // A database that is away is seen by the gauges that are missing.
    private async Task<WatchedFigures?> ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await WatchedFigures.ReadAsync(database, cancellationToken);
        }
        catch (Exception away) when (away is DbException or IOException or InvalidOperationException)
        {
            return null;
        }
    }

    private IEnumerable<Measurement<long>> OfFigures(Func<WatchedFigures, long> value) => figures is { } now ? [new(value(now))] : [];

    private IEnumerable<Measurement<long>> Reports() =>
        figures?.Reports.Select(one => new Measurement<long>(one.Reports, new KeyValuePair<string, object?>("prtr.state", one.State))) ?? [];

    private long Age(DateTimeOffset? since) => since is { } moment ? (long)(clock.GetUtcNow() - moment).TotalSeconds : 0;
}
