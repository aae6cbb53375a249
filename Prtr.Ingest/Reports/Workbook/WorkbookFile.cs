using System.Globalization;
using System.IO.Compression;
using Prtr.Ingest.Reports.Files;

namespace Prtr.Ingest.Reports.Workbook;

/// <summary>A workbook's sheets, strings and date formats, read from its parts.</summary>
internal sealed class WorkbookFile
{
    private readonly GuardedArchive archive;
    private readonly List<(string Name, ZipArchiveEntry Part)> sheets = [];
    private readonly HashSet<int> dateStyles = [];
    private List<string> strings = [];
    private bool countsFrom1904;

    private WorkbookFile(GuardedArchive archive) => this.archive = archive;

    /// <summary>Names of the visible and hidden sheets in their order.</summary>
    public IReadOnlyList<string> Sheets => [.. sheets.Select(sheet => sheet.Name)];

    /// <summary>Reads everything but the sheets.</summary>
    public static WorkbookFile Open(GuardedArchive archive, string name)
    {
        var book = archive.Find("xl/workbook.xml") ?? throw UnreadableFileException.Because(name, UnreadableReasons.NotAWorkbook);
        var workbook = new WorkbookFile(archive);
        workbook.ReadBook(book, workbook.ReadRelations());
        workbook.ReadStrings();
        workbook.ReadStyles();
        return workbook;
    }

    /// <param name="sheet">Position in <see cref="Sheets"/>; names may come twice.</param>
    public IEnumerable<SheetRow> Rows(int sheet) =>
        SheetReader.Read(archive.Open(sheets[sheet].Part), strings, dateStyles, countsFrom1904);

    private Dictionary<string, string> ReadRelations()
    {
        var targets = new Dictionary<string, string>();
        if (archive.Find("xl/_rels/workbook.xml.rels") is { } part)
        {
            using var xml = XmlParts.Open(archive.Open(part));
            while (xml.ReadToFollowing("Relationship"))
            {
                var target = xml.GetAttribute("Target") ?? "";
                targets[xml.GetAttribute("Id") ?? ""] = target.StartsWith('/') ? target[1..] : "xl/" + target;
            }
        }

        return targets;
    }

    private void ReadBook(ZipArchiveEntry part, Dictionary<string, string> targets)
    {
        using var xml = XmlParts.Open(archive.Open(part));
        while (xml.Read())
        {
            if (xml.LocalName == "workbookPr")
            {
                countsFrom1904 = xml.GetAttribute("date1904") is "1" or "true";
            }
            else if (xml.LocalName == "sheet" && xml.IsStartElement()
                && targets.TryGetValue(RelationOf(xml) ?? "", out var target) && archive.Find(target) is { } sheet)
            {
                sheets.Add((xml.GetAttribute("name") ?? "", sheet));
            }
        }
    }

    // The attribute is r:id, in the namespace of the transitional or of the strict form of the standard.
    private static string? RelationOf(System.Xml.XmlReader xml) =>
        xml.GetAttribute("id", "http://schemas.openxmlformats.org/officeDocument/2006/relationships")
        ?? xml.GetAttribute("id", "http://purl.oclc.org/ooxml/officeDocument/relationships");

    private void ReadStrings()
    {
        if (archive.Find("xl/sharedStrings.xml") is not { } part)
        {
            return;
        }

        using var xml = XmlParts.Open(archive.Open(part));
        strings = [];
        while (xml.Read())
        {
            if (xml.LocalName == "si" && xml.IsStartElement())
            {
                strings.Add(XmlParts.Text(xml));
            }
        }
    }

    private void ReadStyles()
    {
        if (archive.Find("xl/styles.xml") is not { } part)
        {
            return;
        }

        using var xml = XmlParts.Open(archive.Open(part));
        var dateFormats = new HashSet<int>();
        var inCells = false;
        var style = 0;
        while (xml.Read())
        {
            if (xml.LocalName == "cellXfs")
            {
                inCells = xml.IsStartElement();
            }
            else if (!xml.IsStartElement())
            {
                continue;
            }
            else if (xml.LocalName == "numFmt" && IsDate(xml.GetAttribute("formatCode") ?? ""))
            {
                dateFormats.Add(Number(xml.GetAttribute("numFmtId")));
            }
            else if (inCells && xml.LocalName == "xf")
            {
                var format = Number(xml.GetAttribute("numFmtId"));
                if (format is (>= 14 and <= 22) or (>= 45 and <= 47) || dateFormats.Contains(format))
                {
                    dateStyles.Add(style);
                }

                style++;
            }
        }
    }

    // Letters of days and years outside quoted text, brackets and escapes.
    private static bool IsDate(string format)
    {
        var quoted = false;
        for (var i = 0; i < format.Length; i++)
        {
            switch (format[i])
            {
                case '"':
                    quoted = !quoted;
                    break;
                case '\\':
                    i++;
                    break;
                case '[':
                    i = Math.Max(i, format.IndexOf(']', i));
                    break;
                case 'd' or 'D' or 'y' or 'Y' when !quoted:
                    return true;
            }
        }

        return false;
    }

    private static int Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
}
