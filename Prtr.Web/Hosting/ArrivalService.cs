using Prtr.Ingest.Arrivals;
using Prtr.Ingest.Arrivals.Mailboxes;
using Prtr.Ingest.Intake;
using Prtr.Ingest.People;

namespace Prtr.Web.Hosting;

/// <summary>Looks again and again into the places from which deliveries come in by themselves, and remembers what the last look was like. One that fails is tried again, later each time.</summary>
public sealed partial class ArrivalService(IEnumerable<IArrival> arrivals, LastLooks looks, TimeProvider clock, ILogger<ArrivalService> log) : BackgroundService
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(15);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(arrivals.Select(arrival => WatchAsync(arrival, stoppingToken)));

    private async Task WatchAsync(IArrival arrival, CancellationToken cancellationToken)
    {
        for (var failures = 0; ;)
        {
            failures = await LookAsync(arrival, cancellationToken) ? 0 : failures + 1;
            var pause = arrival.Pause * Math.Pow(2, Math.Min(failures, 8));
            await Task.Delay(failures > 0 && pause > Longest ? Longest : pause, clock, cancellationToken);
        }
    }

    private async Task<bool> LookAsync(IArrival arrival, CancellationToken cancellationToken)
    {
        try
        {
            var count = await arrival.LookAsync(cancellationToken);
            if (arrival.Problem is { } stuck && looks.All.FirstOrDefault(look => look.Place == arrival.Name)?.Problem != stuck)
            {
                Stuck(arrival.Name, stuck);
            }

            looks.Keep(new LastLook(arrival.Name, clock.GetUtcNow(), arrival.Problem));
            if (count > 0)
            {
                Taken(count, arrival.Name);
            }

            return true;
        }
        catch (Exception error) when (!cancellationToken.IsCancellationRequested)
        {
            looks.Keep(new LastLook(arrival.Name, clock.GetUtcNow(), error.Message));
            Failed(arrival.Name, error.Message);
            return false;
        }
    }

    [LoggerMessage(LogLevel.Information, "{Count} deliveries were taken in from {Place}.")]
    private partial void Taken(int count, string place);

    [LoggerMessage(LogLevel.Warning, "Something in {Place} could not be taken in; the rest was. {Reason}")]
    private partial void Stuck(string place, string reason);

    [LoggerMessage(LogLevel.Warning, "{Place} could not be looked into; it is tried again. {Reason}")]
    private partial void Failed(string place, string reason);
}

/// <summary>The places that the settings name.</summary>
internal static class ArrivalHosting
{
    public static void AddArrivals(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<LastLooks>();
        var folder = configuration["Inbox:Folder"] is { Length: > 0 } path ? Path.GetFullPath(path) : null;
        var mailbox = ImapAccount.Read(configuration);
        if (folder is not null)
        {
            services.AddSingleton<IArrival>(provider => new WatchedFolder(Itself(provider), folder));
        }

        if (mailbox is not null)
        {
            services.AddSingleton<IArrival>(provider => new MailboxArrival(Itself(provider), mailbox));
        }

        if (folder is not null || mailbox is not null)
        {
            services.AddHostedService<ArrivalService>();
        }
    }

    // No person has taken in what comes by itself.
    private static OpenRegister Itself(IServiceProvider provider) => provider.GetRequiredService<OpenRegister>().As(Actor.Register);
}
