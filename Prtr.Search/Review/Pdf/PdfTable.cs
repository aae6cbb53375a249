using Prtr.Search.Charts;
using Prtr.Search.Review.Documents;

namespace Prtr.Search.Review.Pdf;

/// <summary>A table over as many pages as it needs, its heading on each.</summary>
internal sealed class PdfTable
{
    // Of a digit as a part of the size of type, with some room for wider letters.
    private const double Character = 0.55;
    private const double Normal = 8.5;
    private const double Smallest = 5.5;
    private const double Padding = 3;
    private const double Least = 90;

    private readonly PdfPages pages;
    private readonly TableBlock table;
    private readonly string language;
    private readonly PdfType plain;
    private readonly PdfType strong;
    private readonly List<double> widths;

    private PdfTable(PdfPages pages, PdfTypes types, TableBlock table, string language)
    {
        (this.pages, this.table, this.language) = (pages, table, language);
        var shared = TableWidths.Of(table, language, pages.Width / (Normal * Character));
        var size = Math.Round(Math.Clamp(pages.Width / (shared.Needed * Character), Smallest, Normal), 1);
        (plain, strong) = (types.Of(size), types.Of(size, strong: true));
        widths = [.. shared.Shares.Select(share => share * pages.Width)];
    }

    public static void Write(PdfPages pages, PdfTypes types, TableBlock table, string language)
    {
        var landscape = TableWidths.Of(table, language, 0).Needed * Normal * Character > PdfPages.WidthOf(landscape: false);
        pages.Need(Least, landscape);
        PdfText.Write(pages, table.Caption, types.Strong, PdfTag.Paragraph, after: 2);
        if (DocumentWords.Unit(table, language) is { } unit)
        {
            PdfText.Write(pages, unit, types.Small, PdfTag.Paragraph, Tone.Muted, after: 2);
        }

        new PdfTable(pages, types, table, language).Write();
        if (table.Note is { } note)
        {
            PdfText.Write(pages, note, types.Small, PdfTag.Paragraph, Tone.Muted, after: 2);
        }

        PdfSource.Write(pages, types, table, language);
        pages.Y += 10;
    }

    private void Write()
    {
        pages.Structure.Begin(PdfTag.Table);
        var heading = Row([.. table.Columns.Select(column => new TextCell(column.Heading))], strong);
        Draw(heading, isHeading: true, read: true);
        foreach (var row in table.Rows)
        {
            DrawBelow(heading, Row(row, plain));
        }

        if (table.Rows.Count == 0)
        {
            DrawBelow(heading, Row([new MissingCell(DocumentWords.Get("Empty", language)), .. table.Columns.Skip(1).Select(_ => new TextCell(""))], plain));
        }

        if (table.Total is { } total)
        {
            Rule(Tone.Text, 0.75);
            DrawBelow(heading, Row(total, strong));
        }

        Rule(Tone.Accent, 0.75);
        pages.Structure.End();
        pages.Y += 4;
    }

    private PdfRow Row(IReadOnlyList<ReviewCell> cells, PdfType type) =>
        new(type, [.. cells.Select((cell, index) => type.Lines(ReviewCellText.Of(cell, language), widths[index] - (2 * Padding)))], [.. cells.Select(cell => cell is MissingCell)]);

    private void DrawBelow(PdfRow heading, PdfRow row)
    {
        if (row.Height > pages.Room)
        {
            pages.Next(pages.IsLandscape);
            Draw(heading, isHeading: true, read: false);
        }

        Draw(row, isHeading: false, read: true);
    }

    /// <param name="read">False for a heading that comes again, which nobody wants to hear again.</param>
    private void Draw(PdfRow row, bool isHeading, bool read)
    {
        if (isHeading)
        {
            pages.Decorate(page => page.Box(Tone.Tint1, PdfPages.Left, pages.Y, pages.Width, row.Height));
        }

        if (!read)
        {
            pages.Decorate(_ => Cells(row, null));
        }
        else
        {
            pages.Structure.Begin(PdfTag.Row);
            Cells(row, isHeading ? PdfTag.HeadingCell : PdfTag.Cell);
            pages.Structure.End();
        }

        pages.Y += row.Height;
        Rule(isHeading ? Tone.Accent : Tone.Line, isHeading ? 1 : 0.5);
    }

    private void Cells(PdfRow row, string? tag)
    {
        var left = PdfPages.Left;
        foreach (var (index, lines) in row.Cells.Index())
        {
            if (tag is { } element)
            {
                pages.Structure.Begin(element, element == PdfTag.HeadingCell ? "/A<</O/Table/Scope/Column>>" : "");
            }

            var number = table.Columns[index].Kind == ReviewColumnKind.Number;
            var tone = row.Missing[index] ? Tone.Muted : Tone.Text;
            foreach (var (position, line) in lines.Index())
            {
                var baseline = pages.Y + PdfRow.Padding + (position * row.Type.Leading) + row.Type.Size;
                pages.Canvas.Text(line, row.Type, tone, number ? left + widths[index] - Padding : left + Padding, baseline, number ? Anchor.End : Anchor.Start);
            }

            if (tag is not null)
            {
                pages.Structure.End();
            }

            left += widths[index];
        }
    }

    private void Rule(Tone tone, double thickness) =>
        pages.Decorate(page => page.Line(tone, thickness, dashed: false, [new(PdfPages.Left, pages.Y), new(PdfPages.Left + pages.Width, pages.Y)]));
}
