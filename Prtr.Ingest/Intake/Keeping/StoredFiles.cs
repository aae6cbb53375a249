using System.Globalization;
using System.Security.Cryptography;
using Dapper;
using Prtr.Search.Database;

namespace Prtr.Ingest.Intake.Keeping;

/// <summary>Compares the kept files, those that came in and those of published reviews, with the hashes that were taken of them.</summary>
public static class StoredFiles
{
    private static readonly (string Table, string Owner, string InWords)[] Kept =
    [
        ("submission_file", "submission_id", "submission {0}: {1} is not the file that came in"),
        ("review_file", "edition_id", "review edition {0}: {1} is not the file that was published"),
    ];

    /// <returns>What is wrong, one sentence for each file; nothing when all are as they were.</returns>
    public static async Task<IReadOnlyList<string>> ProblemsAsync(RegisterDatabase database, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var problems = new List<string>();
        foreach (var (table, owner, inWords) in Kept)
        {
            var files = await connection.QueryAsync<(long Owner, string Name, string Sha256)>(new CommandDefinition(
                $"select {owner}, name, sha256 from {table} order by {owner}, name", cancellationToken: cancellationToken));
            foreach (var file in files)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var content = await connection.QuerySingleAsync<byte[]>(new CommandDefinition(
                    $"select content from {table} where {owner} = @Owner and name = @Name", new { file.Owner, file.Name }, cancellationToken: cancellationToken));
                if (Convert.ToHexStringLower(SHA256.HashData(content)) != file.Sha256)
                {
                    problems.Add(string.Format(CultureInfo.InvariantCulture, inWords, file.Owner, file.Name));
                }
            }
        }

        return problems;
    }
}
