using System.IO.Compression;
using System.Text;
using Prtr.Ingest.Deliveries;
using Prtr.Ingest.Reports;
using Prtr.Tests.BrokenSamples;
using Prtr.Tests.Database;
using Prtr.Tests.Reports;

namespace Prtr.Tests.Deliveries;

public sealed class ArchiveDeliveryTests : IDisposable
{
    private static readonly byte[] Facilities = Encoding.UTF8.GetBytes(ReportSamples.Facilities);
    private static readonly byte[] Workbook = BrokenShape.Workbook("ru").Write("", new BrokenReport())[0].Content;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task An_archive_of_tables_alone_is_read_as_it_came()
    {
        var delivery = Open(PlainZip.Of([("2022/facilities.csv", Facilities), ("2022/releases.csv", Encoding.UTF8.GetBytes(ReportSamples.Releases))]));

        Assert.Equal(["a.zip: read"], await SomeMail.AccountsAsync(delivery));
        Assert.Equal(DeliveryChannel.Archive, delivery.Channel);
    }

    [Fact]
    public async Task Whatever_is_in_an_archive_is_accounted_for()
    {
        var inner = PlainZip.Of([("deep/report.xlsx", Workbook), ("deep/scan.jpg", "x"u8.ToArray())]);

        var delivery = Open(PlainZip.Of([("facilities.csv", Facilities), ("sub\\report.xlsx", Workbook), ("inner.zip", inner), ("broken.zip", "PK"u8.ToArray()),
            ("empty.zip", PlainZip.Of([])), ("__MACOSX/._report.xlsx", "x"u8.ToArray()), ("Пояснение.docx", "x"u8.ToArray()), ("mail.eml", SomeMail.With(("r.xlsx", Workbook)))]));

        Assert.Equal(
            ["a.zip/__MACOSX/._report.xlsx: not-a-report system-file", "a.zip/broken.zip: unreadable file-unreadable",
                "a.zip/empty.zip: not-a-report empty-archive", "a.zip/facilities.csv: read", "a.zip/inner.zip/deep/report.xlsx: read", "a.zip/inner.zip/deep/scan.jpg: not-a-report picture",
                "a.zip/mail.eml/message.txt: not-a-report message-text", "a.zip/mail.eml/r.xlsx: read", "a.zip/sub/report.xlsx: read", "a.zip/Пояснение.docx: not-a-report document"],
            (await SomeMail.AccountsAsync(delivery)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_archive_that_may_do_harm_is_refused_and_the_others_are_read()
    {
        var program = PlainZip.Of([("report.xlsx", Workbook), ("Отчёт.pdf.exe", "x"u8.ToArray())]);
        var disguised = PlainZip.Of([("report.xlsx", "MZ\u0090\0"u8.ToArray())]);
        var outside = PlainZip.Of([("../report.xlsx", Workbook)]);
        var bomb = PlainZip.Of([("report.xlsx", new byte[20_000_000])], CompressionLevel.SmallestSize);

        var delivery = Open(PlainZip.Of([("program.zip", program), ("disguised.zip", disguised), ("outside.zip", outside), ("bomb.zip", bomb), ("good.zip", PlainZip.Of([("report.xlsx", Workbook)]))]));

        Assert.Equal("a.zip/good.zip/report.xlsx", Assert.Single(delivery.Sources).Name);
        Assert.Equal(
            [("a.zip/program.zip", "executable-inside"), ("a.zip/disguised.zip", "executable-inside"), ("a.zip/outside.zip", "outside-path"), ("a.zip/bomb.zip", "too-much-inside")],
            delivery.Passed.Select(file => (file.File.Name, file.Remark!.Data["reason"])));
        Assert.All(delivery.Passed, file => Assert.Equal(FileFate.Refused, file.Fate));
    }

    [Fact]
    public void Archives_in_archives_have_an_end()
    {
        var archive = PlainZip.Of([("report.xlsx", Workbook)]);
        for (var i = 0; i < 10; i++)
        {
            archive = PlainZip.Of([($"{i}.zip", archive)]);
        }

        var refused = Assert.Single(Open(archive).Passed);

        Assert.Equal("nested-too-deep", refused.Remark!.Data["reason"]);
    }

    [Fact]
    public void What_archives_hold_together_has_a_limit()
    {
        var inner = PlainZip.Of([("report.xlsx", new byte[600])]);
        var limits = new ReadLimits { UnpackedBytes = 3_000 };

        var delivery = Open(PlainZip.Of(Enumerable.Range(0, 3).Select(i => ($"{i}.zip", inner))), limits);

        Assert.Contains(delivery.Passed, file => file is { Fate: FileFate.Refused, Remark: { } remark } && remark.Data["reason"] == "too-much-inside");
    }

    [Theory]
    [InlineData(866)]
    [InlineData(65001)]
    public void Names_are_understood_as_Windows_and_others_write_them(int codePage)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true, CodePagesEncodingProvider.Instance.GetEncoding(codePage) ?? Encoding.UTF8))
        using (var entry = zip.CreateEntry("Отчёт.xlsx").Open())
        {
            entry.Write(Workbook);
        }

        Assert.Equal("a.zip/Отчёт.xlsx", Assert.Single(Open(file.ToArray()).Sources).Name);
    }

    private OpenedDelivery Open(byte[] archive, ReadLimits? limits = null)
    {
        File.WriteAllBytes(folder.File("a.zip"), archive);
        return Assert.Single(IncomingDeliveries.Find([folder.File("a.zip")], limits)).Open();
    }
}
