using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;
using Prtr.Ingest.Reports;

namespace Prtr.Tests.Reports;

/// <summary>Writes small workbooks, cell by cell as a spreadsheet would store them.</summary>
internal sealed class TestWorkbook
{
    private readonly List<(string Name, List<string> Rows)> sheets = [];
    private readonly Dictionary<string, byte[]> extra = [];

    /// <summary>A cell that is stored as it is: <c>Number("0.1")</c> writes <c>&lt;v&gt;0.1&lt;/v&gt;</c>.</summary>
    public sealed record Stored(string Value, int Style = 0);

    public static Stored Number(string value) => new(value);

    /// <summary>A number that is shown as a date.</summary>
    public static Stored Date(string serial) => new(serial, 1);

    public TestWorkbook Sheet(string name, params object?[][] rows)
    {
        sheets.Add((name, [.. rows.Select((cells, i) => Row(i + 1, cells))]));
        return this;
    }

    public TestWorkbook RawSheet(string name, string sheetData)
    {
        sheets.Add((name, [sheetData]));
        return this;
    }

    public TestWorkbook Part(string name, string content)
    {
        extra[name] = Encoding.UTF8.GetBytes(content);
        return this;
    }

    public ReportSource ToSource(string name = "report.xlsx") => ReportSource.Of(ReportFile.InMemory(name, ToBytes()));

    public byte[] ToBytes()
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(zip, "xl/workbook.xml", """<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>"""
                + string.Concat(sheets.Select((sheet, i) => $"""<sheet name="{SecurityElement.Escape(sheet.Name)}" sheetId="{i + 1}" r:id="rId{i + 1}"/>"""))
                + "</sheets></workbook>");
            Write(zip, "xl/_rels/workbook.xml.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">"""
                + string.Concat(sheets.Select((_, i) => $"""<Relationship Id="rId{i + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet{i + 1}.xml"/>"""))
                + "</Relationships>");
            Write(zip, "xl/styles.xml", """<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>""");
            for (var i = 0; i < sheets.Count; i++)
            {
                Write(zip, $"xl/worksheets/sheet{i + 1}.xml", """<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>""" + string.Concat(sheets[i].Rows) + "</sheetData></worksheet>");
            }

            foreach (var (name, content) in extra)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return file.ToArray();
    }

    private void Write(ZipArchive zip, string name, string content)
    {
        if (extra.ContainsKey(name))
        {
            return;
        }

        using var writer = new StreamWriter(zip.CreateEntry(name).Open());
        writer.Write(content);
    }

    private static string Row(int number, object?[] cells)
    {
        var row = new StringBuilder().Append(CultureInfo.InvariantCulture, $"<row r=\"{number}\">");
        for (var column = 0; column < cells.Length; column++)
        {
            var reference = $"{(char)('A' + column)}{number}";
            row.Append(cells[column] switch
            {
                null => "",
                Stored stored => $"<c r=\"{reference}\" s=\"{stored.Style}\"><v>{stored.Value}</v></c>",
                var text => $"<c r=\"{reference}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{SecurityElement.Escape(text.ToString())}</t></is></c>",
            });
        }

        return row.Append("</row>").ToString();
    }
}
