using System.Data.Common;
using Prtr.Ingest.Checks;
using Prtr.Search.Database;

namespace Prtr.Ingest.Intake;

/// <summary>
/// Takes deliveries into the register, each in one transaction: a crash leaves it as before the delivery or as after.
/// One session serves one caller at a time; several processes may have one each.
/// </summary>
public sealed class IntakeSession : IAsyncDisposable
{
    private readonly DbConnection connection;
    private readonly CheckReport check;
    private readonly CheckSettings settings;
    private readonly TimeProvider clock;
    private RegisterState? state;

    private IntakeSession(DbConnection connection, CheckReport check, CheckSettings settings, TimeProvider clock)
    {
        this.connection = connection;
        this.check = check;
        this.settings = settings;
        this.clock = clock;
    }

    public static async Task<IntakeSession> OpenAsync(
        RegisterDatabase database, CheckReport check, CheckSettings settings, TimeProvider clock, CancellationToken cancellationToken) =>
        new(await database.OpenAsync(cancellationToken), check, settings, clock);

    /// <param name="receivedOn">The day on which the files came in.</param>
    public async Task<SubmissionOutcome> AddAsync(Delivery delivery, DateOnly receivedOn, CancellationToken cancellationToken)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        if (await KnownSubmission.FindAsync(delivery, transaction) is { } known)
        {
            return known;
        }

        try
        {
            await RefreshAsync(transaction);
            using var writer = await SubmissionWriter.BeginAsync(transaction, clock.GetUtcNow());
            var outcome = await new SubmissionIntake(state!, writer, check, settings, receivedOn).TakeAsync(delivery, transaction, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return outcome;
        }
        catch
        {
            state = null;
            throw;
        }
    }

    public ValueTask DisposeAsync() => connection.DisposeAsync();

    private async Task RefreshAsync(DbTransaction transaction)
    {
        if (state is null || state.DataVersion != await RegisterState.VersionAsync(transaction))
        {
            await ReportingYears.OpenEndedAsync(connection, transaction, clock.GetUtcNow());
            state = await RegisterState.ReadAsync(transaction);
        }
    }
}

/// <summary>Checks one report.</summary>
public delegate IReadOnlyList<Remark> CheckReport(Reports.OperatorReport report, CheckContext context);
