using System.Data.Common;
using Dapper;
using Prtr.Search.Files;

namespace Prtr.Search.Database;

/// <summary>The register's database, whatever engine holds it. Statements are the same on every engine but for the words of <see cref="SqlDialect"/>.</summary>
public abstract class RegisterDatabase
{
    private const int Attempts = 5;
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(100);

    static RegisterDatabase()
    {
        DefaultTypeMap.MatchNamesWithUnderscores = true;
        StoredTime.Register();
    }

    /// <param name="directory">Where the register's files live beside the database, such as the index; made when missing.</param>
    private protected RegisterDatabase(string directory, SqlDialect dialect)
    {
        OwnerOnly.CreateDirectory(directory);
        Directory = System.IO.Path.GetFullPath(directory);
        Dialect = dialect;
    }

    /// <summary>Where the register's files live: those that can be made again from the database, and the embedded database itself.</summary>
    public string Directory { get; }

    /// <summary>What to call it in messages: where it is and which setting says so.</summary>
    public abstract string Name { get; }

    internal SqlDialect Dialect { get; }

    /// <summary>Does work that may be begun anew, a few times when the database fails in a way that may pass.</summary>
    /// <param name="work">Changes nothing, or everything in one transaction of its own; done again, it leads to the same.</param>
    public static async Task<T> RetryAsync<T>(Func<Task<T>> work, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await work();
            }
            catch (DbException passing) when (attempt < Attempts && DatabaseTrouble.IsTransient(passing))
            {
                await Task.Delay(FirstPause * attempt * attempt, cancellationToken);
            }
        }
    }

    /// <summary>A connection on which what is committed survives a loss of power, too.</summary>
    /// <exception cref="DbException">It cannot be reached; <see cref="DatabaseTrouble"/> says why in words.</exception>
    public abstract Task<DbConnection> OpenAsync(CancellationToken cancellationToken);

    /// <summary>Begins to read the database as it is at one moment, without keeping writers out.</summary>
    public abstract Task<DbTransaction> BeginReadAsync(DbConnection connection, CancellationToken cancellationToken);

    /// <summary>Begins to write. Writers take turns: this waits until no other process writes, so that what is read first stays true until the end.</summary>
    /// <exception cref="DbException">Another process has kept its turn for minutes.</exception>
    public abstract Task<DbTransaction> BeginWriteAsync(DbConnection connection, CancellationToken cancellationToken);

    /// <summary>A number that another connection changes by writing; what this one wrote does not change it. What was read under the same number is still true.</summary>
    public abstract Task<long> ChangeNumberAsync(DbTransaction turn, CancellationToken cancellationToken);

    /// <summary>The name of the present <see cref="Incarnation"/>, so cheap that every answer can begin with it; null on a server, where everybody has to stop before another one begins.</summary>
    /// <exception cref="DbException">The database cannot be reached.</exception>
    public virtual ValueTask<string?> IncarnationAsync(CancellationToken cancellationToken) => ValueTask.FromResult<string?>(null);

    /// <summary>Looks through the whole database for damage: pages that do not fit together, rows that refer to rows that are not there.</summary>
    /// <returns>What is wrong, each as the end of a sentence about the database; empty when nothing is, and where the server watches over it itself.</returns>
    public abstract Task<IReadOnlyList<string>> DamageAsync(CancellationToken cancellationToken);

    /// <summary>Makes the database when it is not there, ready for the first migration.</summary>
    internal abstract Task PrepareAsync(CancellationToken cancellationToken);
}
