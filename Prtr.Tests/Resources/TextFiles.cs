using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Prtr.Tests.Resources;

/// <summary>Every resource file of the repository, found by looking.</summary>
internal static partial class TextFiles
{
    private static readonly string[] Made = ["bin", "obj", "node_modules"];

    /// <summary>Paths under the repository, such as <c>Prtr.Web/Resources/Site.kk.resx</c>.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Find("*.resx")];

    /// <summary>The paths without language and ending.</summary>
    public static IReadOnlyList<string> Areas { get; } = [.. All.Select(path => Language().Replace(path, "")).Distinct()];

    /// <summary>Source files, pages included; those of tests are not among them.</summary>
    public static IReadOnlyList<string> Sources { get; } = [.. Find("*.cs").Concat(Find("*.razor")).Where(path => !path.StartsWith("Prtr.Tests", StringComparison.Ordinal))];

    public static string Read(string path) => File.ReadAllText(Path.Combine(Repository.Root, path));

    public static Dictionary<string, string> Texts(string area, string language) =>
        XDocument.Load(Path.Combine(Repository.Root, $"{area}.{language}.resx")).Root!.Elements("data")
            .ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value);

    private static IEnumerable<string> Find(string pattern) =>
        Directory.GetDirectories(Repository.Root, "Prtr.*")
            .SelectMany(project => Directory.EnumerateFiles(project, pattern, SearchOption.AllDirectories))
            .Select(path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'))
            .Where(path => !path.Split('/').Any(Made.Contains))
            .Order(StringComparer.Ordinal);

    [GeneratedRegex(@"(\.[a-z]{2})?\.resx$")]
    private static partial Regex Language();
}
