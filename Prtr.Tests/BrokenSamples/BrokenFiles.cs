using System.IO.Compression;
using System.Text;
using Prtr.Ingest.Form;

namespace Prtr.Tests.BrokenSamples;

/// <summary>Files that are at fault themselves, whatever they say: damaged, malicious, or not what the form asks for.</summary>
internal static class BrokenFiles
{
    private const int BombBytes = 20 * 1024 * 1024;

    public static IEnumerable<BrokenSample> All => [.. Headers, .. Refused, .. Json, .. Diffuse];

    private static IEnumerable<BrokenSample> Headers
    {
        get
        {
            yield return Csv("header-misspelt", "A column whose title is misspelt", "releases.csv", "header-unknown", "W", 1, 9, report => report.Releases.Header[8] = "water_bodi");
            yield return Csv("header-missing", "A required column is not there", "releases.csv", "header-missing", "E", 1, 0, report => report.Releases.Drop("method"));
            yield return Csv("row-of-unknown-report", "A row that belongs to no report", "releases.csv", "row-without-report", "E", 4, 1, report => report.Releases.Set(2, "report_ref", "r7"));
            yield return Csv("column-twice", "The same column twice", "releases.csv", "header-twice", "E", 1, 9, report => report.Releases.Header[8] = "quantity_kg");
            yield return Rewritten("row-with-a-value-more", "A row with more values than the header has columns", "row-too-long", 3, 11, text => text.Replace("ISO 10849,,\n", "ISO 10849,,,5\n", StringComparison.Ordinal));
            yield return Rewritten("cut-off-in-a-row", "A table that breaks off in its last row", "row-cut-off", 4, 0, text => text[..^3]);
            yield return new("Rows under a name that the form does not have", [("rows-elsewhere.json", WithOtherRows())], new("rows-elsewhere.json", "table-not-read", "E", "facility", 1, 2));
            yield return Csv("too-many-columns", "A header of 300 columns", "releases.csv", "too-many-columns", "E", 1, 0, report => report.Releases.Header.AddRange(Enumerable.Repeat("x", 290)));
            yield return new(
                "A delivery without facilities.csv",
                [.. Report().Files("no-facilities").Where(file => !file.Path.EndsWith("facilities.csv", StringComparison.Ordinal))],
                new("no-facilities", "sheet-missing", "E"));
            yield return new(
                "A table of the form under another name",
                [.. Report().Files("another-name").Append(("another-name/wastewater_2022.csv", "report_ref,pollutant,quantity_kg,method\nr1,76,60000,E\n"u8.ToArray()))],
                new("another-name/wastewater_2022.csv", "file-passed-over", "E"));
            yield return One("no-facility-sheet.xlsx", "A workbook without the sheet of the facility", WithoutFacility(), "sheet-missing");
            yield return Medium1251();
        }
    }

    private static IEnumerable<BrokenSample> Refused =>
    [
        One("truncated.xlsx", "A workbook cut off in the middle", Workbook()[..(Workbook().Length / 2)], "file-unreadable"),
        One("external-entity.xlsx", "A sheet that asks for a file of the server", ExternalEntity(), "file-unreadable"),
        One("document.xlsx", "An archive that is no workbook", PlainZip.Of([("word/document.xml", "<document/>"u8.ToArray())]), "file-unreadable"),
        One("encrypted.xlsx", "A workbook with a password", Encrypted(), "file-encrypted"),
        One("bomb.xlsx", "A sheet of 20 MB in 20 KB", PlainZip.Of([("xl/worksheets/sheet1.xml", new byte[BombBytes])], CompressionLevel.SmallestSize), "archive-unsafe"),
        One("outside-path.zip", "An archive with a name that points outside of it", PlainZip.Of([("../../facilities.csv", "report_ref\n"u8.ToArray())]), "archive-unsafe"),
        One("macros.xlsm", "A workbook with macros", PlainZip.Change(Workbook(), "xl/vbaProject.bin", "Attribute"u8.ToArray()), "file-has-macros"),
        One("macros-renamed.xlsx", "A workbook with macros under an innocent name", PlainZip.Change(Workbook(), "xl/vbaProject.bin", "Attribute"u8.ToArray()), "file-has-macros"),
        One("picture.xlsx", "A picture with the name of a workbook", [0x89, .. "PNG\r\n\u001a\n"u8, 0, 0, 0, 13, .. "IHDR"u8], "file-kind-unknown"),
        One("old-format.xls", "A workbook of the format of 1997", Compound("Workbook"), "file-kind-unknown"),
        One("empty.json", "A file without content", [], "file-empty"),
        new("An empty table among good ones", [.. Report().Files("empty-table").Append(("empty-table/waste.csv", []))], new("empty-table/waste.csv", "file-empty", "E")),
    ];

