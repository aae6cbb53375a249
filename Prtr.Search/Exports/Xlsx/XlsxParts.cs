using System.Security;
using System.Text;

namespace Prtr.Search.Exports.Xlsx;

/// <summary>The small parts of a workbook: they depend on nothing but the names of its sheets.</summary>
public static class XlsxParts
{
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    public const string Declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    public const string PackageRelations =
        Declaration
        + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/>"
        + "</Relationships>";

    /// <summary>The formats of <see cref="XlsxStyle"/>.</summary>
    public const string Styles =
        Declaration
        + $"<styleSheet xmlns=\"{Main}\">"
        + "<numFmts count=\"2\"><numFmt numFmtId=\"164\" formatCode=\"#,##0.0#######\"/><numFmt numFmtId=\"165\" formatCode=\"0.0000##\"/></numFmts>"
        + "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/><family val=\"2\"/></font><font><b/><sz val=\"11\"/><name val=\"Calibri\"/><family val=\"2\"/></font></fonts>"
        + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills>"
        + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
        + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
        + "<cellXfs count=\"8\">"
        + "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"
        + "<xf numFmtId=\"49\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/>"
        + "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" quotePrefix=\"1\"/>"
        + "<xf numFmtId=\"0\" fontId=\"1\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyFont=\"1\"/>"
        + "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyAlignment=\"1\"><alignment vertical=\"top\" wrapText=\"1\"/></xf>"
        + "<xf numFmtId=\"3\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/>"
        + "<xf numFmtId=\"164\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/>"
        + "<xf numFmtId=\"165\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/>"
        + "</cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>";

    /// <param name="tables">The sheets, from 1, that are tables.</param>
    public static string ContentTypes(int sheets, IReadOnlyList<int> tables)
    {
        var xml = new StringBuilder(Declaration)
            .Append("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">")
            .Append("<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>")
            .Append("<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>")
            .Append("<Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/>")
            .Append("<Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml\"/>");
        for (var n = 1; n <= sheets; n++)
        {
            xml.Append(Invariant($"<Override PartName=\"/xl/worksheets/sheet{n}.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>"));
        }

        foreach (var n in tables)
        {
            xml.Append(Invariant($"<Override PartName=\"/xl/tables/table{n}.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml\"/>"));
        }

        return xml.Append("</Types>").ToString();
    }

    public static string Workbook(IReadOnlyList<string> sheets)
    {
        var xml = new StringBuilder(Declaration)
            .Append(Invariant($"<workbook xmlns=\"{Main}\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>"));
        for (var n = 1; n <= sheets.Count; n++)
        {
            xml.Append(Invariant($"<sheet name=\"{SecurityElement.Escape(sheets[n - 1])}\" sheetId=\"{n}\" r:id=\"rId{n}\"/>"));
        }

        return xml.Append("</sheets></workbook>").ToString();
    }

    public static string WorkbookRelations(int sheets)
    {
        const string type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
        var xml = new StringBuilder(Declaration).Append("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
        for (var n = 1; n <= sheets; n++)
        {
            xml.Append(Invariant($"<Relationship Id=\"rId{n}\" Type=\"{type}worksheet\" Target=\"worksheets/sheet{n}.xml\"/>"));
        }

        return xml
            .Append(Invariant($"<Relationship Id=\"rId{sheets + 1}\" Type=\"{type}styles\" Target=\"styles.xml\"/>"))
            .Append(Invariant($"<Relationship Id=\"rId{sheets + 2}\" Type=\"{type}sharedStrings\" Target=\"sharedStrings.xml\"/>"))
            .Append("</Relationships>").ToString();
    }

    /// <summary>From a sheet to its table.</summary>
    public static string SheetRelations(int sheet) =>
        Declaration
        + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + Invariant($"<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/table\" Target=\"../tables/table{sheet}.xml\"/>")
        + "</Relationships>";

    /// <param name="area">Header and rows, such as <c>A1:C9</c>.</param>
    public static string Table(int sheet, string area, IReadOnlyList<string> columns)
    {
        var xml = new StringBuilder(Declaration)
            .Append(Invariant($"<table xmlns=\"{Main}\" id=\"{sheet}\" name=\"Rows{sheet}\" displayName=\"Rows{sheet}\" ref=\"{area}\" totalsRowShown=\"0\">"))
            .Append(Invariant($"<autoFilter ref=\"{area}\"/><tableColumns count=\"{columns.Count}\">"));
        for (var i = 0; i < columns.Count; i++)
        {
            xml.Append(Invariant($"<tableColumn id=\"{i + 1}\" name=\"{columns[i]}\"/>"));
        }

        return xml.Append("</tableColumns><tableStyleInfo name=\"TableStyleLight1\" showRowStripes=\"1\"/></table>").ToString();
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
