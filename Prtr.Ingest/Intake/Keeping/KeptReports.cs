using Prtr.Search.Database;

namespace Prtr.Ingest.Intake.Keeping;

/// <summary>
/// Compares the versions of reports with the hashes that were taken when they were accepted. Where they differ, and in a deep look everywhere,
/// the file that came in is read again and says what the rows should be.
/// </summary>
public static class KeptReports
{
    /// <returns>What is wrong, one sentence for each value; nothing when all are as they were accepted.</returns>
    public static async Task<IReadOnlyList<string>> ProblemsAsync(RegisterDatabase database, bool deep, CancellationToken cancellationToken)
    {
        var doubtful = new SortedSet<long>();
        await using var versions = await database.OpenAsync(cancellationToken);
        await using var rows = await database.OpenAsync(cancellationToken);
        await foreach (var version in KeptVersion.ReadAsync(versions, rows, null, cancellationToken))
        {
            if (deep || !version.IsAsWritten)
            {
                doubtful.Add(version.SubmissionId);
            }
        }

        var problems = new List<string>();
        if (doubtful.Count == 0)
        {
            return problems;
        }

        var originals = new OriginalReports(await ReferenceReader.ReadAsync(database, cancellationToken));
        foreach (var submission in doubtful)
        {
            WrittenReports written;
            await using (var reading = await database.BeginReadAsync(versions, cancellationToken))
            {
                written = await originals.ReadAsync(submission, reading, cancellationToken);
            }

            await foreach (var version in KeptVersion.ReadAsync(versions, rows, submission, cancellationToken))
            {
                problems.AddRange(written.Differences(version));
            }
        }

        return problems;
    }
}
