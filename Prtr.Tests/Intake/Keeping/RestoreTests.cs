using System.Runtime.Versioning;
using Dapper;
using Microsoft.Data.Sqlite;
using Prtr.Ingest.Intake;
using Prtr.Ingest.Intake.Keeping;
using Prtr.Search.Database;
using Prtr.Search.Database.Sqlite;
using Prtr.Tests.Database;

namespace Prtr.Tests.Intake.Keeping;

/// <summary>A backup is judged before anything is touched; what stood in its place is kept, and nothing of it is taken for what is there now.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class RestoreTests : IntakeTest, IDisposable
{
    private readonly TemporaryFolder folder = new();

    private SqliteDatabase Live => (SqliteDatabase)Register.Database;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task What_is_no_good_backup_is_refused_with_its_reason_and_nothing_is_touched()
    {
        var good = await BackupAsync("good.db");
        var before = await DumpAsync(Live);
        foreach (var (file, answer) in SpoiltBackups.Of(good, folder.Path))
        {
            var outcome = await RestoreAsync(file);

            Assert.True(outcome.Problems.Count > 0, $"{Path.GetFileName(file)} was restored.");
            Assert.Contains(answer, string.Join('\n', outcome.Problems), StringComparison.Ordinal);
            Assert.Equal(before, await DumpAsync(Live));
            Assert.Empty(Directory.GetFileSystemEntries(Folder).Select(Path.GetFileName).Except(["register.db", "register.db-shm", "register.db-wal", "restoring.lock"]));
        }
    }

    [Fact]
    public async Task A_restored_register_is_another_incarnation_and_the_former_one_can_be_had_back()
    {
        var good = await BackupAsync("good.db");
        var first = await PublishedSnapshot.LatestReleaseAsync(Live, default);
        await LoadAsync(new TestReport { Releases = [(8, "air", "160000")] });
        await Register.Publication.PublishAsync(2022, default);
        var later = await ContentAsync();

        var former = (await RestoreAsync(good)).Former!;
        var restored = await PublishedSnapshot.LatestReleaseAsync(Live, default);
        var again = await LoadAsync(new TestReport { Releases = [(8, "air", "170000")] });
        await RestoreAsync(former);

        Assert.Equal((first.Name, first.Id), (restored.Name, restored.Id));
        Assert.NotEqual(first.Tag, restored.Tag);
        Assert.Equal(ReportOutcome.Accepted, Assert.Single(again.Reports).Outcome);
        Assert.Equal(later, await ContentAsync());
        Assert.Equal(["made", "restored"], await ColumnAsync<string>("select origin from incarnation order by id"));
    }

    [Fact]
    public async Task A_backup_of_another_register_is_refused_unless_it_is_meant()
    {
        var own = await BackupAsync("own.db");
        var other = new SqliteDatabase(folder.File("elsewhere"));
        var elsewhere = await OpenRegister.OpenAsync(other, TimeProvider.System, default);
        await foreach (var _ in elsewhere.Loader.LoadAsync([new TestReport { Year = 2021 }.Source()], new DateOnly(2022, 3, 15), default))
        {
        }

        Assert.Empty(await RegisterBackup.WriteAsync(other, folder.File("other.db"), TimeProvider.System, default));
        Assert.Contains("of another register", Assert.Single((await RestoreAsync(folder.File("other.db"))).Problems), StringComparison.Ordinal);
        Assert.Equal(2022, await ScalarAsync<int>("select reporting_year from report"));

        Assert.Empty((await RegisterRestore.RunAsync(Live, folder.File("other.db"), true, TimeProvider.System, default)).Problems);
        Assert.Equal(2021, await ScalarAsync<int>("select reporting_year from report"));
        Assert.Contains("of another register", Assert.Single((await RestoreAsync(own)).Problems), StringComparison.Ordinal);

        // A register that holds nothing yet is nobody's.
        Assert.Empty((await RegisterRestore.RunAsync(new SqliteDatabase(folder.File("new")), own, false, TimeProvider.System, default)).Problems);
    }

    [Fact]
    public async Task A_backup_of_a_former_version_is_brought_to_this_one()
    {
        var old = folder.File("old.db");
        SpoiltBackups.Sql(new SqliteDialect().CreateMigrationTable)(old);
        foreach (var migration in Migration.Of(new SqliteDialect()).TakeWhile(migration => !migration.Name.StartsWith("030", StringComparison.Ordinal)))
        {
            SpoiltBackups.Sql($"{migration.Script}; insert into schema_migration values ('{migration.Name}', '{migration.Sha256}', '2024-01-01')")(old);
        }

        Assert.Empty((await RestoreAsync(old)).Problems);

        Assert.True(await RegisterMigrator.IsCurrentAsync(Live, default));
    }

    [Theory]
    [InlineData(0, 4096)]
    [InlineData(3 * 4096, 40 * 4096)]
    public async Task A_damaged_register_gives_way_to_its_backup_and_is_kept_as_it_lies_there(int from, int to)
    {
        var good = await BackupAsync("good.db");
        var expected = await ContentAsync();
        await using (var connection = await Live.OpenAsync(default))
        {
            await connection.ExecuteAsync("pragma wal_checkpoint(truncate)");
        }

        Live.LetGo();
        await using (var file = File.OpenWrite(Live.Path))
        {
            file.Position = from;
            file.Write(Enumerable.Repeat((byte)0x5a, to - from).ToArray());
        }

        var outcome = await RestoreAsync(good);

        Assert.Empty(outcome.Problems);
        Assert.Equal(expected, await ContentAsync());
        Assert.Contains((byte)0x5a, await File.ReadAllBytesAsync(outcome.Former!));
    }

    [Fact]
    public async Task Who_reads_goes_on_reading_what_was_and_who_writes_is_waited_for()
    {
        var good = await BackupAsync("good.db");
        await LoadAsync(new TestReport { Name = "Карьер", Bin = TestReport.SecondOperator, Latitude = 47.5 });
        await using var reader = await Live.OpenAsync(default);
        await using var reading = await Live.BeginReadAsync(reader, default);
        Assert.Equal(2, await reader.ExecuteScalarAsync<int>("select count(*) from submission", transaction: reading));
        await using var writer = await Live.OpenAsync(default);
        var writing = await Live.BeginWriteAsync(writer, default);
        await writer.ExecuteAsync("update submission set subject = 'late'", transaction: writing);

        var restoring = RestoreAsync(good);
        Assert.False(restoring.IsCompleted);
        await writing.CommitAsync();
        var former = (await restoring).Former!;

        Assert.Equal(2, await reader.ExecuteScalarAsync<int>("select count(*) from submission", transaction: reading));
        Assert.Equal(1, await ScalarAsync<int>("select count(*) from submission"));
        Assert.Equal(2, Count(former, "submission where subject = 'late'"));
    }

    [SkippableFact]
    public async Task Nobody_but_their_owner_may_read_the_register_and_its_copies()
    {
        Skip.If(OperatingSystem.IsWindows(), "Windows has other rights.");
        var good = await BackupAsync("good.db");
        await RestoreAsync(good);
        await using var open = await Live.OpenAsync(default);
        await open.ExecuteAsync("update submission set subject = 'x'");

        Assert.All(
            [good, .. Directory.GetFiles(Folder, "register*")],
            file => Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file)));
    }

    private Task<RestoreOutcome> RestoreAsync(string file) => RegisterRestore.RunAsync(Live, file, false, TimeProvider.System, default);

    private async Task<string> BackupAsync(string name)
    {
        await LoadAsync(new TestReport { Waste = [("13 02 08*", "5")] });
        await Register.Publication.PublishAsync(2022, default);
        Assert.Empty(await RegisterBackup.WriteAsync(Live, folder.File(name), TimeProvider.System, default));
        return folder.File(name);
    }

    private async Task<IReadOnlyList<string>> ContentAsync() =>
    [
        .. await ColumnAsync<string>("select id || ' ' || content_sha256 || ' ' || coalesce(published_release_id, '') || ' ' || coalesce(ended_release_id, '') from report_version order by id"),
        .. await ColumnAsync<string>("select id || ' ' || name from data_release order by id"),
    ];

    private static async Task<IReadOnlyList<string>> DumpAsync(SqliteDatabase database)
    {
        await using var connection = await database.OpenAsync(default);
        var dump = new List<string>();
        foreach (var table in await connection.QueryAsync<string>("select name from sqlite_master where type = 'table' and name not in ('submission_file') order by name"))
        {
            dump.AddRange((await connection.QueryAsync($"select * from {table}")).Select(row => table + " " + string.Join('|', ((IDictionary<string, object?>)row).Values)));
        }

        return dump;
    }

    private static int Count(string file, string what)
    {
        using var connection = new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=false");
        return connection.ExecuteScalar<int>($"select count(*) from {what}");
    }
}
