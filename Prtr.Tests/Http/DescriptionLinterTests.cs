using System.Diagnostics;
using Prtr.Tests.Database;

namespace Prtr.Tests.Http;

/// <summary>What linters of npm say of the descriptions that the site serves; <c>Linters/package.json</c> names them, the build installs them.</summary>
public class DescriptionLinterTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    [Theory]
    [InlineData("/openapi/v1.json")]
    [InlineData("/ogc/api")]
    public async Task Two_linters_have_nothing_to_say_of_a_description(string address)
    {
        using var folder = new TemporaryFolder();
        var description = folder.File("description.json");
        await File.WriteAllTextAsync(description, await site.Client.GetStringAsync(new Uri(address, UriKind.Relative)));

        var said = await Task.WhenAll(
            SaidAsync("redocly", "lint", "--config=redocly.yaml", "--format=stylish", description),
            SaidAsync("validate-api", description));

        Assert.All(said, linter => Assert.True(linter.Code == 0, linter.Said));
    }

    private static async Task<(int Code, string Said)> SaidAsync(string linter, params string[] arguments)
    {
        var folder = Repository.PathTo("Prtr.Tests/Http/Linters");
        var start = new ProcessStartInfo("node", [Path.Combine(folder, "node_modules", ".bin", linter), .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["REDOCLY_TELEMETRY"] = "off", ["REDOCLY_SUPPRESS_UPDATE_NOTICE"] = "true" },
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, $"{linter}: {output}{await error}");
    }
}
