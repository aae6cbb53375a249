using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Prtr.Ingest.Intake.States;
using Prtr.Ingest.Reports;
using Prtr.Search.Database;

namespace Prtr.Ingest.Intake;

/// <summary>Loads sources one after the other, while the next ones are already being read on other threads.</summary>
public sealed class ReportLoader(RegisterDatabase database, DeliveryReader reader, CheckReport check, Actor actor, TimeProvider clock)
{
    private static readonly int ReadAhead = Environment.ProcessorCount + 1;

    /// <param name="receivedOn">The day on which the files came in; null for today.</param>
    /// <returns>What became of each source, in their order; each is in the register when it is returned.</returns>
    public async IAsyncEnumerable<SubmissionOutcome> LoadAsync(
        IEnumerable<ReportSource> sources, DateOnly? receivedOn, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var day = receivedOn ?? DateOnly.FromDateTime(clock.GetLocalNow().DateTime);
        await using var session = new IntakeSession(database, check, actor, clock);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var read = Channel.CreateBounded<Task<Delivery>>(ReadAhead);
        var reading = ReadAsync(sources, read.Writer, stop.Token);
        try
        {
            await foreach (var delivery in read.Reader.ReadAllAsync(cancellationToken))
            {
                yield return await session.AddAsync(await delivery, day, cancellationToken);
            }

            await reading;
        }
        finally
        {
            await stop.CancelAsync();
        }
    }

    private async Task ReadAsync(IEnumerable<ReportSource> sources, ChannelWriter<Task<Delivery>> read, CancellationToken cancellationToken)
    {
        try
        {
            foreach (var source in sources)
            {
                await read.WriteAsync(Task.Run(() => reader.ReadAsync(source, cancellationToken), cancellationToken), cancellationToken);
            }
        }
        catch (OperationCanceledException)
        {
            // The loader has stopped: nobody waits for what would be read next.
        }
        finally
        {
            read.Complete();
        }
    }
}
