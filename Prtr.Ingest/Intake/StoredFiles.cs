using System.Security.Cryptography;
using Dapper;
using Prtr.Search.Database;

namespace Prtr.Ingest.Intake;

/// <summary>Compares the kept files with the hashes that were taken when they came.</summary>
public static class StoredFiles
{
    /// <returns>What is wrong, one sentence for each file; nothing when all are as they came.</returns>
    public static async Task<IReadOnlyList<string>> ProblemsAsync(RegisterDatabase database, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var files = await connection.QueryAsync<(long Submission, string Name, string Sha256)>(
            "select submission_id, name, sha256 from submission_file order by submission_id, name");
        var problems = new List<string>();
        foreach (var file in files)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var content = await connection.QuerySingleAsync<byte[]>(
                "select content from submission_file where submission_id = @Submission and name = @Name", new { file.Submission, file.Name });
            if (Convert.ToHexStringLower(SHA256.HashData(content)) != file.Sha256)
            {
                problems.Add(FormattableString.Invariant($"submission {file.Submission}: {file.Name} is not the file that came in"));
            }
        }

        return problems;
    }
}
