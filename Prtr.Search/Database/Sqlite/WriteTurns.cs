using System.Threading.Channels;
using Microsoft.Data.Sqlite;

namespace Prtr.Search.Database.Sqlite;

/// <summary>
/// Writers of this process one after another, in the order in which they came. The engine itself would let who comes too early look again every 150 ms, and keep a thread meanwhile.
/// Who waits longer than the engine would let them goes on to the engine, which says what is wrong.
/// </summary>
internal sealed class WriteTurns
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    // Holds one thing, which is whose turn it is.
    private readonly Channel<bool> free = Channel.CreateBounded<bool>(1);

    public WriteTurns() => free.Writer.TryWrite(true);

    public async Task<SqliteTransaction> BeginAsync(TurnConnection connection, CancellationToken cancellationToken)
    {
        var isMine = await TryTakeAsync(cancellationToken);
        try
        {
            var turn = (SqliteTransaction)await connection.BeginTransactionAsync(cancellationToken);
            if (isMine)
            {
                connection.Afterwards(GiveBack);
            }

            return turn;
        }
        catch when (isMine)
        {
            GiveBack();
            throw;
        }
    }

    private async Task<bool> TryTakeAsync(CancellationToken cancellationToken)
    {
        if (free.Reader.TryRead(out _))
        {
            return true;
        }

        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        enough.CancelAfter(Patience);
        try
        {
            return await free.Reader.ReadAsync(enough.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

    private void GiveBack() => free.Writer.TryWrite(true);
}

/// <summary>A connection that says when its transaction has ended, however that came.</summary>
internal sealed class TurnConnection(string connectionString) : SqliteConnection(connectionString)
{
    private Action? ended;

    protected override SqliteTransaction? Transaction
    {
        get => base.Transaction;
        set
        {
            base.Transaction = value;
            if (value is null)
            {
                Interlocked.Exchange(ref ended, null)?.Invoke();
            }
        }
    }

    public override SqliteCommand CreateCommand() => new WatchedCommand { Connection = this, CommandTimeout = DefaultTimeout, Transaction = Transaction };

    /// <param name="what">Done once, when the transaction that is under way has been committed or taken back.</param>
    public void Afterwards(Action what) => ended = what;
}
