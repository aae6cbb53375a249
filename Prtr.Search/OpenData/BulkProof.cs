using System.Security.Cryptography;
using System.Text.Json;
using Prtr.Search.Files;

namespace Prtr.Search.OpenData;

/// <summary>Compares the bulk files that are made with their hashes.</summary>
public static class BulkProof
{
    /// <param name="root">Where files are kept.</param>
    /// <returns>What is wrong, one sentence for each file.</returns>
    public static async Task<IReadOnlyList<string>> ProblemsAsync(string root, CancellationToken cancellationToken)
    {
        var problems = new List<string>();
        string[] made = Directory.Exists(root) ? Directory.GetFiles(root, "*" + KeptFile.FactsEnding, SearchOption.AllDirectories) : [];
        foreach (var facts in made.Where(facts => !UnfinishedFile.IsOne(facts)).Order(StringComparer.Ordinal))
        {
            try
            {
                await using var written = File.OpenRead(facts[..^KeptFile.FactsEnding.Length]);
                var known = JsonSerializer.Deserialize(await File.ReadAllBytesAsync(facts, cancellationToken), BulkJson.Default.BulkFacts);
                if (Convert.ToHexStringLower(await SHA256.HashDataAsync(written, cancellationToken)) != known?.Sha256)
                {
                    problems.Add($"bulk file {Path.GetRelativePath(root, written.Name)} is not the file that was made; delete it, and it is made again");
                }
            }
            catch (FileNotFoundException)
            {
                // It gave way to others meanwhile.
            }
            catch (JsonException)
            {
                problems.Add($"bulk file {Path.GetRelativePath(root, facts)} is damaged; delete it, and the file is made again");
            }
        }

        return problems;
    }
}
