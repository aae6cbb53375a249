using System.Text.RegularExpressions;

namespace Prtr.Tests.Architecture;

public partial class ArchitectureDocumentTests
{
    private static readonly string Document = File.ReadAllText(Path.Combine(Repository.Root, "docs", "architecture.md"));

    [Fact]
    public void Every_folder_in_the_document_exists() =>
        Assert.All(Listed(), folder => Assert.True(Directory.Exists(Path.Combine(Repository.Root, folder)), folder));

    [Fact]
    public void Every_folder_of_the_three_projects_is_in_the_document()
    {
        string[] unlisted = ["bin", "obj", "Properties", "wwwroot", "node_modules", "register-data"];
        var folders = new[] { "Prtr.Search", "Prtr.Ingest", "Prtr.Web" }
            .SelectMany(project => Directory.GetDirectories(Path.Combine(Repository.Root, project)))
            .Where(folder => !unlisted.Contains(Path.GetFileName(folder)))
            .Select(folder => Path.GetRelativePath(Repository.Root, folder).Replace('\\', '/'));

        Assert.Subset(Listed().ToHashSet(), folders.ToHashSet());
    }

    private static IEnumerable<string> Listed() => TableCell().Matches(Document).Select(m => m.Groups[1].Value);

    [GeneratedRegex(@"^\| `([^`]+)` \|", RegexOptions.Multiline)]
    private static partial Regex TableCell();
}
