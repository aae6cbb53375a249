using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Prtr.Tests.Resources;

public partial class ResourceFilesTests
{
    public static TheoryData<string> Areas => new(
        Directory.EnumerateFiles(Repository.Root, "*.en.resx", SearchOption.AllDirectories)
            .Where(path => !path.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "node_modules"))
            .Select(path => Path.GetRelativePath(Repository.Root, path[..^".en.resx".Length]))
            .Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Areas))]
    public void The_three_languages_have_the_same_keys_with_the_same_placeholders(string area)
    {
        var kk = Texts(area, "kk");
        var ru = Texts(area, "ru");
        var en = Texts(area, "en");

        Assert.Equal(en.Keys.Order(), kk.Keys.Order());
        Assert.Equal(en.Keys.Order(), ru.Keys.Order());
        Assert.All(en.Keys, key =>
        {
            Assert.All((string[])[kk[key], ru[key], en[key]], text => Assert.False(string.IsNullOrWhiteSpace(text), key));
            Assert.Equal(Placeholders(en[key]), Placeholders(kk[key]));
            Assert.Equal(Placeholders(en[key]), Placeholders(ru[key]));
        });
    }

    private static Dictionary<string, string> Texts(string area, string language) =>
        XDocument.Load(Path.Combine(Repository.Root, $"{area}.{language}.resx")).Root!.Elements("data")
            .ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value);

    private static IEnumerable<string> Placeholders(string text) => Placeholder().Matches(text).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Placeholder();
}
