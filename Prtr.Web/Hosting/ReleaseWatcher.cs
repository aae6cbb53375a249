using Prtr.Ingest.Intake;
using Prtr.Search.Queries;

namespace Prtr.Web.Hosting;

/// <summary>Takes over a data release that another process published, and rows that it added to reference tables, without a restart.</summary>
public sealed partial class ReleaseWatcher(OpenRegister register, IRefreshable held, ISearchEngine engine, TimeProvider time, ILogger<ReleaseWatcher> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await RefreshAsync(stoppingToken);
        }
    }

    // A look that fails changes nothing: readers keep the release they have, and the next look is soon.
    private async Task RefreshAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (await register.ReadReferenceAsync(cancellationToken))
            {
                TakenUp();
            }

            if (await held.RefreshAsync(cancellationToken))
            {
                var served = await (await engine.OpenAsync(cancellationToken)).StateAsync(cancellationToken);
                Serving(served.Release.Name);
            }
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            RefreshFailed(error);
        }
    }

    [LoggerMessage(LogLevel.Information, "Data release {Release} is being served.")]
    private partial void Serving(string release);

    [LoggerMessage(LogLevel.Information, "Rows were added to the reference tables; they are in use.")]
    private partial void TakenUp();

    [LoggerMessage(LogLevel.Warning, "The register could not be asked for a new data release.")]
    private partial void RefreshFailed(Exception error);
}
