using Prtr.Ingest.Intake;

namespace Prtr.Web.Hosting;

/// <summary>
/// Brings to the search index what is published, by whichever process: every instance of the site offers to, one at a time does it.
/// While the index is away it waits, longer and longer, and catches up afterwards.
/// </summary>
public sealed partial class RelayService(IndexRelay relay, TimeProvider time, ILogger<RelayService> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        relay.Say = TakenOver;
        for (var failures = 0; ;)
        {
            failures = await RunAsync(stoppingToken) ? 0 : failures + 1;
            var pause = Interval * Math.Pow(2, Math.Min(failures, 4));
            await Task.Delay(pause < Longest ? pause : Longest, time, stoppingToken);
        }
    }

    private async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (await relay.RunAsync(cancellationToken) is > 0 and var messages)
            {
                Relayed(messages);
            }

            return true;
        }
        catch (Exception error) when (!cancellationToken.IsCancellationRequested)
        {
            RelayFailed(error.Message);
            return false;
        }
    }

    [LoggerMessage(LogLevel.Information, "{Messages} messages of publications were relayed to the search index.")]
    private partial void Relayed(int messages);

    [LoggerMessage(LogLevel.Warning, "{Words}")]
    private partial void TakenOver(string words);

    [LoggerMessage(LogLevel.Warning, "The search index could not be brought up to date; it is tried again. {Reason}")]
    private partial void RelayFailed(string reason);
}
