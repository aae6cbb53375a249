using Microsoft.Data.Sqlite;

namespace Prtr.Search.Database.Sqlite;

/// <summary>Knows the present incarnation at any moment, at the price of microseconds: the name is read again only when the engine says, on a connection kept for this, that somebody has written.</summary>
internal sealed class IncarnationWatch(SqliteDatabase database) : IDisposable
{
    private readonly SemaphoreSlim turn = new(1, 1);
    private SqliteConnection? connection;
    private SqliteCommand? changes;
    private long seen;
    private string name = "";

    public async ValueTask<string> PresentAsync(CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            var isNew = connection is null;
            if (connection is null)
            {
                connection = (SqliteConnection)await database.OpenAsync(cancellationToken);
                changes = connection.CreateCommand();
                changes.CommandText = "pragma data_version";
            }

            // Asked before the name is read: what is written in between makes another number the next time.
            var now = (long)(await changes!.ExecuteScalarAsync(cancellationToken))!;
            if (isNew || now != seen)
            {
                name = await Incarnation.OfAsync(connection, null, cancellationToken);
                seen = now;
            }

            return name;
        }
        catch
        {
            LetGo();
            throw;
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose()
    {
        turn.Wait();
        LetGo();
        turn.Release();
    }

    private void LetGo()
    {
        changes?.Dispose();
        connection?.Dispose();
        (changes, connection) = (null, null);
    }
}
