using System.Data.Common;
using Prtr.Ingest.Messages;
using Prtr.Ingest.Notices;
using Prtr.Search.Database;

namespace Prtr.Web.Office.Messages;

/// <summary>Hands waiting mails to the mail server, in the background of the site; several instances may.</summary>
public sealed partial class MessageService(MessageSender sender, NoticeMails notices, TimeProvider time, ILogger<MessageService> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (await RunAsync(stoppingToken))
        {
            await Task.Delay(Interval, time, stoppingToken);
        }
    }

    // False when there is nothing to do for this site ever.
    private async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (sender.IsSetUp)
            {
                await notices.RunAsync(cancellationToken);
            }

            if (await sender.RunAsync(cancellationToken) is > 0 and var mails)
            {
                Sent(mails);
            }

            return true;
        }
        catch (DbException denied) when (DatabaseTrouble.IsDenied(denied))
        {
            // A site whose login only reads has no office.
            return false;
        }
        catch (Exception error) when (!cancellationToken.IsCancellationRequested)
        {
            Failed(error.Message);
            return true;
        }
    }

    [LoggerMessage(LogLevel.Information, "{Mails} mails were handed to the mail server.")]
    private partial void Sent(int mails);

    [LoggerMessage(LogLevel.Warning, "Mails that wait could not be looked through; it is tried again. {Reason}")]
    private partial void Failed(string reason);
}
