using System.Text.RegularExpressions;

namespace Prtr.Tests.Architecture;

/// <summary>The folders that <c>docs/architecture.md</c> lists.</summary>
internal static partial class RoomList
{
    /// <summary>In the order of the table.</summary>
    public static IReadOnlyList<string> Listed { get; } =
        [.. TableCell().Matches(File.ReadAllText(Path.Combine(Repository.Root, "docs", "architecture.md"))).Select(match => match.Groups[1].Value)];

    /// <summary>Those inside the three projects, such as <c>Prtr.Search/Queries</c>: in each project, one that stands lower may know those above it.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Listed.Where(folder => folder.StartsWith("Prtr.", StringComparison.Ordinal) && folder.Count(letter => letter == '/') == 1)];

    [GeneratedRegex(@"^\| `([^`]+)` \|", RegexOptions.Multiline)]
    private static partial Regex TableCell();
}
