using System.Data.Common;
using Prtr.Ingest.Journal;
using Prtr.Ingest.People;
using Prtr.Search.Database.Sqlite;

namespace Prtr.Ingest.Intake.Keeping;

/// <summary>Copies of the embedded register's database, made while it is in use.</summary>
public static class RegisterBackup
{
    /// <summary>Writes a consistent copy, unless the register is not as it was accepted: such a copy could not be restored, and would take the place of a good one.</summary>
    /// <param name="file">That is not there yet; the copy is complete when it has its name.</param>
    /// <returns>What is wrong with the register; empty when the copy was written.</returns>
    public static async Task<IReadOnlyList<string>> WriteAsync(SqliteDatabase database, string file, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (await RegisterProof.ProblemsAsync(database, deep: false, cancellationToken) is { Count: > 0 } problems)
        {
            return problems;
        }

        await using var connection = await database.OpenAsync(cancellationToken);
        await NoteAsync(database, connection, file, clock, cancellationToken);
        await SqliteCopy.WriteAsync(connection, file, cancellationToken);
        return [];
    }

    // First, so that nothing leaves the register without a trace, and the copy knows what it is.
    private static async Task NoteAsync(SqliteDatabase database, DbConnection connection, string file, TimeProvider clock, CancellationToken cancellationToken)
    {
        await using var turn = await database.BeginWriteAsync(connection, cancellationToken);
        await ActJournal.WriteAsync(new Deed(Act.Backup, "register") { After = Path.GetFileName(file) }, Actor.Console, clock.GetUtcNow(), turn, cancellationToken);
        await turn.CommitAsync(cancellationToken);
    }
}
