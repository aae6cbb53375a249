using Prtr.Search.Elasticsearch;

namespace Prtr.Web.Hosting;

/// <summary>Loads the index that stands by in memory, and each later release, while the index in Elasticsearch answers: nobody waits for it.</summary>
public sealed partial class StandbyKeeper(Standby standby, TimeProvider time, ILogger<StandbyKeeper> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        do
        {
            try
            {
                await standby.RefreshAsync(stoppingToken);
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                // The former release stands by, or the database; the next look is soon.
                NotLoaded(error);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(LogLevel.Warning, "The index that stands by could not be loaded.")]
    private partial void NotLoaded(Exception error);
}
