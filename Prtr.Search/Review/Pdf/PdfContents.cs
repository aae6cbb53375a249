using System.Globalization;
using Prtr.Search.Charts;
using Prtr.Search.Review.Documents;

namespace Prtr.Search.Review.Pdf;

/// <summary>The first page, and the contents with the numbers of pages.</summary>
/// <param name="places">Where sections begin; those that are not there get no number.</param>
internal sealed class PdfContents(PdfPages pages, PdfTypes types, ReviewDocument document, IReadOnlyDictionary<string, (int Page, string Target)> places)
{
    private const int Levels = 2;
    private const double Indent = 14;
    private const double NumberRoom = 34;

    public void Write()
    {
        pages.Next();
        Title();
        PdfText.Write(pages, DocumentWords.Get("Contents", document.Language), types.Heading(2), PdfTag.Paragraph);
        foreach (var (section, level) in document.Outline().Where(entry => entry.Level <= Levels))
        {
            Entry(section, level);
        }

        pages.Finish();
    }

    private void Title()
    {
        pages.Y += 20;
        PdfText.Write(pages, document.Title, types.Title, PdfTag.Heading(1), Tone.Accent);
        pages.Decorate(page => page.Box(Tone.Accent, PdfPages.Left, pages.Y, 72, 3));
        pages.Y += 14;
        foreach (var (text, type, tone) in new[]
        {
            (document.Subtitle, types.Subtitle, Tone.Text),
            (DocumentWords.Release(document), types.Text, Tone.Muted),
            (document.DraftMark, types.Strong, Tone.Mark),
            (document.DemonstrationNote, types.Text, Tone.Text),
        })
        {
            if (text is not null)
            {
                PdfText.Write(pages, text, type, PdfTag.Paragraph, tone);
            }
        }

        pages.Y += 18;
    }

    private void Entry(ReviewSection section, int level)
    {
        var type = level == 1 ? types.Strong : types.Text;
        var left = PdfPages.Left + ((level - 1) * Indent);
        var right = PdfPages.Left + pages.Width;
        var lines = type.Lines(section.Heading, right - left - NumberRoom);
        pages.Need(lines.Count * type.Leading);
        pages.Y += level == 1 ? 4 : 0;
        var top = pages.Y;
        pages.Structure.Begin(PdfTag.Paragraph);
        foreach (var line in lines)
        {
            PdfText.Put(pages, line, type, left, Tone.Text);
            pages.Y += type.Leading;
        }

        pages.Y -= type.Leading;
        if (places.TryGetValue(section.Id, out var place))
        {
            PdfText.Put(pages, place.Page.ToString(CultureInfo.InvariantCulture), type, right, Tone.Text, Anchor.End);
            pages.Link(left, top, right - left, pages.Y + type.Leading - top, place.Target);
        }

        pages.Y += type.Leading;
        pages.Structure.End();
    }
}
