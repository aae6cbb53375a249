using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using Prtr.Ingest.People;

namespace Prtr.Web.Hosting;

/// <summary>Writes into the log who wanted to do what their roles do not allow, wherever a page catches it to say so to them.</summary>
public sealed partial class RefusedActs(ILogger<RefusedActs> log) : IHostedService
{
    private readonly ConditionalWeakTable<Exception, Exception> seen = [];

    public Task StartAsync(CancellationToken cancellationToken)
    {
        AppDomain.CurrentDomain.FirstChanceException += Look;
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        AppDomain.CurrentDomain.FirstChanceException -= Look;
        return Task.CompletedTask;
    }

    private void Look(object? sender, FirstChanceExceptionEventArgs thrown)
    {
        // Thrown on from an awaited call it is seen again, and is the same refusal.
        if (thrown.Exception is NotAllowedException refused && seen.TryAdd(refused, refused))
        {
            Refused(refused.Message);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Refused: {Words}")]
    private partial void Refused(string words);
}
