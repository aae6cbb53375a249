using System.Reflection;
using System.Text.RegularExpressions;

namespace Prtr.Tests.Deployment;

/// <summary>docs/security.md names tests that there are.</summary>
public sealed partial class SecurityDocumentTests
{
    private static readonly string Text = File.ReadAllText(Repository.PathTo("docs", "security.md"));

    [Fact]
    public void Every_test_that_it_names_is_one()
    {
        var tests = typeof(SecurityDocumentTests).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance)
                .Where(method => method.GetCustomAttributes().Any(attribute => attribute is FactAttribute))
                .Select(method => $"{method.DeclaringType!.Name}.{method.Name}"))
            .ToHashSet();
        var named = NamedTest().Matches(Text).Select(name => name.Value.Trim('`')).ToHashSet();

        Assert.NotEmpty(named);
        Assert.Subset(tests, named);
    }

    [Fact]
    public void Every_requirement_of_levels_1_and_2_has_a_proof_or_a_reason()
    {
        int[] requirements = [27, 11, 19, 10, 9, 35, 18, 7, 7, 29, 14, 9, 13, 9, 13, 16, 7];
        var rows = Text.Split('\n').Where(line => line.StartsWith("| V", StringComparison.Ordinal)).Select(line => line.Split('|', StringSplitOptions.TrimEntries)).ToList();

        Assert.Equal(rows.Count, rows.Select(row => row[1]).Distinct().Count());
        Assert.Equal(requirements, rows.GroupBy(row => int.Parse(row[1][1..].Split('.')[0], null)).Select(chapter => chapter.Count()));
        Assert.All(rows, row => Assert.True(row[2].Length > 0 && row[3].Length > 0, row[1]));
    }

    [GeneratedRegex("`[A-Za-z]+Tests\\.[A-Z][A-Za-z_0-9]+`")]
    private static partial Regex NamedTest();
}
