using Prtr.Search.OpenData;
using Prtr.Search.Queries;
using Prtr.Search.Register;

namespace Prtr.Web.Endpoints.OpenData;

/// <summary>Makes the bulk files of a data release one after the other as soon as it is served, so that nobody has to wait for one.</summary>
public sealed partial class BulkPreparation(ISearchEngine engine, BulkFiles files, BulkFolder folder, TimeProvider time, ILogger<BulkPreparation> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        var prepared = DataRelease.None;
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            prepared = await PrepareAsync(prepared, stoppingToken);
        }
    }

    // What could not be made now is made when it is asked for, or with the next look.
    private async Task<DataRelease> PrepareAsync(DataRelease prepared, CancellationToken cancellationToken)
    {
        var release = prepared;
        try
        {
            release = (await (await engine.OpenAsync(cancellationToken)).StateAsync(cancellationToken)).Release;
            if (release.Id == 0 || release == prepared)
            {
                return prepared;
            }

            foreach (var file in await files.OfAsync(release, cancellationToken))
            {
                await folder.GetAsync(release, file, cancellationToken);
            }

            return release;
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            CouldNotPrepare(release.Name, error);
            return prepared;
        }
    }

    [LoggerMessage(LogLevel.Warning, "The bulk files of data release {Release} could not all be made.")]
    private partial void CouldNotPrepare(string release, Exception error);
}
