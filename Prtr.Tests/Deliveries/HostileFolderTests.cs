using System.Runtime.Versioning;
using Prtr.Ingest.Commands;
using Prtr.Ingest.Deliveries;
using Prtr.Ingest.Deliveries.Disk;
using Prtr.Ingest.Remarks;
using Prtr.Ingest.Reports;
using Prtr.Tests.Database;
using Prtr.Tests.Intake;
using Prtr.Tests.Reports;

namespace Prtr.Tests.Deliveries;

/// <summary>Pipes, sockets, devices, loops of links, names that are not UTF-8, what may not be read and what changes: one remark each, and the others go on.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class HostileFolderTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose()
    {
        folder.Empty();
        folder.Dispose();
    }

    [Theory]
    [InlineData("check")]
    [InlineData("load")]
    public async Task What_is_no_file_gets_one_remark_and_the_reports_beside_it_are_read(string verb)
    {
        Directory.CreateDirectory(folder.File("in/deep"));
        await WriteReportAsync("in/deep/report.json");
        await File.WriteAllTextAsync(folder.File("in/esc\u001b[31m.json"), "{}");
        folder.Pipe("in/pipe");
        folder.Pipe("in/pipe.json");
        folder.Pipe("in/deep/facilities.csv");
        using var socket = folder.Socket("in/socket.xlsx");
        folder.Link("in/zero.zip", "/dev/zero");
        folder.Link("in/round.json", "round.json");
        folder.Link("in/deep/up", "..");
        folder.Link("in/deep/self", "../deep");
        folder.Link("in/gone.json", "nowhere");
        folder.Link("in/memory.json", "/proc/self/mem");
        folder.NotUtf8("in/name", "{}");
        folder.NotUtf8("in/folder", null);

        var (code, output) = await RunAsync(verb == "check" ? [verb, folder.File("in")] : [verb, folder.File("in"), "--received", "2023-03-15", "--data", folder.File("register")]);

        Assert.Equal(3, code);
        var lines = output.Split('\n').Where(line => line.Contains("E file-unreadable", StringComparison.Ordinal)).ToList();
        Assert.True(lines.Count == 12, output);
        Assert.Equal(12, lines.Distinct().Count());
        Assert.Contains("esc\\u001b[31m.json", output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', output);
        Assert.Contains(verb == "check" ? "Reports read: 1, with errors: 0, to be decided on: 1. Files that could not be read: 13." : "1 accepted, 0 returned", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Named_paths_that_cannot_be_read_do_not_stop_the_others()
    {
        await WriteReportAsync("report.json");
        folder.Pipe("pipe");
        folder.Link("gone.json", "nowhere");

        var (code, output) = await RunAsync("check", folder.File("pipe"), folder.File("gone.json"), folder.File("name\uFFFD.json"), folder.File("report.json"));

        Assert.Equal(3, code);
        Assert.Contains("Reports read: 1, with errors: 0, to be decided on: 1. Files that could not be read: 3.", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_may_not_be_read_is_said()
    {
        Directory.CreateDirectory(folder.File("in/closed"));
        await File.WriteAllTextAsync(folder.File("in/closed.json"), "{}");
        await WriteReportAsync("in/open.json");
        File.SetUnixFileMode(folder.File("in/closed.json"), UnixFileMode.None);
        File.SetUnixFileMode(folder.File("in/closed"), UnixFileMode.None);
        Readable(folder.Path, folder.File("in"));
        File.SetUnixFileMode(folder.File("in/open.json"), (UnixFileMode)0b110_100_100);

        var opened = HostileFolder.AsNobody(() => IncomingDeliveries.Find([folder.File("in")]).Select(delivery => delivery.Open()).ToList());

        Assert.Equal(["closed no-rights", "closed.json no-rights", "open.json"], opened.Select(Said).Order());
        Assert.Single(ReportSamples.Reader.Read(Assert.Single(opened, delivery => delivery.Name == "open.json").Sources[0]).Reports);
    }

    [Fact]
    public void What_vanishes_between_finding_and_reading_is_said()
    {
        foreach (var name in (string[])["in/a.json", "in/b.eml", "in/c.pdf", "in/d.mbox", "in/gone/e.json"])
        {
            Directory.CreateDirectory(Path.GetDirectoryName(folder.File(name))!);
            File.WriteAllText(folder.File(name), "From a@b\nSubject: x\n\ny\n");
        }

        var opened = new List<OpenedDelivery>();
        foreach (var delivery in IncomingDeliveries.Find([folder.File("in")]))
        {
            if (Directory.Exists(folder.File("in/gone")))
            {
                Directory.Delete(folder.File("in"), recursive: true);
            }

            opened.Add(delivery.Open());
        }

        Assert.Equal(["a.json vanished", "b.eml vanished", "d.mbox vanished", "gone vanished", "in c.pdf vanished"], opened.Select(Said).Order());
    }

    // Files of the kernel are longer or shorter than the system says, as one is that somebody writes to.
    [Theory]
    [InlineData("/proc/self/status")]
    [InlineData("/sys/devices/system/cpu/online")]
    public void A_file_that_changes_while_it_is_read_is_said_and_not_read(string longerOrShorter)
    {
        folder.Link("report.json", longerOrShorter);

        Assert.Equal("report.json changed-while-read", Said(Assert.Single(IncomingDeliveries.Find([folder.Path])).Open()));
    }

    [Fact]
    public async Task What_nobody_foresaw_is_a_remark_on_its_delivery()
    {
        var reader = new Ingest.Intake.DeliveryReader((_, _) => throw new InvalidTimeZoneException("secret"));
        var file = ReportFile.InMemory("a.json", "{}"u8.ToArray());

        var delivery = await reader.ReadAsync(new IncomingDelivery("a.json", () => OpenedDelivery.Of(ReportSource.Of(file))), default);

        var remark = Assert.Single(delivery.Content.Remarks);
        Assert.Equal(("file-unreadable", "unforeseen", "a.json"), (remark.Code, remark.Data["reason"], remark.Place.File));
        Assert.DoesNotContain("secret", remark.RawValue, StringComparison.Ordinal);
        Assert.True(delivery.IsUnreadable);
    }

    [Fact]
    public void Words_are_there_for_every_reason() => Assert.All(
        DiskReasons.All.Append(Unforeseen.Reason).Append(Unforeseen.Memory), reason => Assert.All(["kk", "ru", "en"], (string language) => Assert.NotNull(RemarkText.Find("reason." + reason, language))));

    private async Task WriteReportAsync(string name)
    {
        await using var content = new TestReport().Source().Files[0].Open();
        await using var file = File.Create(folder.File(name));
        await content.CopyToAsync(file);
    }

    private static string Said(OpenedDelivery delivery) => string.Join(' ', delivery.Passed.SelectMany(file => (string[])[file.File.Name, file.Remark!.Data["reason"]]).Prepend(delivery.Name).Distinct());

    private static void Readable(params string[] folders)
    {
        foreach (var path in folders)
        {
            File.SetUnixFileMode(path, (UnixFileMode)0b111_101_101);
        }
    }

    private static async Task<(int Code, string Output)> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        var code = await CommandLine.RunAsync(arguments, output, output);
        return (code, output.ToString());
    }
}
