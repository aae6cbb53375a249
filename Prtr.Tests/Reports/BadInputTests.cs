using System.Text;
using Prtr.Ingest.Remarks;
using Prtr.Ingest.Reports;
using Prtr.Search.Reference;

namespace Prtr.Tests.Reports;

public class BadInputTests
{
    private const string Sheet = """<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>""";

    [Fact]
    public void A_file_with_a_password_is_told_so()
    {
        byte[] compound = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[512], .. Encoding.Unicode.GetBytes("EncryptedPackage"), .. new byte[512]];
        AssertRefused("file-encrypted", ReportSamples.Bytes("report.xlsx", compound));
    }

    [Fact]
    public void An_old_workbook_is_not_a_known_kind() =>
        AssertRefused("file-kind-unknown", ReportSamples.Bytes("report.xls", [0xD0, 0xCF, 0x11, 0xE0, .. new byte[1024]]));

    [Fact]
    public void A_workbook_with_macros_is_refused()
    {
        var workbook = ReportSamples.Workbook().Part("xl/vbaProject.bin", "macro").ToBytes();
        AssertRefused("file-has-macros", ReportSamples.Bytes("report.xlsx", workbook));
        AssertRefused("file-has-macros", ReportSamples.Bytes("report.xlsm", ReportSamples.Workbook().ToBytes()));
    }

    [Fact]
    public void A_bomb_is_not_unpacked()
    {
        var zeros = new byte[64 * 1024 * 1024];
        AssertRefused("archive-unsafe", ReportSamples.Bytes("report.zip", ReportSamples.Zip(("facilities.csv", zeros))));
        AssertRefused("archive-unsafe", ReportSamples.Workbook().Part("xl/sharedStrings.xml", new string(' ', 64 * 1024 * 1024)).ToSource());
    }

    [Fact]
    public void An_archive_whose_directory_lies_about_sizes_is_not_unpacked_beyond_the_limit()
    {
        var zip = ReportSamples.Zip(("facilities.csv", [.. "report_ref\n"u8, .. Enumerable.Repeat((byte)'a', 3_000_000)]));
        var directory = zip.AsSpan().IndexOf("PK\u0001\u0002"u8);
        BitConverter.GetBytes(100).CopyTo(zip, directory + 24);
        var reader = new ReportReader(ReferenceData.Shipped, new ReadLimits { UnpackedBytes = 1_000_000 });

        var outcome = reader.Read(ReportSamples.Bytes("report.zip", zip));
        Assert.DoesNotContain(outcome.Reports, report => report.Facility.ReportRef.Raw?.Length > 1_000_000);
    }

    [Theory]
    [InlineData("../facilities.csv")]
    [InlineData("/etc/facilities.csv")]
    [InlineData("..\\facilities.csv")]
    [InlineData("C:\\facilities.csv")]
    public void A_name_that_points_outside_the_archive_is_refused(string name) =>
        AssertRefused("archive-unsafe", ReportSamples.Bytes("report.zip", ReportSamples.Zip((name, "report_ref\n"u8.ToArray()))));

    [Fact]
    public void An_external_entity_is_not_followed()
    {
        var source = new TestWorkbook()
            .Sheet("facility")
            .Part("xl/worksheets/sheet1.xml", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>" + Sheet + "<row><c t=\"str\"><v>facility_name</v></c><c t=\"str\"><v>&e;</v></c></row></sheetData></worksheet>")
            .ToSource();
        AssertRefused("file-unreadable", source);
    }

    [Fact]
    public void Entities_that_grow_are_not_expanded()
    {
        const string laughs = "<!DOCTYPE s [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]><sst><si><t>&c;</t></si></sst>";
        AssertRefused("file-unreadable", ReportSamples.Workbook().Part("xl/sharedStrings.xml", laughs).ToSource());
    }

    [Theory]
    [InlineData("report.xlsx")]
    [InlineData("report.zip")]
    [InlineData("report.pdf")]
    [InlineData("report")]
    public void Text_under_another_name_is_not_a_known_kind(string name) =>
        AssertRefused("file-kind-unknown", ReportSamples.Bytes(name, Encoding.UTF8.GetBytes(ReportSamples.Facilities)));

    [Theory]
    [InlineData("facilities.csv")]
    [InlineData("report.json")]
    public void A_workbook_under_another_name_is_not_a_known_kind(string name) =>
        AssertRefused("file-kind-unknown", ReportSamples.Bytes(name, ReportSamples.Workbook().ToBytes()));

    [Theory]
    [InlineData("report.xlsx")]
    [InlineData("facilities.csv")]
    [InlineData("report.json")]
    [InlineData("report.zip")]
    public void An_empty_file_is_told_so(string name) => AssertRefused("file-empty", ReportSamples.Bytes(name, []));

    [Fact]
    public void A_zip_that_is_no_workbook_is_told_so() =>
        AssertRefused("file-unreadable", ReportSamples.Bytes("report.xlsx", ReportSamples.CsvZip()));

    [Fact]
    public void A_million_columns_are_refused()
    {
        var header = "report_ref," + string.Join(',', Enumerable.Range(0, 1_000_000));
        AssertRefused("too-many-columns", ReportSamples.CsvSource(("facilities.csv", header + "\n")));

        var far = new TestWorkbook().Sheet("facility").Part("xl/worksheets/sheet1.xml", Sheet + "<row r=\"1\"><c r=\"XFD1\" t=\"str\"><v>x</v></c></row></sheetData></worksheet>");
        AssertRefused("too-many-columns", far.ToSource());
    }

    [Fact]
    public void Too_many_rows_are_refused()
    {
        var reader = new ReportReader(ReferenceData.Shipped, new ReadLimits { Rows = 10 });
        var text = "report_ref\n" + string.Concat(Enumerable.Range(0, 11).Select(i => $"r{i}\n"));

        Assert.Equal("too-many-rows", Assert.Single(reader.Read(ReportSamples.CsvSource(("facilities.csv", text))).Remarks).Code);

        var few = new ReportReader(ReferenceData.Shipped, new ReadLimits { Reports = 10 });
        Assert.Equal("too-many-rows", Assert.Single(few.Read(ReportSamples.CsvSource(("facilities.csv", text))).Remarks).Code);
    }

    [Fact]
    public void A_file_over_the_limit_is_not_opened()
    {
        var file = new ReportFile("report.xlsx", long.MaxValue, () => throw new InvalidOperationException("opened"));
        AssertRefused("file-too-large", ReportSource.Of(file));
    }

    [Fact]
    public void Json_nested_too_deep_is_told_so() =>
        AssertRefused("json-malformed", ReportSamples.JsonSource(string.Concat(Enumerable.Repeat("{\"releases\":[", 100_000))));

    [Fact]
    public void A_truncated_workbook_is_unreadable()
    {
        var whole = ReportSamples.Workbook().ToBytes();
        AssertRefused("file-unreadable", ReportSamples.Bytes("report.xlsx", whole[..(whole.Length / 2)]));
    }

    [Fact]
    public void An_archive_with_a_password_is_told_so()
    {
        var zip = ReportSamples.CsvZip();
        for (var at = 0; (at = Next(zip, "PK\u0001\u0002"u8, at)) >= 0; at += 4)
        {
            zip[at + 8] |= 1;
        }

        AssertRefused("file-encrypted", ReportSamples.Bytes("report.zip", zip));
    }

    [Fact]
    public void An_archive_of_nothing_known_is_told_so() =>
        AssertRefused("file-kind-unknown", ReportSamples.Bytes("report.zip", ReportSamples.Zip(("readme.txt", "hello"u8.ToArray()))));

    private static int Next(byte[] content, ReadOnlySpan<byte> mark, int from) =>
        content.AsSpan(from).IndexOf(mark) is var found and >= 0 ? from + found : -1;

    [Fact]
    public void A_file_that_needs_more_memory_than_there_is_is_told_so()
    {
        var source = ReportSource.Of(new ReportFile("report.json", 1, () => throw new InsufficientMemoryException()));

        AssertRefused("file-unreadable", source);
        Assert.Equal("memory", ReportSamples.Reader.Read(source).Remarks[0].Data["reason"]);
    }

    private static void AssertRefused(string code, ReportSource source)
    {
        var outcome = ReportSamples.Reader.Read(source);
        var remark = Assert.Single(outcome.Remarks);
        Assert.Equal(code, remark.Code);
        Assert.Equal(RemarkLevel.Error, remark.Level);
        Assert.Empty(outcome.Reports);
        Assert.True(outcome.IsUnreadable);
    }
}
