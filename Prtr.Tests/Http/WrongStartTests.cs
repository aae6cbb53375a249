using System.Diagnostics;
using Prtr.Tests.Elasticsearch;
using Prtr.Web.Components;

namespace Prtr.Tests.Http;

/// <summary>A site that cannot start says why and ends, instead of failing later.</summary>
public sealed class WrongStartTests : IDisposable
{
    private readonly string directory = Directory.CreateTempSubdirectory("prtr-start-").FullName;

    [Fact]
    public async Task Wrong_settings_end_the_start_with_every_problem()
    {
        var (code, error) = await StartAsync("--Register:Engine=Oracle", "--Search:Engine=Google", "--Site:Publicurl2=x");

        Assert.Equal(1, code);
        Assert.Contains("Register:Engine is \"Oracle\"; allowed: Sqlite", error, StringComparison.Ordinal);
        Assert.Contains("Search:Engine is \"Google\"; allowed: Embedded", error, StringComparison.Ordinal);
        Assert.Contains("Site:Publicurl2 is not a setting", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_register_that_cannot_be_opened_is_named()
    {
        await File.WriteAllTextAsync(Path.Combine(directory, "register.db"), new string('x', 5000));

        var (code, error) = await StartAsync($"--Register:Directory={directory}");

        Assert.Equal(1, code);
        Assert.Contains($"The register in {directory}", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_search_server_that_does_not_let_the_register_in_ends_the_start_in_one_line()
    {
        await using var server = await ImitatedElasticsearch.StartAsync();
        server.Interfere = context =>
        {
            context.Response.StatusCode = 401;
            return Task.FromResult(true);
        };

        var (code, error) = await StartAsync($"--Register:Directory={directory}", "--Search:Engine=Elasticsearch", $"--Search:Url={server.Url}", "--Search:ApiKey=wrong");

        Assert.Equal(1, code);
        Assert.Equal($"Elasticsearch at {server.Url.GetLeftPart(UriPartial.Authority)} does not know who is asking (401): check Search:ApiKey, or Search:UserName and Search:Password.", error.Trim());
    }

    [Fact]
    public async Task A_folder_for_keys_that_cannot_be_written_is_named()
    {
        var keys = Path.Combine(directory, "file", "keys");
        await File.WriteAllTextAsync(Path.Combine(directory, "file"), "");

        var (code, error) = await StartAsync($"--Register:Directory={directory}", $"--Site:KeyDirectory={keys}");

        Assert.Equal(1, code);
        Assert.Contains($"cannot keep its keys in {keys} (setting Site:KeyDirectory", error, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(directory, recursive: true);

    private static async Task<(int Code, string Error)> StartAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(App).Assembly.Location, "--urls=http://127.0.0.1:0", .. arguments]) { RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, error);
    }
}
