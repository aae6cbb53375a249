using System.Globalization;
using PdfSharp.Drawing;
using PdfSharp.Pdf;
using PdfSharp.UniversalAccessibility;
using Prtr.Search.Charts;
using Prtr.Search.Review.Documents;

namespace Prtr.Search.Review.Pdf;

/// <summary>The first page, and the contents with the numbers of pages.</summary>
internal sealed class PdfContents(PdfPages pages, PdfTypes types, ReviewDocument document)
{
    private const int Levels = 2;
    private const double Indent = 14;
    private const double NumberRoom = 34;
    private readonly List<(PdfPage Page, PdfRectangle Place, string Section)> links = [];

    /// <param name="numbers">The page of each section; a section that is not there gets no number yet.</param>
    public void Write(IReadOnlyDictionary<string, int> numbers)
    {
        Title();
        PdfText.Write(pages, DocumentWords.Get("Contents", document.Language), types.Heading(2), PdfBlockLevelElementTag.Paragraph);
        foreach (var (section, level) in document.Outline().Where(entry => entry.Level <= Levels))
        {
            Entry(section, level, numbers.TryGetValue(section.Id, out var number) ? number.ToString(CultureInfo.InvariantCulture) : "");
        }
    }

    /// <summary>Makes the entries lead to their pages, once those are there.</summary>
    public void Link(IReadOnlyDictionary<string, int> numbers)
    {
        foreach (var (page, place, section) in links)
        {
            page.AddDocumentLink(place, numbers[section]);
        }
    }

    private void Title()
    {
        pages.Y += 20;
        PdfText.Write(pages, document.Title, types.Title, PdfBlockLevelElementTag.Heading1, Tone.Accent);
        pages.Decorate(page => page.DrawRectangle(PdfInk.Brush(Tone.Accent), new XRect(PdfPages.Left, pages.Y, 72, 3)));
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
                PdfText.Write(pages, text, type, PdfBlockLevelElementTag.Paragraph, tone);
            }
        }

        pages.Y += 18;
    }

    private void Entry(ReviewSection section, int level, string number)
    {
        var type = level == 1 ? types.Strong : types.Text;
        var left = PdfPages.Left + ((level - 1) * Indent);
        var right = PdfPages.Left + pages.Width;
        var lines = type.Lines(section.Heading, right - left - NumberRoom);
        pages.Need(lines.Count * type.Leading);
        pages.Y += level == 1 ? 4 : 0;
        var top = pages.Y;
        pages.Structure.BeginElement(PdfBlockLevelElementTag.Paragraph);
        foreach (var line in lines)
        {
            PdfText.Put(pages, line, type, left, Tone.Text);
            pages.Y += type.Leading;
        }

        pages.Y -= type.Leading;
        PdfText.Put(pages, number, type, right, Tone.Text, XStringFormats.BaseLineRight);
        pages.Y += type.Leading;
        pages.Structure.End();
        var place = pages.Graphics.Transformer.WorldToDefaultPage(new XRect(left, top, right - left, pages.Y - top));
        links.Add((pages.Page, new PdfRectangle(place), section.Id));
    }
}
