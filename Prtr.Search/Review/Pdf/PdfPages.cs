using System.Globalization;
using PdfSharp;
using PdfSharp.Drawing;
using PdfSharp.Pdf;
using PdfSharp.UniversalAccessibility;
using Prtr.Search.Charts;
using Prtr.Search.Review.Documents;

namespace Prtr.Search.Review.Pdf;

/// <summary>Pages that are filled from the top down, each with its frame: publisher above, title and page number below.</summary>
internal sealed class PdfPages(PdfDocument file, ReviewDocument document, PdfTypes types) : IDisposable
{
    private const double Side = 56;
    private const double Top = 66;
    private const double Foot = 56;
    private XGraphics? graphics;

    public XGraphics Graphics => graphics!;

    public PdfPage Page { get; private set; } = null!;

    /// <summary>The structure that a reader's aid goes by.</summary>
    public StructureBuilder Structure { get; } = UAManager.ForDocument(file).StructureBuilder;

    /// <summary>From 1.</summary>
    public int Number => file.PageCount;

    public bool IsLandscape { get; private set; }

    /// <summary>Where the next thing begins.</summary>
    public double Y { get; set; }

    public static double Left => Side;

    public double Width => WidthOf(IsLandscape);

    /// <summary>What is left of the page.</summary>
    public double Room => Page.Height.Point - Foot - Y;

    /// <summary>What a whole page holds.</summary>
    public double Whole => Page.Height.Point - Foot - Top;

    public static double WidthOf(bool landscape) => (landscape ? 842 : 595) - (2 * Side);

    public void Next(bool landscape = false)
    {
        // What is open in the structure is closed on the old page while that can still be drawn on.
        var page = file.AddPage();
        graphics?.Dispose();
        (Page, IsLandscape) = (page, landscape);
        Page.Size = PageSize.A4;
        Page.Orientation = landscape ? PageOrientation.Landscape : PageOrientation.Portrait;
        graphics = XGraphics.FromPdfPage(Page);
        Frame();
        Y = Top;
    }

    /// <summary>Begins a page where the height does not fit, or where the page has the other orientation.</summary>
    public void Need(double height, bool landscape = false)
    {
        if (landscape != IsLandscape || (height > Room && Y > Top))
        {
            Next(landscape);
        }
    }

    /// <summary>Decoration that is not read aloud.</summary>
    public void Decorate(Action<XGraphics> draw)
    {
        Structure.BeginArtifact();
        draw(Graphics);
        Structure.End();
    }

    public void Dispose() => graphics?.Dispose();

    private void Frame() => Decorate(page =>
    {
        var bottom = Page.Height.Point - 30;
        Say(page, document.Publisher, Left, 36, XStringFormats.Default, Tone.Muted);
        Say(page, document.DraftMark ?? "", Left + Width, 36, XStringFormats.BaseLineRight, Tone.Mark);
        page.DrawLine(PdfInk.Pen(Tone.Line, 0.75), Left, 44, Left + Width, 44);
        Say(page, $"{document.Title}. {document.Foot ?? DocumentWords.Release(document)}", Left, bottom, XStringFormats.Default, Tone.Muted);
        Say(page, Number.ToString(CultureInfo.InvariantCulture), Left + Width, bottom, XStringFormats.BaseLineRight, Tone.Text);
    });

    private void Say(XGraphics page, string text, double x, double y, XStringFormat format, Tone tone)
    {
        var line = types.Small.Lines(text, Width - 40)[0];
        page.DrawString(line, types.Small.Font, PdfInk.Brush(tone), x, y, format);
    }
}
