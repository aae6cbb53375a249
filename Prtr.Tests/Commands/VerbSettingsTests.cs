using Prtr.Ingest.Commands;
using Prtr.Tests.Database;

namespace Prtr.Tests.Commands;

public sealed class VerbSettingsTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_verb_takes_settings_as_the_site_does()
    {
        var register = folder.File("elsewhere");

        Assert.Equal(0, (await RunAsync("status", $"--Register:Directory={register}")).Code);
        Assert.True(File.Exists(Path.Combine(register, "register.db")));
        Assert.Equal(0, (await RunAsync("--Register:Directory", register, "verify")).Code);
    }

    [Fact]
    public async Task The_short_option_names_the_same_folder()
    {
        var (given, overruled) = (folder.File("given"), folder.File("overruled"));

        Assert.Equal(0, (await RunAsync("status", "--data", given, $"--register:directory={overruled}")).Code);

        Assert.True(File.Exists(Path.Combine(given, "register.db")));
        Assert.False(Directory.Exists(overruled));
    }

    [Fact]
    public async Task Every_verb_refuses_wrong_settings_with_all_that_is_wrong()
    {
        string[] wrong = ["--Register:Engine=Oracle", "--Search:Engine=Google", "--Register:Folder=x", "--Api:RequestsPerMinute=0"];
        var file = folder.File("report.csv");
        await File.WriteAllTextAsync(file, "");
        string[][] verbs =
        [
            ["status"], ["check", file], ["load", file], ["publish", "2022"], ["reindex"], ["verify"], ["settings"], ["review", "2022"],
            ["backup", folder.File("copy")], ["restore", file], ["samples", folder.File("samples")], ["template", "--output", folder.File("form.xlsx")],
        ];

        foreach (var verb in verbs)
        {
            var (code, error) = await RunAsync([.. verb, .. wrong, "--Search:Url"]);

            Assert.True(code == 1, $"{verb[0]} ends with {code}: {error}");
            Assert.Contains("Register:Engine is \"Oracle\"; allowed: Sqlite, SqlServer.", error, StringComparison.Ordinal);
            Assert.Contains("Search:Engine is \"Google\"; allowed: Embedded, Elasticsearch.", error, StringComparison.Ordinal);
            Assert.Contains("Register:Folder is not a setting; Register has: Register:Engine", error, StringComparison.Ordinal);
            Assert.Contains("Api:RequestsPerMinute is \"0\"; allowed: a whole number from 1.", error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_section_that_there_is_not_is_refused_too()
    {
        var (code, error) = await RunAsync("status", "--Registry:Directory=x");

        Assert.Equal(1, code);
        Assert.Contains("Registry:Directory is not a setting", error, StringComparison.Ordinal);
    }

    private static async Task<(int Code, string Error)> RunAsync(params string[] arguments)
    {
        var error = new StringWriter();
        return (await CommandLine.RunAsync(arguments, TextWriter.Null, error), error.ToString());
    }
}
