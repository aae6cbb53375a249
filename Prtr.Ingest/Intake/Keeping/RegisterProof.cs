using Prtr.Ingest.Intake.Diffuse;
using Prtr.Ingest.Intake.Facilities;
using Prtr.Ingest.Journal;
using Prtr.Search.Database;

namespace Prtr.Ingest.Intake.Keeping;

/// <summary>Whether the database is whole, and holds what came in and was accepted.</summary>
public static class RegisterProof
{
    /// <param name="deep">Also reads every file that came in again and compares it with the rows that were made of it.</param>
    /// <returns>What is wrong, in sentences; empty when nothing is.</returns>
    /// <exception cref="System.Data.Common.DbException">The database cannot be read.</exception>
    public static async Task<IReadOnlyList<string>> ProblemsAsync(RegisterDatabase database, bool deep, CancellationToken cancellationToken)
    {
        // What is read from damaged pages would only say it again.
        if (await database.DamageAsync(cancellationToken) is { Count: > 0 } damage)
        {
            return [.. damage.Select(words => "the database " + words)];
        }

        return
        [
            .. await StoredFiles.ProblemsAsync(database, cancellationToken),
            .. await KeptReports.ProblemsAsync(database, deep, cancellationToken),
            .. await KeptDiffuse.ProblemsAsync(database, cancellationToken),
            .. await KeptIdentities.ProblemsAsync(database, cancellationToken),
            .. (await JournalProof.OfAsync(database, cancellationToken)).Problem is { } broken ? [broken] : Array.Empty<string>(),
        ];
    }
}
