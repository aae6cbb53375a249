using System.Data.Common;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Prtr.Ingest.Deliveries.Mail;
using Prtr.Ingest.Deliveries;
using Prtr.Ingest.Intake.Questions;
using Prtr.Ingest.People;
using Prtr.Ingest.Remarks;
using Prtr.Ingest.Reports;
using Prtr.Search.Database;

namespace Prtr.Ingest.Intake;

/// <summary>Loads deliveries one after the other, while the next ones are already being read on other threads.</summary>
public sealed class ReportLoader(RegisterDatabase database, DeliveryReader reader, CheckReport check, Decide? decide, Actor actor, TimeProvider clock)
{
    private static readonly int ReadAhead = Environment.ProcessorCount + 1;

    /// <summary>Loads sources as deliveries of their own.</summary>
    /// <inheritdoc cref="LoadAsync(IEnumerable{IncomingDelivery}, DateOnly?, CancellationToken)"/>
    public IAsyncEnumerable<SubmissionOutcome> LoadAsync(IEnumerable<ReportSource> sources, DateOnly? receivedOn, CancellationToken cancellationToken) =>
        LoadAsync(sources.Select(source => new IncomingDelivery(source.Name, () => OpenedDelivery.Of(source))), receivedOn, cancellationToken);

    /// <param name="receivedOn">The day on which what is no mail came in; null for today. A mail has its own day.</param>
    /// <returns>What became of each delivery, in their order; each is in the register when it is returned.</returns>
    public IAsyncEnumerable<SubmissionOutcome> LoadAsync(IEnumerable<IncomingDelivery> deliveries, DateOnly? receivedOn, CancellationToken cancellationToken) =>
        RunAsync(deliveries, receivedOn, keep: true, takeAtWord: false, cancellationToken);

    /// <summary>What would become of each delivery if they were loaded now, one after the other; the register stays as it is.</summary>
    /// <param name="takeAtWord">See <see cref="IntakeSession.TakesAtWord"/>.</param>
    public IAsyncEnumerable<SubmissionOutcome> TryOutAsync(IEnumerable<IncomingDelivery> deliveries, bool takeAtWord, CancellationToken cancellationToken) =>
        RunAsync(deliveries, null, keep: false, takeAtWord, cancellationToken);

    private async IAsyncEnumerable<SubmissionOutcome> RunAsync(
        IEnumerable<IncomingDelivery> deliveries, DateOnly? receivedOn, bool keep, bool takeAtWord, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var day = receivedOn ?? DateOnly.FromDateTime(clock.GetLocalNow().DateTime);
        await using var session = new IntakeSession(database, check, decide, actor, clock) { TakesAtWord = takeAtWord };
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var read = Channel.CreateBounded<Task<Delivery>>(ReadAhead);
        var ahead = ReadAsync(deliveries, read.Writer, stop.Token);
        try
        {
            await foreach (var reading in read.Reader.ReadAllAsync(cancellationToken))
            {
                var delivery = await reading;
                var arrived = delivery.Mail is { } mail ? MailDay.Of(mail, clock).Day : day;
                yield return await TakeAsync(session, delivery, arrived, keep, cancellationToken);
            }

            await ahead;
        }
        finally
        {
            await stop.CancelAsync();
        }
    }

    // One delivery that cannot be taken, for whatever reason is in it, never stops the others; a database that is away stops all.
    private static async Task<SubmissionOutcome> TakeAsync(IntakeSession session, Delivery delivery, DateOnly arrived, bool keep, CancellationToken cancellationToken)
    {
        try
        {
            return await (keep ? session.AddAsync(delivery, arrived, cancellationToken) : session.TryOutAsync(delivery, arrived, cancellationToken));
        }
        catch (Exception problem) when (problem is not (OperationCanceledException or IOException or UnauthorizedAccessException or NotAllowedException) && (problem is not DbException database || DatabaseTrouble.IsAboutData(database)))
        {
            return new SubmissionOutcome(delivery.Name, false, true, [Unforeseen.On(delivery.Name, problem)], []) { Mail = delivery.Mail };
        }
    }

    private async Task ReadAsync(IEnumerable<IncomingDelivery> deliveries, ChannelWriter<Task<Delivery>> read, CancellationToken cancellationToken)
    {
        try
        {
            foreach (var delivery in deliveries)
            {
                await read.WriteAsync(Task.Run(() => reader.ReadAsync(delivery, cancellationToken), cancellationToken), cancellationToken);
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
