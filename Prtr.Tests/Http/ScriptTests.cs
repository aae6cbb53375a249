using System.Text.RegularExpressions;

namespace Prtr.Tests.Http;

/// <summary>Scripts make no markup and no code from data, and no name that comes from outside becomes a property.</summary>
public sealed partial class ScriptTests
{
    public static TheoryData<string> Scripts =>
    [
        .. Directory.EnumerateFiles(Repository.PathTo("Prtr.Web", "wwwroot", "js"), "*.js", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Repository.PathTo("Prtr.Web", "wwwroot", "js"), file)).Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Scripts))]
    public void A_script_does_neither(string name) => Assert.Empty(Faults(File.ReadAllText(Repository.PathTo("Prtr.Web", "wwwroot", "js", name))));

    [Theory]
    [InlineData("table[name] = value;")]
    [InlineData("all.by[row.key]=1")]
    [InlineData("Object.assign(settings, answer)")]
    [InlineData("list.innerHTML = text")]
    [InlineData("new Function(text)()")]
    [InlineData("Object.setPrototypeOf(a, b)")]
    public void What_does_is_seen(string line) => Assert.Single(Faults(line));

    [Theory]
    [InlineData("const [west, east] = bounds;")]
    [InlineData("if (names[0] === name) {}")]
    [InlineData("Object.assign(document.createElement(\"a\"), { href })")]
    public void What_only_looks_so_is_not(string line) => Assert.Empty(Faults(line));

    private static IEnumerable<string> Faults(string script) => Fault().Matches(script).Select(match => match.Value);

    [GeneratedRegex(@"[\w)\]]\[[^\[\]]+\]\s*=(?![=>])|Object\.assign\((?!document\.createElement\()|\b(innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval|setPrototypeOf|__proto__)\b|new Function\b")]
    private static partial Regex Fault();
}
