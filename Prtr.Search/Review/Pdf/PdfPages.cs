using System.Globalization;
using Prtr.Search.Charts;
using Prtr.Search.Review.Documents;

namespace Prtr.Search.Review.Pdf;

/// <summary>Pages that are filled from the top down, each with its frame: publisher above, title and page number below.</summary>
/// <param name="parts">The document that the pages are of.</param>
/// <param name="before">How many pages come before them.</param>
internal sealed class PdfPages(PdfParts parts, ReviewDocument document, PdfTypes types, int before = 0)
{
    private const double Side = 56;
    private const double Top = 66;
    private const double Foot = 56;
    private const int Short = 595;
    private const int Long = 842;

    private readonly List<string> links = [];

    public PdfCanvas Canvas { get; private set; } = null!;

    /// <summary>The structure that a reader's aid goes by.</summary>
    public PdfStructure Structure { get; } = new(parts.File, parts.Structure);

    /// <summary>The objects of all pages.</summary>
    public List<int> All { get; } = [];

    /// <summary>From 1.</summary>
    public int Number => before + All.Count;

    /// <summary>The object of the page.</summary>
    public int Page => All[^1];

    public bool IsLandscape { get; private set; }

    /// <summary>Where the next thing begins.</summary>
    public double Y { get; set; }

    public static double Left => Side;

    public double Width => WidthOf(IsLandscape);

    public double Height => IsLandscape ? Short : Long;

    /// <summary>What is left of the page.</summary>
    public double Room => Height - Foot - Y;

    public static double WidthOf(bool landscape) => (landscape ? Long : Short) - (2 * Side);

    public void Next(bool landscape = false)
    {
        Finish();
        IsLandscape = landscape;
        All.Add(parts.File.Next());
        Canvas = new PdfCanvas(Height, Structure);
        Structure.Turn(Canvas, Page);
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
    public void Decorate(Action<PdfCanvas> draw) => Structure.Decorate(() => draw(Canvas));

    /// <summary>Makes a place on the page lead somewhere.</summary>
    /// <param name="target">The entry of the annotation that says where.</param>
    public void Link(double x, double y, double width, double height, string target)
    {
        var place = string.Create(CultureInfo.InvariantCulture, $"{x:0.##} {Height - y - height:0.##} {x + width:0.##} {Height - y:0.##}");
        links.Add(PdfValue.To(parts.File.Add($"<</Type/Annot/Subtype/Link/Rect[{place}]/Border[0 0 0]/F 4{target}>>")));
    }

    /// <summary>Ends the last page.</summary>
    public void Finish()
    {
        if (All.Count == 0)
        {
            return;
        }

        var marked = Structure.Leave();
        var content = parts.File.Next();
        parts.File.AddStream(content, "", Canvas.ToBytes());
        parts.Owners[Number - 1] = parts.File.Add(PdfValue.To(marked));
        var annotations = links.Count > 0 ? $"/Annots[{string.Join(' ', links)}]" : "";
        links.Clear();
        parts.File.Add(Page, string.Create(
            CultureInfo.InvariantCulture,
            $"<</Type/Page/Parent {parts.Pages} 0 R/MediaBox[0 0 {WidthOf(IsLandscape) + (2 * Side)} {Height}]/Resources {parts.Resources} 0 R/Contents {content} 0 R/StructParents {Number - 1}/Tabs/S{annotations}>>"));
    }

    private void Frame() => Decorate(page =>
    {
        var bottom = Height - 30;
        Say(page, document.Publisher, Left, 36, Tone.Muted);
        Say(page, document.DraftMark ?? "", Left + Width, 36, Tone.Mark, Anchor.End);
        page.Line(Tone.Line, 0.75, dashed: false, [new(Left, 44), new(Left + Width, 44)]);
        Say(page, $"{document.Title}. {document.Foot ?? DocumentWords.Release(document)}", Left, bottom, Tone.Muted);
        Say(page, Number.ToString(CultureInfo.InvariantCulture), Left + Width, bottom, Tone.Text, Anchor.End);
    });

    private void Say(PdfCanvas page, string text, double x, double y, Tone tone, Anchor anchor = Anchor.Start) =>
        page.Text(types.Small.Lines(text, Width - 40)[0], types.Small, tone, x, y, anchor);
}
