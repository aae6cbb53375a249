using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Prtr.Tests.Architecture;

/// <summary>What the project file says of the inner loop's areas is true: their tests need nothing that is left out there.</summary>
public partial class AreaTests
{
    private static readonly string Folder = Repository.PathTo("Prtr.Tests");

    private static readonly XElement Project = XElement.Load(Path.Combine(Folder, "Prtr.Tests.csproj"));

    private static readonly IReadOnlyList<string> Files =
    [
        .. Directory.EnumerateFiles(Folder, "*.cs", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Folder, file).Replace('\\', '/'))
            .Where(file => !file.StartsWith("bin/", StringComparison.Ordinal) && !file.StartsWith("obj/", StringComparison.Ordinal)),
    ];

    [Fact]
    public void Tests_of_the_area_Search_need_no_other_project_and_no_other_folder()
    {
        var own = Listed("SearchTests");
        Assert.NotEmpty(own);

        Assert.Empty(Needing(own, "Prtr.Ingest", "Prtr.Web"));
    }

    [Fact]
    public void Tests_of_the_area_Ingest_need_no_page()
    {
        var site = Listed("SiteTests");
        Assert.NotEmpty(site);

        Assert.Empty(Needing([.. Files.Except(site).Where(file => file.Contains('/', StringComparison.Ordinal))], "Prtr.Web"));
    }

    /// <summary>Files of the area that use one of the projects or a folder of tests none of whose files are in the area.</summary>
    private static IEnumerable<string> Needing(IReadOnlyList<string> area, params string[] projects)
    {
        var folders = area.Select(FolderOf).ToHashSet();
        return
            from file in area
            from Match use in Use().Matches(File.ReadAllText(Path.Combine(Folder, file)))
            let used = use.Groups["name"].Value
            where projects.Any(project => used == project || used.StartsWith(project + ".", StringComparison.Ordinal))
                || (used.StartsWith("Prtr.Tests.", StringComparison.Ordinal) && !folders.Contains(used.Split('.')[2]))
            select $"{file} uses {used}";
    }

    private static IReadOnlyList<string> Listed(string property)
    {
        var patterns = Project.Descendants(property).Single().Value.Split(';').Select(pattern => pattern.TrimEnd('*')).ToList();
        Assert.All(patterns, pattern => Assert.Contains(Files, file => file.StartsWith(pattern, StringComparison.Ordinal)));
        return [.. Files.Where(file => patterns.Any(pattern => file.StartsWith(pattern, StringComparison.Ordinal)))];
    }

    private static string FolderOf(string file) => file.Split('/')[0];

    [GeneratedRegex(@"^using (?:static |\w+ = )?(?<name>Prtr\.[\w.]+)", RegexOptions.Multiline)]
    private static partial Regex Use();
}
