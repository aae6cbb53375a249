using Prtr.Search.Queries;
using Prtr.Search.Register;

namespace Prtr.Web.Endpoints;

/// <summary>Makes ahead what readers of a data release will ask for, in the background, once that release is served: soon after the start of the site, and after each publication. It ends with the site.</summary>
public abstract partial class ReleasePreparation(ISearchEngine engine, TimeProvider time, ILogger log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    /// <summary>What fails here is made when it is asked for, or with the next look.</summary>
    protected abstract Task PrepareAsync(DataRelease release, CancellationToken cancellationToken);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        var prepared = DataRelease.None;
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            prepared = await LookAsync(prepared, stoppingToken);
        }
    }

    private async Task<DataRelease> LookAsync(DataRelease prepared, CancellationToken cancellationToken)
    {
        var release = prepared;
        try
        {
            release = (await (await engine.OpenAsync(cancellationToken)).StateAsync(cancellationToken)).Release;
            if (release.Id == 0 || release == prepared)
            {
                return prepared;
            }

            await PrepareAsync(release, cancellationToken);
            return release;
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            CouldNotPrepare(log, release.Name, error);
            return prepared;
        }
    }

    [LoggerMessage(LogLevel.Warning, "What is made ahead of data release {Release} could not all be made.")]
    private static partial void CouldNotPrepare(ILogger log, string release, Exception error);
}
