using System.Text.RegularExpressions;

namespace Prtr.Tests.Database;

/// <summary>The grants as docs/sql-server.md gives them, so that what is written there is what is tried.</summary>
internal static partial class DocumentedGrants
{
    /// <summary>The statements inside the register's database that name a user.</summary>
    public static IReadOnlyList<string> Of(string user) =>
    [
        .. Blocks().SelectMany(block => block.Split('\n'))
            .Select(line => line.Trim().TrimEnd(';'))
            .Where(line => line.Contains(user, StringComparison.Ordinal) && !line.StartsWith("create login", StringComparison.Ordinal) && !line.StartsWith("--", StringComparison.Ordinal)),
    ];

    /// <summary>Every block of T-SQL in the document.</summary>
    public static IEnumerable<string> Blocks() =>
        Block().Matches(File.ReadAllText(Repository.PathTo(Path.Combine("docs", "sql-server.md")))).Select(match => match.Groups[1].Value);

    [GeneratedRegex("```sql\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();
}
