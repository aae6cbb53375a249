using Prtr.Ingest.Commands;
using Prtr.Tests.Database;
using Prtr.Tests.Intake;

namespace Prtr.Tests.Commands;

public sealed class CommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Loading_and_publishing_ends_with_nothing_left_to_do()
    {
        var file = await FileAsync("report.json", new TestReport());

        Assert.Equal((0, "report.json: 1 accepted, 0 returned, 0 unchanged"), await RunAsync("load", file, "--publish", "--received", "2023-03-15"));
        var (code, status) = await RunAsync("status");
        Assert.Equal(0, code);
        Assert.Contains("index up to date", status, StringComparison.Ordinal);
        Assert.Contains("2022  published        1         1       1        0         0               0        0         0  2023-04-01  2024-03-31  2024-10-01", status, StringComparison.Ordinal);
        Assert.StartsWith("no difference", (await RunAsync("verify")).Output, StringComparison.Ordinal);
        var (published, said) = await RunAsync("publish", "2022");
        Assert.Equal(0, published);
        Assert.StartsWith("2022: 0 new reports", said, StringComparison.Ordinal);
        Assert.EndsWith("2022: nothing new to publish", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Errors_give_code_2_with_place_and_text()
    {
        var file = await FileAsync("report.json", new TestReport { Releases = [(8, "air", "-5")] });

        var (code, output) = await RunAsync("check", file, "--lang", "ru");

        Assert.Equal(2, code);
        Assert.Contains("E quantity-negative: ", output, StringComparison.Ordinal);
        Assert.Equal(2, (await RunAsync("load", file)).Code);
        Assert.Equal(2, (await RunAsync("load", file)).Code);
    }

    [Fact]
    public async Task Remarks_can_be_had_as_JSON()
    {
        var file = await FileAsync("report.json", new TestReport { Releases = [(8, "air", "-5")] });

        var (_, output) = await RunAsync("check", file, "--json");

        using var line = System.Text.Json.JsonDocument.Parse(output.Split('\n').Single(text => text.Contains("quantity-negative", StringComparison.Ordinal)));
        Assert.Equal("E", line.RootElement.GetProperty("severity").GetString());
        Assert.Equal("report.json", line.RootElement.GetProperty("file").GetString());
        Assert.Equal("-5", line.RootElement.GetProperty("value").GetString());
    }

    [Fact]
    public async Task A_check_against_a_register_says_what_loading_would_and_leaves_it_as_it_is()
    {
        await RunAsync("load", await FileAsync("first.json", new TestReport { Year = 2019 }), "--received", "2020-03-15");
        var file = await FileAsync("second.json", new TestReport { Year = 2022, Releases = [(8, "air", "150")] });
        var before = await RunAsync("status");

        var (code, output) = await RunAsync("check", file, "--against", folder.File("register"));

        Assert.Equal(2, code);
        Assert.Contains("W unit-slip", output, StringComparison.Ordinal);
        Assert.Equal(before, await RunAsync("status"));
        Assert.DoesNotContain("unit-slip", (await RunAsync("check", file)).Output, StringComparison.Ordinal);
        Assert.Equal(4, (await RunAsync("check", file, "--against", folder.File("nowhere"))).Code);
    }

    // Every one of them is without an error, and waits for a person once it is loaded.
    public static TheoryData<string, string[]> WhatIsHeld => new()
    {
        { "a year that is over", [Written(new TestReport { Year = 2019 })] },
        { "a release that is claimed to be confidential", [Written(new TestReport { Year = LastYear, Withheld = "c" })] },
        { "another report on the same", [Written(new TestReport { Year = LastYear }), Written(new TestReport { Year = LastYear, Releases = [(8, "air", "160000")] })] },
    };

    private static int LastYear => DateTime.Now.Year - 1;

    [Theory]
    [MemberData(nameof(WhatIsHeld))]
    public async Task What_would_be_held_has_the_same_code_in_check_as_in_load(string what, string[] reports)
    {
        _ = what;
        Directory.CreateDirectory(folder.File("in"));
        foreach (var (index, report) in reports.Index())
        {
            await File.WriteAllTextAsync(folder.File(FormattableString.Invariant($"in/{index}.json")), report);
        }

        await RunAsync("status");
        var (code, output) = await RunAsync("check", folder.File("in"));
        var against = await RunAsync("check", folder.File("in"), "--against", folder.File("register"));

        Assert.Equal(2, code);
        Assert.Contains("is held: ", output, StringComparison.Ordinal);
        Assert.DoesNotContain(": E ", output, StringComparison.Ordinal);
        var loaded = await RunAsync("load", folder.File("in"));
        Assert.Equal(2, loaded.Code);
        Assert.Equal((2, Held(loaded.Output)), (against.Code, Held(against.Output)));
    }

    [Fact]
    public async Task A_correction_of_what_only_the_register_knows_is_believed_when_there_is_none_to_ask()
    {
        var file = await FileAsync("report.json", new TestReport { Year = 2019, FacilityId = 17, Corrects = (1, "Счетчик") });

        var (code, output) = await RunAsync("check", file);

        Assert.DoesNotContain("code-unknown", output, StringComparison.Ordinal);
        Assert.Equal(0, code);
    }

    [Fact]
    public async Task What_follows_the_end_of_a_document_gives_code_2_and_no_control_character_reaches_the_terminal()
    {
        var file = await FileAsync("report.json", new TestReport());
        await File.AppendAllTextAsync(file, "garbage");
        Assert.Equal(2, (await RunAsync("check", file)).Code);

        await File.WriteAllTextAsync(folder.File("escape.json"), "{ \"\\u001b[2J\": 1, \"report_year\": 2022 }");
        var (_, output) = await RunAsync("check", folder.File("escape.json"));
        Assert.DoesNotContain('\u001b', output);
        Assert.Contains("\\u001b[2J", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unreadable_file_gives_code_3()
    {
        await File.WriteAllTextAsync(folder.File("broken.json"), "{ not json");

        Assert.Equal(3, (await RunAsync("check", folder.File("broken.json"))).Code);
        Assert.Equal(3, (await RunAsync("load", folder.File("broken.json"))).Code);
    }

    [Theory]
    [InlineData("load", "/no/such/file.xlsx")]
    [InlineData("publish")]
    [InlineData("publish", "last")]
    [InlineData("mend")]
    [InlineData("samples", "folder", "--years", "2022-2016")]
    public async Task A_wrong_command_line_gives_code_1(params string[] arguments) => Assert.Equal(1, (await RunAsync(arguments)).Code);

    [Fact]
    public async Task A_file_that_is_no_database_gives_code_4()
    {
        Directory.CreateDirectory(folder.File("register"));
        await File.WriteAllTextAsync(folder.File("register/register.db"), new string('x', 10_000));

        Assert.Equal(4, (await RunAsync("status")).Code);
    }

    [Fact]
    public async Task A_kept_file_that_was_changed_is_found()
    {
        await RunAsync("load", await FileAsync("report.json", new TestReport()), "--publish", "--received", "2023-03-15");
        var database = new Search.Database.Sqlite.SqliteDatabase(folder.File("register"));
        await using (var connection = await database.OpenAsync(default))
        {
            await Dapper.SqlMapper.ExecuteAsync(connection, "update submission_file set content = x'00'");
        }

        var (code, output) = await RunAsync("verify");

        Assert.Equal(2, code);
        Assert.Contains("report.json is not the file that came in", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_restored_backup_is_the_register_of_that_moment()
    {
        await RunAsync("load", await FileAsync("report.json", new TestReport()), "--publish", "--received", "2023-03-15");
        var before = await RunAsync("status");
        Assert.Equal(0, (await RunAsync("backup", folder.File("copy.db"))).Code);
        await RunAsync("load", await FileAsync("later.json", new TestReport { Releases = [(8, "air", "160000")], Corrects = (1, "Счетчик") }), "--publish", "--received", "2023-03-15");
        Assert.NotEqual(before, await RunAsync("status"));

        Assert.Equal(0, (await RunAsync("restore", folder.File("copy.db"))).Code);

        Assert.Equal(before, await RunAsync("status"));
        Assert.Equal(0, (await RunAsync("verify")).Code);
        Assert.Equal(1, (await RunAsync("backup", folder.File("copy.db"))).Code);
    }

    [Fact]
    public async Task An_index_that_is_gone_is_missed_and_made_again()
    {
        await RunAsync("load", await FileAsync("report.json", new TestReport()), "--publish", "--received", "2023-03-15");
        File.Delete(folder.File("register/search-index.bin"));

        Assert.Equal((2, "there is no index; reindex makes one"), await RunAsync("verify"));
        var (code, planned) = await RunAsync("reindex", "--dry-run");
        Assert.Equal(0, code);
        Assert.StartsWith("would build data release", planned, StringComparison.Ordinal);
        Assert.Equal(2, (await RunAsync("verify")).Code);
        Assert.Equal(0, (await RunAsync("reindex")).Code);
        Assert.Equal(0, (await RunAsync("verify")).Code);
    }

    [Fact]
    public async Task A_database_of_another_version_gives_code_4()
    {
        await RunAsync("status");
        await using (var connection = await new Search.Database.Sqlite.SqliteDatabase(folder.File("register")).OpenAsync(default))
        {
            await Dapper.SqlMapper.ExecuteAsync(connection, "update schema_migration set sha256 = 'other'");
        }

        Assert.Equal(4, (await RunAsync("status")).Code);
    }

    [Fact]
    public async Task What_is_no_backup_is_not_restored()
    {
        await File.WriteAllTextAsync(folder.File("other.db"), new string('x', 10_000));

        Assert.Equal(3, (await RunAsync("restore", folder.File("other.db"))).Code);
    }

    [Fact]
    public async Task A_held_report_goes_on_when_its_question_is_answered()
    {
        await RunAsync("load", await FileAsync("report.json", new TestReport()), "--received", "2023-03-15");
        var second = await FileAsync("second.json", new TestReport { Releases = [(8, "air", "160000")] });

        Assert.Equal(2, (await RunAsync("load", second, "--received", "2023-03-15")).Code);
        Assert.Contains("\"code\":\"replaces\"", (await RunAsync("questions", "--json")).Output, StringComparison.Ordinal);
        Assert.Contains("\"state\":\"held\"", (await RunAsync("reports", "--state", "held", "--json")).Output, StringComparison.Ordinal);
        Assert.Equal(1, (await RunAsync("questions", "1", "--answer", "maybe", "--reason", "Письмо")).Code);
        Assert.Equal((0, "2: accepted (only tried)"), await RunAsync("questions", "1", "--answer", "correction", "--reason", "Письмо", "--dry-run"));
        Assert.Equal((0, "2: accepted"), await RunAsync("questions", "1", "--answer", "correction", "--reason", "Письмо"));
        Assert.Equal(1, (await RunAsync("accept", "2", "--reason", "Письмо")).Code);
        Assert.Equal((0, "2: withdrawn"), await RunAsync("withdraw", "2", "--reason", "Письмо"));
        Assert.Equal((0, "2015: open"), await RunAsync("open", "2015"));
    }

    private static string Written(TestReport report)
    {
        using var content = new StreamReader(report.Source().Files[0].Open());
        return content.ReadToEnd();
    }

    private static string Held(string output) =>
        string.Join('\n', output.Split('\n').Where(line => line.Contains(" is held: ", StringComparison.Ordinal)));

    private async Task<string> FileAsync(string name, TestReport report)
    {
        await using var content = report.Source().Files[0].Open();
        await using var file = File.Create(folder.File(name));
        await content.CopyToAsync(file);
        return folder.File(name);
    }

    private async Task<(int Code, string Output)> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        string[] data = arguments[0] is "check" or "samples" or "mend" ? [] : ["--data", folder.File("register")];
        var code = await CommandLine.RunAsync([.. arguments, .. data], output, error);
        return (code, output.ToString().Trim());
    }
}
