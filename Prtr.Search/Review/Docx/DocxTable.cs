using System.Globalization;
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
    public static Table Of(TableBlock table, string language, int width)
    {
        var widths = TableWidths.Of(table, language, width / Character);
        var size = Math.Clamp(Normal * width / (widths.Needed * Character), Smallest, Normal);
        var columns = widths.Shares.Select(share => ((int)(share * width)).ToString(CultureInfo.InvariantCulture)).ToList();
        var made = new Table(
            new TableProperties(
                new TableWidth { Type = TableWidthUnitValues.Dxa, Width = width.ToString(CultureInfo.InvariantCulture) },
                new TableBorders(
                    new BottomBorder { Val = BorderValues.Single, Size = 6, Color = Palette.Hex(Tone.Accent) },
                    new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4, Color = Palette.Hex(Tone.Line) }),
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableCellMarginDefault(new TableCellLeftMargin { Width = 57, Type = TableWidthValues.Dxa }, new TableCellRightMargin { Width = 57, Type = TableWidthValues.Dxa }),
                new TableCaption { Val = PrintableText.Of(table.Caption) }),
            new TableGrid(columns.Select(column => new GridColumn { Width = column })));
        made.Append(Heading(table, columns, size));
        foreach (var row in table.Rows)
        {
            made.Append(Row(table, row, columns, size, language, strong: false));
        }

        if (table.Rows.Count == 0)
        {
            made.Append(Row(table, [new MissingCell(DocumentWords.Get("Empty", language)), .. table.Columns.Skip(1).Select(_ => new TextCell(""))], columns, size, language, strong: false));
        }

        if (table.Total is not null)
        {
            made.Append(Row(table, table.Total, columns, size, language, strong: true));
        }

        return made;
    }

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

    private static TableRow Row(TableBlock table, IReadOnlyList<ReviewCell> cells, List<string> columns, double size, string language, bool strong)
    {
        var row = new TableRow(new TableRowProperties(new CantSplit()));
        row.Append(cells.Select((cell, index) =>
            Cell(ReviewCellText.Of(cell, language), table.Columns[index].Kind, columns[index], size, cell is MissingCell ? Tone.Muted : Tone.Text, strong)));
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
