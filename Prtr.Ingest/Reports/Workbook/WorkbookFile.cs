using System.Globalization;
using System.IO.Compression;
using Prtr.Ingest.Reports.Files;
using Prtr.Search.Text;

namespace Prtr.Ingest.Reports.Workbook;

/// <summary>A workbook's sheets, strings and date formats, read from its parts.</summary>
internal sealed class WorkbookFile
{
    private const int CostOfLetter = 8;

    private readonly GuardedArchive archive;
    private readonly List<(string Name, ZipArchiveEntry Part)> sheets = [];
    private readonly HashSet<int> dateStyles = [];
    private List<string> strings = [];
    private bool countsFrom1904;

    private WorkbookFile(GuardedArchive archive) => this.archive = archive;

    /// <summary>Names of the visible and hidden sheets in their order.</summary>
    public IReadOnlyList<string> Sheets => [.. sheets.Select(sheet => sheet.Name)];

    /// <summary>Reads everything but the sheets.</summary>
    /// <exception cref="InvalidDataException">A part that the workbook names is not there, comes twice, or was damaged.</exception>
    public static WorkbookFile Open(GuardedArchive archive, string name, ReadLimits limits)
    {
        var book = archive.Find("xl/workbook.xml") ?? throw UnreadableFileException.Because(name, UnreadableReasons.NotAWorkbook);
        if (archive.Entries.DistinctBy(entry => entry.FullName, StringComparer.OrdinalIgnoreCase).Count() < archive.Entries.Count)
        {
            throw new InvalidDataException("The workbook has two parts of one name.");
        }

        var workbook = new WorkbookFile(archive);
        var relations = workbook.ReadRelations();
        workbook.ReadBook(book, relations);
        if (workbook.sheets.Count > limits.Entries)
        {
            throw UnreadableFileException.Because(name, UnreadableReasons.TooManyEntries);
        }

        workbook.ReadStrings(relations.PartOf("/sharedStrings", "xl/sharedStrings.xml"));
        workbook.ReadStyles(relations.PartOf("/styles", "xl/styles.xml"));
        foreach (var part in workbook.sheets.Select(sheet => sheet.Part).Distinct())
        {
            archive.Verify(part);
        }

        return workbook;
    }

    /// <param name="sheet">Position in <see cref="Sheets"/>; names may come twice.</param>
    public IEnumerable<SheetRow> Rows(int sheet) =>
        SheetReader.Read(archive.Open(sheets[sheet].Part), UsedString, dateStyles, countsFrom1904);

    // A text that stands in the file once may stand in every cell, and to understand a letter costs more than to unpack it.
    private string UsedString(int index)
    {
        var text = index < strings.Count ? strings[index] : throw new InvalidDataException("A cell refers to a text that the workbook does not have.");
        archive.Take(CostOfLetter * (long)text.Length);
        return text;
    }

    private WorkbookRelations ReadRelations()
    {
        var relations = new WorkbookRelations(archive);
        if (archive.Find("xl/_rels/workbook.xml.rels") is { } part)
        {
            using var xml = XmlParts.Open(archive.Open(part));
            while (xml.ReadToFollowing("Relationship"))
            {
                relations.Add(xml.GetAttribute("Id") ?? "", xml.GetAttribute("Type") ?? "", xml.GetAttribute("Target") ?? "");
            }
        }

        return relations;
    }

    private void ReadBook(ZipArchiveEntry part, WorkbookRelations relations)
    {
        using var xml = XmlParts.Open(archive.Open(part));
        while (xml.Read())
        {
            if (xml.LocalName == "workbookPr")
            {
                countsFrom1904 = xml.GetAttribute("date1904") is "1" or "true";
            }
            else if (xml.LocalName == "sheet" && xml.IsStartElement())
            {
                sheets.Add((Printable.Of(xml.GetAttribute("name") ?? ""), relations.Part(RelationOf(xml) ?? "")));
            }
        }
    }

    // The attribute is r:id, in the namespace of the transitional or of the strict form of the standard.
    private static string? RelationOf(System.Xml.XmlReader xml) =>
        xml.GetAttribute("id", "http://schemas.openxmlformats.org/officeDocument/2006/relationships")
        ?? xml.GetAttribute("id", "http://purl.oclc.org/ooxml/officeDocument/relationships");

    private void ReadStrings(ZipArchiveEntry? part)
    {
        if (part is null)
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

    private void ReadStyles(ZipArchiveEntry? part)
    {
        if (part is null)
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
                    i = format.IndexOf(']', i) is var end and >= 0 ? end : format.Length;
                    break;
                case 'd' or 'D' or 'y' or 'Y' when !quoted:
                    return true;
            }
        }

        return false;
    }

    private static int Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
}
