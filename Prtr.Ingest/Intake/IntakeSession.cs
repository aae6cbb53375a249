using System.Data.Common;
using Prtr.Ingest.Checks;
using Prtr.Ingest.Intake.Questions;
using Prtr.Ingest.Intake.States;
using Prtr.Ingest.Journal;
using Prtr.Ingest.People;
using Prtr.Ingest.Remarks;
using Prtr.Search.Database;

namespace Prtr.Ingest.Intake;

/// <summary>
/// Takes deliveries into the register, each in one transaction: a crash leaves it as before the delivery or as after.
/// One session serves one caller at a time; several processes may have one each.
/// </summary>
public sealed class IntakeSession(RegisterDatabase database, CheckReport check, Decide? decide, Actor actor, TimeProvider clock) : IAsyncDisposable
{
    // Facilities that are tried out without a register get numbers that no file has.
    private const long AfterAllGiven = 1_000_000_000;

    private DbConnection? connection;
    private RegisterState? state;
    private SubmissionWriter? tried;

    /// <summary>Whether the register is an empty one because there is none to ask: what a report says of facilities and versions that it would know is believed.</summary>
    public bool TakesAtWord { get; init; }

    /// <summary>What whoever brings a delivery does, and for whom; null for nobody in particular.</summary>
    public Act Act { get; init; } = Act.Load;

    public Party? Party { get; init; }

    /// <summary>What is to be written in the transaction that takes a delivery in: it gets the number of the delivery, and what became of its reports.</summary>
    public Func<DbTransaction, long, SubmissionOutcome, CancellationToken, Task>? Along { get; init; }

    /// <param name="receivedOn">The day on which the files came in.</param>
    public Task<SubmissionOutcome> AddAsync(Delivery delivery, DateOnly receivedOn, CancellationToken cancellationToken) =>
        RegisterDatabase.RetryAsync(() => TryAsync(delivery, receivedOn, keep: true, cancellationToken), cancellationToken);

    /// <summary>What would become of a delivery after those that were tried out before it; nothing is written.</summary>
    /// <inheritdoc cref="AddAsync" path="/param"/>
    public Task<SubmissionOutcome> TryOutAsync(Delivery delivery, DateOnly receivedOn, CancellationToken cancellationToken) =>
        RegisterDatabase.RetryAsync(() => TryAsync(delivery, receivedOn, keep: false, cancellationToken), cancellationToken);

    public async ValueTask DisposeAsync()
    {
        if (connection is not null)
        {
            await connection.DisposeAsync();
            connection = null;
        }
    }

    private async Task<SubmissionOutcome> TryAsync(Delivery delivery, DateOnly receivedOn, bool keep, CancellationToken cancellationToken)
    {
        try
        {
            connection ??= await database.OpenAsync(cancellationToken);
            await using var transaction = await database.BeginWriteAsync(connection, cancellationToken);
            await Permit.DemandAsync(actor, Act, Party, transaction, cancellationToken);
            if (await KnownSubmission.FindAsync(delivery, transaction, cancellationToken) is { } known)
            {
                return known;
            }

            await RefreshAsync(transaction, cancellationToken);
            using var writer = keep
                ? await SubmissionWriter.BeginAsync(transaction, null, actor, clock.GetUtcNow(), cancellationToken)
                : await SubmissionWriter.TryOutAsync(transaction, tried, TakesAtWord ? AfterAllGiven : 0, actor, clock.GetUtcNow(), cancellationToken);
            var changes = new StateChanges(transaction, actor, clock.GetUtcNow());
            var outcome = await new SubmissionIntake(state!, writer, changes, check, decide, receivedOn).TakeAsync(delivery, transaction, cancellationToken);
            if (!keep)
            {
                tried = writer;
                return outcome;
            }

            await writer.CompleteAsync(cancellationToken);
            await ActJournal.WriteAsync(
                new Deed(Act, Deed.On("delivery", writer.SubmissionId)) { After = InWords(outcome) }, actor, clock.GetUtcNow(), transaction, cancellationToken);
            if (Along is not null)
            {
                await Along(transaction, writer.SubmissionId, outcome, cancellationToken);
            }

            await transaction.CommitAsync(cancellationToken);
            return outcome;
        }
        catch
        {
            state = null;
            await DisposeAsync();
            throw;
        }
    }

    private static string InWords(SubmissionOutcome outcome) => outcome.Unreadable ? "unreadable" : string.Join(
        ", ", Enum.GetValues<ReportOutcome>().Select(kind => (kind, count: outcome.Count(kind) + outcome.CountDiffuse(kind))).Where(one => one.count > 0)
            .Select(one => FormattableString.Invariant($"{one.count} {one.kind.ToString().ToLowerInvariant()}")));

    private async Task RefreshAsync(DbTransaction transaction, CancellationToken cancellationToken)
    {
        var others = await database.ChangeNumberAsync(transaction, cancellationToken);
        if (state?.ChangeNumber != others)
        {
            await ReportingYears.OpenEndedAsync(clock.GetUtcNow(), transaction, cancellationToken);
            state = await RegisterState.ReadAsync(others, transaction, cancellationToken);
            state.Facilities.TakesAtWord = TakesAtWord;
        }
    }
}

/// <summary>Checks one report.</summary>
public delegate IReadOnlyList<Remark> CheckReport(Reports.OperatorReport report, CheckContext context);
