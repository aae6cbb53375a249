using System.Text.Json;
using Prtr.Ingest.Checks.Settings;
using Prtr.Ingest.Commands;
using Prtr.Ingest.Remarks;
using Prtr.Tests.Database;

namespace Prtr.Tests.Commands;

public sealed class SettingsCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Every_remark_and_limit_is_listed()
    {
        var (code, output, _) = await RunAsync("settings");

        Assert.Equal(0, code);
        Assert.Equal(
            RemarkKinds.All.Select(kind => kind.Code).Concat(CheckLimit.All.Select(limit => limit.Name)),
            output.Split('\n').Select(line => line.Split(':')[0]));
        Assert.Contains("unit-slip: W, holds", output, StringComparison.Ordinal);
        Assert.Contains("release-rise: 2 times", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_setting_is_shown_with_who_and_why_from_its_year_on()
    {
        var set = await RunAsync("settings", "set", "unit-slip", "--level", "E", "--holds", "no", "--from", "2024", "--reason", "Order 7", "--by", "aliya");

        Assert.Equal(0, set.Code);
        Assert.Contains("unit-slip: E (of the software: W, holds; from 2024, console:aliya, ", set.Output, StringComparison.Ordinal);
        Assert.Equal("", (await RunAsync("settings", "--changed", "--year", "2023")).Output);
        using var line = JsonDocument.Parse((await RunAsync("settings", "--changed", "--year", "2024", "--json")).Output);
        Assert.Equal("Order 7", line.RootElement.GetProperty("reason").GetString());
    }

    [Fact]
    public async Task A_dry_run_sets_nothing()
    {
        var (code, output, _) = await RunAsync("settings", "set", "release-rise", "--limit", "3", "--from", "2024", "--reason", "trial", "--dry-run");

        Assert.Equal(0, code);
        Assert.StartsWith("would be set: release-rise: 3 times", output, StringComparison.Ordinal);
        Assert.Equal("", (await RunAsync("settings", "--changed", "--year", "2030")).Output);
    }

    [Theory]
    [InlineData("no remark or limit", "unit", "--level", "E")]
    [InlineData("is a limit: give --limit", "release-rise", "--level", "E")]
    [InlineData("not --limit", "unit-slip", "--limit", "2")]
    [InlineData("Nothing to set", "unit-slip")]
    [InlineData("a number over zero", "release-rise", "--limit", "two")]
    public async Task A_setting_that_makes_no_sense_is_refused_with_a_word(string word, params string[] arguments)
    {
        var (code, _, error) = await RunAsync(["settings", "set", .. arguments, "--from", "2024", "--reason", "trial"]);

        Assert.Equal(1, code);
        Assert.Contains(word, error, StringComparison.Ordinal);
    }

    private async Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await CommandLine.RunAsync([.. arguments, "--data", folder.File("register")], output, error);
        return (code, output.ToString().Trim(), error.ToString());
    }
}