    private static IEnumerable<BrokenSample> Json =>
    [
        Text("cut-off.json", "JSON that breaks off in the middle", "{\n  \"report_year\": 2022,\n  \"facility_name\": \"Котель", 3, 33),
        Text("deep.json", "JSON nested too deep", "{ \"owner_name\":\n" + new string('[', 40) + new string(']', 40) + "\n}\n", 2, 16),
        Text("numbers.json", "JSON that holds no report", "[\n  2022\n]\n", 2, 3),
    ];

    private static IEnumerable<BrokenSample> Diffuse =>
    [
        DiffuseCsv("diffuse-twice", "The same diffuse source twice", "diffuse-row-twice", 0, "road-transport"),
        DiffuseCsv("diffuse-category", "A category of diffuse sources that does not exist", "code-unknown", 4, "campfires"),
    ];

    private static BrokenSample DiffuseCsv(string name, string what, string code, int column, string category)
    {
        const string first = "report_year,authority,kato,source_category,pollutant,medium,quantity_kg,method,method_name\n2022,Акимат Пробной области,230000000,road-transport,8,air,150000,C,EMEP/EEA 2019\n";
        var text = first + $"2022,Акимат Пробной области,230000000,{category},8,air,120000,C,EMEP/EEA 2019\n";
        return new(what, [($"{name}/diffuse.csv", Encoding.UTF8.GetBytes(text))], new($"{name}/diffuse.csv", code, "E", "", 3, column));
    }

    private static BrokenReport Report()
    {
        var report = new BrokenReport();
        report.Remove(ReportForm.Wastewater);
        report.Remove(ReportForm.Waste);
        return report;
    }

    private static IReadOnlyList<(string Path, byte[] Content)> Files(this BrokenReport report, string name) => BrokenShape.Folder.Write(name, report);

    private static byte[] Workbook() => BrokenShape.Workbook("ru").Write("", Report())[0].Content;

    private static BrokenSample Csv(string name, string what, string file, string code, string level, int row, int column, Action<BrokenReport> change)
    {
        var report = Report();
        change(report);
        return new(what, report.Files(name), new($"{name}/{file}", code, level, "", row, column));
    }

    private static BrokenSample Rewritten(string name, string what, string code, int row, int column, Func<string, string> change) => new(
        what,
        [.. Report().Files(name).Select(file => file.Path.EndsWith("releases.csv", StringComparison.Ordinal) ? (file.Path, Encoding.UTF8.GetBytes(change(Encoding.UTF8.GetString(file.Content)))) : file)],
        new($"{name}/releases.csv", code, "E", "", row, column));

    private static BrokenSample One(string name, string what, byte[] content, string code) => new(what, [(name, content)], new(name, code, "E"));

    private static BrokenSample Text(string name, string what, string text, int row, int column) =>
        new(what, [(name, Encoding.UTF8.GetBytes(text))], new(name, "json-malformed", "E", "", row, column));

    private static byte[] WithOtherRows()
    {
        var text = Encoding.UTF8.GetString(BrokenShape.Json.Write("", Report())[0].Content);
        return Encoding.UTF8.GetBytes(text.Insert(text.IndexOf('{', StringComparison.Ordinal) + 1, "\"emissions\":[{\"pollutant\":8}],"));
    }

    private static byte[] WithoutFacility()
    {
        var report = Report();
        report.Remove(ReportForm.Facility);
        return BrokenShape.Workbook("ru").Write("", report)[0].Content;
    }

    // The names hold no letter that only Kazakh has: the code page lacks them.
    private static BrokenSample Medium1251()
    {
        var report = Report();
        report.Facility.Set("facility_name", "Котельная «Проба»");
        report.Facility.Set("facility_name_kk", "«Проба» зауыты");
        report.Facility.Set("operator_name", "ТОО «Проба Жылу»");
        report.Facility.Set("first_head", "Пробаев Улан");
        report.Releases.Set(1, "medium", "космос");
        var windows = CodePagesEncodingProvider.Instance.GetEncoding(1251)!;
        return new(
            "Windows-1251 with semicolons, and a medium that does not exist",
            [.. report.Tables.Select(t => ($"windows-1251/{t.Form.FileName}", windows.GetBytes(CsvShape.Text(t.Table, ';'))))],
            new("windows-1251/releases.csv", "code-unknown", "E", "", 3, 3));
    }

    private static byte[] ExternalEntity() => PlainZip.Change(PlainZip.Change(Workbook(), "xl/worksheets/sheet1.xml", null), "xl/worksheets/sheet1.xml", """
        <?xml version="1.0"?><!DOCTYPE worksheet [<!ENTITY passwords SYSTEM "file:///etc/passwd">]><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&passwords;</t></is></c></row></sheetData></worksheet>
        """u8.ToArray());

    private static byte[] Encrypted() => Compound("EncryptedPackage");

    // The signature of a compound file, and a directory with one name.
    private static byte[] Compound(string stream)
    {
        var file = new byte[1024];
        ((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]).CopyTo(file);
        Encoding.Unicode.GetBytes(stream).CopyTo(file, 512);
        return file;
    }
}
