using Prtr.Search.Charts;

namespace Prtr.Search.Review.Pdf;

/// <summary>Text in lines, over as many pages as it needs.</summary>
internal static class PdfText
{
    /// <param name="indent">From the left margin.</param>
    /// <param name="after">Room below.</param>
    public static void Write(PdfPages pages, string text, PdfType type, string tag, Tone tone = Tone.Text, double indent = 0, double after = 6)
    {
        pages.Structure.Begin(tag);
        foreach (var line in type.Lines(text, pages.Width - indent))
        {
            pages.Need(type.Leading, pages.IsLandscape);
            Put(pages, line, type, PdfPages.Left + indent, tone);
            pages.Y += type.Leading;
        }

        pages.Structure.End();
        pages.Y += after;
    }

    /// <summary>A line whose box begins at the pages' place.</summary>
    public static void Put(PdfPages pages, string line, PdfType type, double x, Tone tone, Anchor anchor = Anchor.Start) =>
        pages.Canvas.Text(line, type, tone, x, pages.Y + type.Size, anchor);
}
