using Microsoft.Extensions.Configuration;
using Prtr.Web.Hosting;

namespace Prtr.Tests.Http;

public class SettingsTests
{
    [Fact]
    public void Settings_that_are_right_have_no_problems() =>
        Assert.Empty(Problems(new() { ["Register:Engine"] = "sqlite", ["Register:LoadSamples"] = "True", ["Site:PublicUrl"] = "https://prtr.example.kz" }));

    [Fact]
    public void Every_problem_is_named_at_once_with_what_is_allowed()
    {
        var problems = Problems(new()
        {
            ["Register:Engine"] = "Oracle",
            ["Register:LoadSamples"] = "maybe",
            ["Site:PublicUrl"] = "prtr.example.kz",
            ["Search:Enginee"] = "Embedded",
        });

        Assert.Equal(4, problems.Count);
        Assert.Contains(problems, p => p.Contains("Register:Engine is \"Oracle\"; allowed: Sqlite", StringComparison.Ordinal));
        Assert.Contains(problems, p => p.Contains("Register:LoadSamples is \"maybe\"; allowed: true, false", StringComparison.Ordinal));
        Assert.Contains(problems, p => p.Contains("Search:Enginee is not a setting", StringComparison.Ordinal));
    }

    private static IReadOnlyList<string> Problems(Dictionary<string, string?> settings) =>
        Settings.Problems(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
}
