using Prtr.Ingest.Arrivals;
using Prtr.Ingest.Intake;
using Prtr.Ingest.People;
using Prtr.Tests.Database;
using Prtr.Tests.Deliveries;
using Prtr.Tests.Intake;

namespace Prtr.Tests.Arrivals;

public sealed class WatchedFolderTests : IntakeTest, IDisposable
{
    private readonly TemporaryFolder watched = new();

    public void Dispose() => watched.Dispose();

    [Fact]
    public async Task A_file_that_has_come_to_rest_is_taken_in_and_put_aside_once()
    {
        var folder = Watch();
        await LayAsync("report.json", "{}");
        Assert.Equal(0, await folder.LookAsync(default));
        await LayAsync("report.json", "{} ");
        Assert.Equal(0, await folder.LookAsync(default));

        Assert.Equal(1, await folder.LookAsync(default));
        Assert.Equal(0, await folder.LookAsync(default));

        Assert.Equal("report.json", Path.GetFileName(Assert.Single(Directory.GetFiles(watched.File("taken"), "*", SearchOption.AllDirectories))));
        Assert.Empty(Directory.GetFileSystemEntries(watched.File("taking")));
        Assert.Equal(["register"], await ColumnAsync<string>("select actor from journal_entry where act = 'load'"));
    }

    [Fact]
    public async Task A_folder_is_taken_whole_and_what_is_not_finished_is_left_alone()
    {
        Directory.CreateDirectory(watched.File("mails"));
        await File.WriteAllBytesAsync(watched.File("mails/1.eml"), SomeMail.With("Первое"));
        await File.WriteAllBytesAsync(watched.File("mails/2.eml"), SomeMail.With("Второе"));
        await LayAsync("large.zip.part", "PK");
        await LayAsync(".hidden", "");
        var folder = Watch();
        await folder.LookAsync(default);

        Assert.Equal(2, await folder.LookAsync(default));

        Assert.Equal([".hidden", "large.zip.part"], Directory.GetFiles(watched.Path).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal));
        Assert.Equal(["1.eml", "2.eml"], (await KeptDelivery.ReadAsync(Register.Database, false, default)).Select(delivery => delivery.Name));
    }

    [Fact]
    public async Task What_a_run_that_was_cut_off_had_begun_is_finished_by_the_next_one()
    {
        Directory.CreateDirectory(watched.File("taking/2024-03-01"));
        await LayAsync("taking/2024-03-01/report.json", "{}");

        Assert.Equal(1, await Watch().LookAsync(default));
        Assert.True(File.Exists(watched.File("taken/2024-03-01/report.json")));
    }

    [SkippableFact]
    public async Task A_link_leads_nowhere_and_keeps_nothing_else_from_being_taken_in()
    {
        Skip.If(OperatingSystem.IsWindows(), "Links need rights there.");
        using var elsewhere = new TemporaryFolder();
        await File.WriteAllTextAsync(elsewhere.File("secret.json"), "{ }");
        File.CreateSymbolicLink(watched.File("secret.json"), elsewhere.File("secret.json"));
        Directory.CreateSymbolicLink(watched.File("everything"), "/");
        Directory.CreateDirectory(watched.File("mine"));
        Directory.CreateSymbolicLink(watched.File("mine/theirs"), elsewhere.Path);
        await LayAsync("mine/report.json", "{}");
        var folder = Watch();
        await folder.LookAsync(default);

        await folder.LookAsync(default);

        Assert.Equal(["everything", "secret.json"], Directory.GetFileSystemEntries(watched.Path).Select(path => Path.GetFileName(path)!).Except(["taken", "taking"]).Order(StringComparer.Ordinal));
        Assert.True(File.Exists(elsewhere.File("secret.json")));
        var names = (await KeptDelivery.ReadAsync(Register.Database, false, default)).Select(delivery => delivery.Name).ToList();
        Assert.Contains("report.json", names);
        Assert.DoesNotContain("secret.json", names);
    }

    [SkippableFact]
    public async Task The_folders_of_what_is_taken_are_not_led_elsewhere()
    {
        Skip.If(OperatingSystem.IsWindows(), "Links need rights there.");
        using var elsewhere = new TemporaryFolder();
        Directory.CreateDirectory(elsewhere.File("others"));
        Directory.CreateSymbolicLink(watched.File("taking"), elsewhere.Path);

        await Assert.ThrowsAsync<IOException>(() => Watch().LookAsync(default));
        Assert.True(Directory.Exists(elsewhere.File("others")));
    }

    // As another start of the site would.
    private WatchedFolder Watch() => new(Register.As(Actor.Register), watched.Path);

    private Task LayAsync(string name, string text) => File.WriteAllTextAsync(watched.File(name), text);
}
