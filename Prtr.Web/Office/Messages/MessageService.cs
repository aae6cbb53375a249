using Prtr.Ingest.Messages;

namespace Prtr.Web.Office.Messages;

/// <summary>Hands waiting mails to the mail server, in the background of the site; several instances may.</summary>
public sealed partial class MessageService(MessageSender sender, TimeProvider time, ILogger<MessageService> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            await RunAsync(stoppingToken);
            await Task.Delay(Interval, time, stoppingToken);
        }
    }

    private async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (await sender.RunAsync(cancellationToken) is > 0 and var mails)
            {
                Sent(mails);
            }
        }
        catch (Exception error) when (!cancellationToken.IsCancellationRequested)
        {
            Failed(error.Message);
        }
    }

    [LoggerMessage(LogLevel.Information, "{Mails} mails were handed to the mail server.")]
    private partial void Sent(int mails);

    [LoggerMessage(LogLevel.Warning, "Mails that wait could not be looked through; it is tried again. {Reason}")]
    private partial void Failed(string reason);
}
