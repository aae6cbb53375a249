using System.Diagnostics;
using Prtr.Ingest.Commands;
using Prtr.Tests.Database;
using Prtr.Web.Components;

namespace Prtr.Tests.Commands;

/// <summary>A database server that cannot be used is said in one line that names the setting to mend. The site ends with 1; a verb with 1 when the setting is wrong, with 4 when it is right and nobody answers.</summary>
public sealed class WrongDatabaseTests : IDisposable
{
    // Nothing listens on port 1.
    private const string Unreachable = "Server=127.0.0.1,1;Database=Prtr;User Id=prtr;Password=secret-word;Connect Timeout=5";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(1, "", "ConnectionStrings:Register is needed when Register:Engine is SqlServer")]
    [InlineData(1, "Server=127.0.0.1", "Server and Database must be named")]
    [InlineData(1, "Servers=127.0.0.1;Database=Prtr", "ConnectionStrings:Register is needed when Register:Engine is SqlServer")]
    [InlineData(4, Unreachable, "The server cannot be reached: correct Server in ConnectionStrings:Register")]
    public async Task Is_said_in_one_line(int code, string connectionString, string expected)
    {
        var (siteCode, site) = await RunAsync(typeof(App).Assembly.Location, connectionString, "--urls=http://127.0.0.1:0", $"--Register:Directory={folder.Path}");
        var (verbCode, verb) = await RunAsync(typeof(CommandLine).Assembly.Location, connectionString, "status", "--data", folder.Path);

        Assert.Equal((1, code), (siteCode, verbCode));
        foreach (var line in (string[])[site, verb])
        {
            Assert.Matches(expected, line);
            Assert.DoesNotContain("secret-word", line, StringComparison.Ordinal);
            Assert.Single(line.Trim().Split('\n'));
        }
    }

    private static async Task<(int Code, string Error)> RunAsync(string program, string connectionString, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [program, .. arguments]) { RedirectStandardError = true };
        start.Environment["Register__Engine"] = "SqlServer";
        start.Environment["ConnectionStrings__Register"] = connectionString;
        using var process = Process.Start(start)!;
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, error);
    }
}
