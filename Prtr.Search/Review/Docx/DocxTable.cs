using System.Globalization;
using System.Xml;
using DocumentFormat.OpenXml.Wordprocessing;
using Prtr.Search.Charts;
using Prtr.Search.Review.Documents;

namespace Prtr.Search.Review.Docx;

/// <summary>A table whose heading comes again on every page and whose rows are not torn apart.</summary>
internal static class DocxTable
{
    // Of a digit at the size of cells, in twentieths of a point.
    private const double Character = 96;
    private const double Normal = 8.5;
    private const double Smallest = 5.5;

    /// <summary>Whether the figures would be broken on a portrait page.</summary>
    public static bool NeedsLandscape(TableBlock table, string language) =>
        TableWidths.Of(table, language, 0).Needed * Character > DocxPages.Width(landscape: false);

    /// <param name="width">In twentieths of a point.</param>
    public static void Write(TableBlock table, string language, int width, XmlWriter xml)
    {
        var widths = TableWidths.Of(table, language, width / Character);
        var size = Math.Clamp(Normal * width / (widths.Needed * Character), Smallest, Normal);
        var columns = widths.Shares.Select(share => ((int)(share * width)).ToString(CultureInfo.InvariantCulture)).ToList();
        xml.WriteStartElement("w", "tbl", DocxText.Namespace);
        Properties(table, width).WriteTo(xml);
        new TableGrid(columns.Select(column => new GridColumn { Width = column })).WriteTo(xml);
        Heading(table, columns, size).WriteTo(xml);
        var rows = new DocxRows((column, tone, strong) => Cell(DocxRows.Words, table.Columns[column].Kind, columns[column], size, tone, strong), language, xml);
        foreach (var row in table.Rows)
        {
            rows.Write(row, strong: false);
        }

        if (table.Rows.Count == 0)
        {
            rows.Write([new MissingCell(DocumentWords.Get("Empty", language)), .. table.Columns.Skip(1).Select(_ => new TextCell(""))], strong: false);
        }

        if (table.Total is not null)
        {
            rows.Write(table.Total, strong: true);
        }

        xml.WriteEndElement();
    }

    private static TableProperties Properties(TableBlock table, int width) => new(
        new TableWidth { Type = TableWidthUnitValues.Dxa, Width = width.ToString(CultureInfo.InvariantCulture) },
        new TableBorders(
            new BottomBorder { Val = BorderValues.Single, Size = 6, Color = Palette.Hex(Tone.Accent) },
            new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4, Color = Palette.Hex(Tone.Line) }),
        new TableLayout { Type = TableLayoutValues.Fixed },
        new TableCellMarginDefault(new TableCellLeftMargin { Width = 57, Type = TableWidthValues.Dxa }, new TableCellRightMargin { Width = 57, Type = TableWidthValues.Dxa }),
        new TableCaption { Val = PrintableText.Of(table.Caption) });

    private static TableRow Heading(TableBlock table, List<string> columns, double size)
    {
        var row = new TableRow(new TableRowProperties(new CantSplit(), new TableHeader()));
        foreach (var (index, column) in table.Columns.Index())
        {
            var cell = Cell(column.Heading, column.Kind, columns[index], size, Tone.Text, strong: true);
            cell.TableCellProperties!.Append(
                new TableCellBorders(new BottomBorder { Val = BorderValues.Single, Size = 12, Color = Palette.Hex(Tone.Accent) }),
                new Shading { Val = ShadingPatternValues.Clear, Fill = Palette.Hex(Tone.Tint1) },
                new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Bottom });
            row.Append(cell);
        }

        return row;
    }

    private static TableCell Cell(string text, ReviewColumnKind kind, string width, double size, Tone tone, bool strong)
    {
        var run = DocxText.Run(text);
        run.RunProperties = new RunProperties();
        if (strong)
        {
            run.RunProperties.Append(new Bold());
        }

        run.RunProperties.Append(new Color { Val = Palette.Hex(tone) }, new FontSize { Val = ((int)(size * 2)).ToString(CultureInfo.InvariantCulture) });
        var paragraph = DocxText.Paragraph(DocxStyles.Cell, run);
        if (kind == ReviewColumnKind.Number)
        {
            paragraph.ParagraphProperties!.Append(new Justification { Val = JustificationValues.Right });
        }

        return new TableCell(new TableCellProperties(new TableCellWidth { Type = TableWidthUnitValues.Dxa, Width = width }), paragraph);
    }
}
