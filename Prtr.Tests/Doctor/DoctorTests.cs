using System.Runtime.Versioning;
using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Prtr.Ingest.Commands;
using Prtr.Search.Database;
using Prtr.Search.Database.Sqlite;
using Prtr.Search.Doctor;
using Prtr.Tests.Database;
using Prtr.Tests.Intake;
using Prtr.Tests.Intake.Keeping;

namespace Prtr.Tests.Doctor;

/// <summary>The embedded register, well and ill, as the verb <c>doctor</c> sees it, which leaves it as it is.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class DoctorTests : IntakeTest
{
    private static readonly string[] Looked = ["settings", "folder", "disk", "file rights", "database", "write-ahead", "schema", "clock", "index"];

    [Fact]
    public async Task A_register_that_is_well_is_looked_at_whether_it_is_open_or_not_and_stays_as_it_is()
    {
        await LoadAsync(new TestReport());
        await Register.Publication.PublishAsync(2022, default);
        var findings = await ExamineAsync(Folder);
        Assert.Equal(Looked, findings.Select(finding => finding.Check));
        Assert.Equal(("index", Verdict.Note), Assert.Single(findings.Where(finding => finding.Verdict != Verdict.Ok).Select(finding => (finding.Check, finding.Verdict))));
        await Register.Relay.RunAsync(default);
        Assert.All(await ExamineAsync(Folder), Ok);

        await CloseAsync();
        var before = Files(Folder);
        Assert.All(await ExamineAsync(Folder), Ok);
        Assert.Equal(before, Files(Folder));
    }

    [Fact]
    public async Task What_is_wrong_with_the_file_is_said_with_what_to_do()
    {
        await LoadAsync(new TestReport());
        using var folder = new TemporaryFolder();
        ((SqliteDatabase)Register.Database).LetGo();
        var file = folder.File("register.db");
        Restore();

        File.SetUnixFileMode(file, (UnixFileMode)0b110_100_100);
        Assert.Equal("others than the owner may read register.db, which hold personal data; chmod 600 register.db", await WrongAsync(folder.Path, "file rights"));

        // The migrations say when they were applied, which is now.
        Restore();
        Assert.Contains("set the clock by NTP", await WrongAsync(folder.Path, "clock", new FixedClock(DateTimeOffset.UtcNow.AddHours(-1))), StringComparison.Ordinal);

        foreach (var (spoilt, word) in ((Action<string>, string)[])[
            (path => File.WriteAllText(path, new string('x', 10_000)), "no database"),
            (SpoiltBackups.Sql("insert into schema_migration (name, sha256, applied_at) values ('999_later.sql', 'x', '2040-01-01')"), "newer version"),
            (SpoiltBackups.Sql("drop index outbox_waiting"), "outbox_waiting is missing"),
            (SpoiltBackups.Sql("pragma foreign_keys = off; update report_version set report_id = 999"), "refers to a row")])
        {
            Restore();
            spoilt(file);
            Assert.Contains(word, await WrongAsync(folder.Path, "database"), StringComparison.Ordinal);
        }

        File.Delete(file);
        await FormerAsync(file);
        Assert.Contains("the first of them", await WrongAsync(folder.Path, "schema"), StringComparison.Ordinal);

        void Restore()
        {
            File.Copy(Path.Combine(Folder, "register.db"), file, overwrite: true);
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    [SkippableFact]
    public async Task A_folder_that_cannot_be_written_to_and_one_that_is_not_there_are_told_apart()
    {
        const string closed = "/proc/self/task";
        Skip.IfNot(Directory.Exists(closed), "Only Linux has a folder in which nobody may write.");
        Assert.Contains($"nothing can be written in {closed}", await WrongAsync(closed, "folder"), StringComparison.Ordinal);

        using var folder = new TemporaryFolder();
        var missing = await ExamineAsync(folder.File("nowhere"));
        Assert.Equal([Verdict.Ok, Verdict.Note, Verdict.Note], missing.Select(finding => finding.Verdict));
        Assert.False(Directory.Exists(folder.File("nowhere")));
        Assert.All(await ExamineAsync(folder.Path), finding => Assert.NotEqual(Verdict.Wrong, finding.Verdict));
        Assert.Empty(Files(folder.Path));
    }

    [Fact]
    public async Task The_verb_ends_with_a_code_and_has_its_lines_as_JSON_too()
    {
        var (code, output) = await RunAsync();
        Assert.Equal(0, code);
        Assert.Contains("ok           schema: all ", output, StringComparison.Ordinal);
        await using (var connection = await Register.Database.OpenAsync(default))
        {
            await connection.ExecuteAsync("drop index outbox_waiting");
        }

        (code, output) = await RunAsync("--json");
        Assert.Equal(2, code);
        using var line = System.Text.Json.JsonDocument.Parse(output.Split('\n').Single(text => text.Contains("\"wrong\"", StringComparison.Ordinal)));
        Assert.Equal("database", line.RootElement.GetProperty("check").GetString());
        Assert.Equal(1, (await RunAsync("--Search:Standby=Disk")).Code);
        Assert.Equal(4, (await RunAsync("--Search:Engine=Elasticsearch", "--Search:Url=http://127.0.0.1:1")).Code);

        async Task<(int Code, string Output)> RunAsync(params string[] arguments)
        {
            var text = new StringWriter();
            return (await CommandLine.RunAsync(["doctor", "--data", Folder, .. arguments], text, TextWriter.Null), text.ToString());
        }
    }

    [Fact]
    public async Task A_database_server_that_is_away_is_said_and_nothing_more_is_asked_of_it()
    {
        using var folder = new TemporaryFolder();
        var findings = await ExamineAsync(
            folder.File("nowhere"), TimeProvider.System, ("Register:Engine", "SqlServer"), ("ConnectionStrings:Register", "Server=127.0.0.1,1;Database=Prtr;User Id=prtr;Password=secret-word;Connect Timeout=1"));

        Assert.Equal(("database", Verdict.Unreachable), (findings[^1].Check, findings[^1].Verdict));
        Assert.DoesNotContain("secret-word", string.Join('\n', findings), StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.File("nowhere")));
    }

    // Where two connections are closed at the same moment, by this test and by the pool that clears itself, each leaves the file to the other; the next that is the last one alone takes it away.
    private async Task CloseAsync()
    {
        for (var attempt = 0; attempt < 10 && (attempt == 0 || File.Exists(Path.Combine(Folder, "register.db-wal"))); attempt++)
        {
            await ScalarAsync<long>("select count(*) from report");
            ((SqliteDatabase)Register.Database).LetGo();
        }

        Assert.False(File.Exists(Path.Combine(Folder, "register.db-wal")));
    }

    private static void Ok(Finding finding) => Assert.True(finding.Verdict == Verdict.Ok, finding.ToString());

    private static Task<List<Finding>> ExamineAsync(string directory) => ExamineAsync(directory, TimeProvider.System);

    private static Task<List<Finding>> ExamineAsync(string directory, TimeProvider clock, params (string Key, string Value)[] settings) => new RegisterDoctor(
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value))).Build(), directory, clock)
        .ExamineAsync(default).ToListAsync().AsTask();

    // The one finding that something is wrong, of the others all are well or notes.
    private static async Task<string> WrongAsync(string directory, string check, TimeProvider? clock = null)
    {
        var finding = (await ExamineAsync(directory, clock ?? TimeProvider.System)).First(one => one.Check == check);
        Assert.True(finding.Verdict == Verdict.Wrong, finding.ToString());
        return $"{finding.Found}; {finding.Mend}";
    }

    private static Dictionary<string, string> Files(string folder) =>
        Directory.GetFiles(folder).ToDictionary(file => file, file => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file))));

    // A register of the first five migrations.
    private static async Task FormerAsync(string file)
    {
        var dialect = new SqliteDialect();
        await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        await connection.ExecuteAsync(dialect.CreateMigrationTable);
        foreach (var migration in Migration.Of(dialect).Take(5))
        {
            await connection.ExecuteAsync(migration.Script);
            await connection.ExecuteAsync("insert into schema_migration (name, sha256, applied_at) values (@Name, @Sha256, '2026-01-01T00:00:00Z')", migration);
        }
    }

    private sealed class FixedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
