using Prtr.Ingest.Subscriptions;

namespace Prtr.Web.Hosting;

/// <summary>Writes the mails to subscribers after each data release, in the background of the site; several instances may.</summary>
public sealed partial class SubscriptionService(SubscriptionNews news, TimeProvider time, ILogger<SubscriptionService> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await RunAsync(stoppingToken);
        }
    }

    private async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (await news.RunAsync(cancellationToken) is > 0 and var mails)
            {
                Written(mails);
            }
        }
        catch (Exception error) when (!cancellationToken.IsCancellationRequested)
        {
            Failed(error.Message);
        }
    }

    [LoggerMessage(LogLevel.Information, "{Mails} mails to subscribers were written.")]
    private partial void Written(int mails);

    [LoggerMessage(LogLevel.Warning, "Subscriptions could not be looked through; it is tried again. {Reason}")]
    private partial void Failed(string reason);
}
