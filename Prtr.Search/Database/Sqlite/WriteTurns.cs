using Microsoft.Data.Sqlite;

namespace Prtr.Search.Database.Sqlite;

/// <summary>
/// Writers of this process one after another, in the order in which they came. The engine itself would let who comes too early look again every 150 ms, and keep a thread meanwhile.
/// Who waits longer than the engine would let them goes on to the engine, which says what is wrong.
/// </summary>
internal sealed class WriteTurns
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim one = new(1, 1);

    public async Task<SqliteTransaction> BeginAsync(TurnConnection connection, CancellationToken cancellationToken)
    {
        var isMine = await one.WaitAsync(Patience, cancellationToken);
        try
        {
            var turn = (SqliteTransaction)await connection.BeginTransactionAsync(cancellationToken);
            if (isMine)
            {
                connection.Ended = () => one.Release();
            }

            return turn;
        }
        catch when (isMine)
        {
            one.Release();
            throw;
        }
    }
}

/// <summary>A connection that says when its transaction has ended, however that came.</summary>
internal sealed class TurnConnection(string connectionString) : SqliteConnection(connectionString)
{
    private Action? ended;

    /// <summary>Done once, when the transaction that is under way has been committed or taken back.</summary>
    public Action? Ended
    {
        set => ended = value;
    }

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
}
