using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace Prtr.Ingest.Samples;

/// <summary>
/// A small workbook written part by part, so that the same content gives the same bytes on every machine:
/// fixed dates in the archive, nothing compressed.
/// </summary>
internal sealed class PlainWorkbook
{
    private const string Declaration = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""";
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string PackageRelationships = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string ContentTypes = "application/vnd.openxmlformats-officedocument.spreadsheetml";
    private static readonly DateTimeOffset PartDate = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly List<(string Name, string Part)> sheets = [];

    /// <param name="rows">Cells: a decimal becomes a number, text becomes text, null stays empty.</param>
    public void AddSheet(string name, IEnumerable<IReadOnlyList<object?>> rows)
    {
        var xml = new StringBuilder($"""{Declaration}<worksheet xmlns="{Main}"><sheetData>""");
        foreach (var (number, row) in rows.Index())
        {
            xml.Append(CultureInfo.InvariantCulture, $"""<row r="{number + 1}">""");
            foreach (var (column, cell) in row.Index())
            {
                xml.Append(Cell($"{Letters(column)}{number + 1}", cell));
            }

            xml.Append("</row>");
        }

        sheets.Add((name, xml.Append("</sheetData></worksheet>").ToString()));
    }

    public byte[] ToBytes()
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create))
        {
            Add(archive, "[Content_Types].xml", Types());
            Add(archive, "_rels/.rels", $"""
                {Declaration}<Relationships xmlns="{PackageRelationships}"><Relationship Id="rId1" Type="{Relationships}/officeDocument" Target="xl/workbook.xml"/></Relationships>
                """);
            Add(archive, "xl/workbook.xml", Workbook());
            Add(archive, "xl/_rels/workbook.xml.rels", WorkbookRelationships());
            Add(archive, "xl/styles.xml", Styles);
            foreach (var (index, sheet) in sheets.Index())
            {
                Add(archive, $"xl/worksheets/sheet{index + 1}.xml", sheet.Part);
            }
        }

        return file.ToArray();
    }

    private const string Styles =
        $"""{Declaration}<styleSheet xmlns="{Main}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>""";

    private static string Cell(string place, object? value) => value switch
    {
        null or "" => "",
        decimal number => FormattableString.Invariant($"""<c r="{place}"><v>{number}</v></c>"""),
        _ => $"""<c r="{place}" t="inlineStr"><is><t xml:space="preserve">{SecurityElement.Escape(value.ToString())}</t></is></c>""",
    };

    // No sheet of the form has more than 52 columns.
    private static string Letters(int column) => column < 26 ? $"{(char)('A' + column)}" : $"A{(char)('A' + column - 26)}";

    private string Types() => $"""
        {Declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="{ContentTypes}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="{ContentTypes}.styles+xml"/>{Each(n => $"""<Override PartName="/xl/worksheets/sheet{n}.xml" ContentType="{ContentTypes}.worksheet+xml"/>""")}</Types>
        """;

    private string Workbook() => $"""
        {Declaration}<workbook xmlns="{Main}" xmlns:r="{Relationships}"><sheets>{Each(n => $"""<sheet name="{SecurityElement.Escape(sheets[n - 1].Name)}" sheetId="{n}" r:id="rId{n}"/>""")}</sheets></workbook>
        """;

    private string WorkbookRelationships() => $"""
        {Declaration}<Relationships xmlns="{PackageRelationships}">{Each(n => $"""<Relationship Id="rId{n}" Type="{Relationships}/worksheet" Target="worksheets/sheet{n}.xml"/>""")}<Relationship Id="rId{sheets.Count + 1}" Type="{Relationships}/styles" Target="styles.xml"/></Relationships>
        """;

    private string Each(Func<int, string> part) => string.Concat(Enumerable.Range(1, sheets.Count).Select(part));

    private static void Add(ZipArchive archive, string name, string text)
    {
        var entry = archive.CreateEntry(name, CompressionLevel.NoCompression);
        entry.LastWriteTime = PartDate;
        using var part = entry.Open();
        part.Write(Encoding.UTF8.GetBytes(text));
    }
}
