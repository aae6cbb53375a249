using Prtr.Ingest.Signatures;

namespace Prtr.Web.Hosting;

/// <summary>Looks each hour again at signatures that were accepted provisionally, in the background of the site.</summary>
public sealed partial class SignatureService(ProvisionalSignatures signatures, TimeProvider time, ILogger<SignatureService> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                if (await signatures.LookAgainAsync(stoppingToken) is > 0 and var known)
                {
                    Known(known);
                }
            }
            catch (Exception error) when (!stoppingToken.IsCancellationRequested)
            {
                Failed(error.Message);
            }
        }
    }

    [LoggerMessage(LogLevel.Information, "Of {Count} signatures it is known now whether their certificates were revoked.")]
    private partial void Known(int count);

    [LoggerMessage(LogLevel.Warning, "Signatures that were accepted provisionally could not be looked at; it is tried again. {Reason}")]
    private partial void Failed(string reason);
}
