using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;
using Prtr.Ingest.Commands;
using Prtr.Ingest.Intake.Keeping;
using Prtr.Search.Database;
using Prtr.Search.Database.Sqlite;
using Prtr.Search.Embedded;
using Prtr.Search.OpenData;
using Prtr.Search.Reference;
using Prtr.Search.Register;
using Prtr.Tests.Intake;

namespace Prtr.Tests.Adversity;

/// <summary>Whichever call of the disk fails, or meets the end of the machine: a file that has its name is whole, nothing else is left, and the same work succeeds afterwards.</summary>
public sealed class FailingFileTests : IntakeTest
{
    private const string Index = "search-index.bin";
    private const string Backup = "register.bak";
    private const string Review = "review.xlsx";

    private static readonly (DiskCall Call, DiskFault Fault)[] Faults =
        [(DiskCall.Open, DiskFault.Error), (DiskCall.Write, DiskFault.Error), (DiskCall.Sync, DiskFault.Error), (DiskCall.Sync, DiskFault.PowerLoss)];

    private static readonly string[] Names = [Index, "reports.csv.zip", "prtr.sqlite", Backup, Review];

    private DataRelease release = DataRelease.None;
    private EmbeddedIndex index = null!;

    private SqliteDatabase Database => (SqliteDatabase)Register.Database;

    private string Root => Path.Combine(Folder, "files");

    [Fact]
    public async Task A_file_is_whole_or_it_is_not_there()
    {
        await LoadAsync(new TestReport());
        await Register.Publication.PublishAsync(2022, new HashSet<long>(), default);
        release = await PublishedSnapshot.LatestReleaseAsync(Database, default);
        index = await EmbeddedIndex.LoadAsync(Database, ReferenceData.Shipped, default);
        foreach (var name in Names)
        {
            await MakeAsync(name);
            var whole = await File.ReadAllBytesAsync(PathOf(name));
            Database.LetGo();
            // Only what is asked for the file itself fails, not for the database.
            using var disk = new FailingDisk(Path.GetDirectoryName(PathOf(name))!);
            var failures = 0;
            foreach (var (call, fault) in Faults)
            {
                for (var (nth, failed) = (1, true); failed; nth *= 64)
                {
                    failed = await FailsAsync(disk, name, whole, call, nth, fault);
                    failures += failed ? 1 : 0;
                }
            }

            Assert.True(failures >= Faults.Length, $"{name}: only {failures} calls failed.");
            Assert.True(IsWhole(name, whole), name);
        }
    }

    private async Task<bool> FailsAsync(FailingDisk disk, string name, byte[] whole, DiskCall call, int nth, DiskFault fault)
    {
        Remove(name);
        disk.Arm(call, nth, fault);
        var error = await Record.ExceptionAsync(() => MakeAsync(name));
        var failed = disk.HasFailed;
        Database.LetGo();
        disk.Start(new Random(nth));

        Assert.True(failed ? error is null or IOException or DbException : error is null, $"{name} {call} {nth} {fault}: {error}");
        Assert.True(Left(name) is [] || IsWhole(name, whole), $"{name} {call} {nth} {fault}: {string.Join(' ', Left(name))} after {error}");
        return failed;
    }

    private string PathOf(string name) => name switch
    {
        Index => Path.Combine(Database.Directory, name),
        Backup or Review => Path.Combine(Root, name),
        _ => Path.Combine(Root, release.Tag, name),
    };

    private async Task MakeAsync(string name)
    {
        Directory.CreateDirectory(Root);
        switch (name)
        {
            case Index:
                new SnapshotFile(Database, ReferenceData.Shipped).Write(index);
                break;
            case Backup:
                Assert.Empty(await RegisterBackup.WriteAsync(Database, PathOf(name), TimeProvider.System, default));
                break;
            case Review:
                using (var error = new StringWriter())
                {
                    var code = await CommandLine.RunAsync(["review", "2022", "--lang", "ru", "--output", PathOf(name), "--data", Database.Directory], TextWriter.Null, error);
                    _ = code == 0 ? code : throw new IOException(error.ToString());
                }

                break;
            default:
                var files = await new BulkFiles(Database).OfAsync(release, default);
                await new BulkFolder(Database, ReferenceData.Shipped, null, 1L << 40, Root).GetAsync(release, files.Single(file => file.Name == name), default);
                break;
        }
    }

    private List<string> Left(string name) =>
        [.. Directory.GetFiles(Path.GetDirectoryName(PathOf(name))!, name + "*").Where(file => !file.EndsWith(KeptFile.FactsEnding, StringComparison.Ordinal))];

    private void Remove(string name)
    {
        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(PathOf(name))!, name + "*"))
        {
            File.Delete(file);
        }
    }

    // A backup has each time one entry more in its journal; the others are the same bytes whenever they are made.
    private bool IsWhole(string name, byte[] whole)
    {
        if (Left(name) is not [var file] || file != PathOf(name))
        {
            return false;
        }

        if (name != Backup)
        {
            return File.ReadAllBytes(file).AsSpan().SequenceEqual(whole);
        }

        using var connection = new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=false");
        return connection.ExecuteScalar<string>("pragma integrity_check") == "ok" && connection.ExecuteScalar<int>("select count(*) from data_release") == 1;
    }
}
