using System.Globalization;
using Prtr.Search.Charts;
using Prtr.Search.Review.Documents;

namespace Prtr.Search.Review.Pdf;

/// <summary>A drawing as vectors.</summary>
internal static class PdfPicture
{
    // Drawings are laid out in pixels, pages in points.
    private const double Pixel = 0.75;

    public static void Write(PdfPages pages, PdfTypes types, IPictureBlock block)
    {
        var drawing = block.Draw(pages.Width / Pixel);
        var caption = types.Strong.Lines($"{block.Caption}, {block.Unit}", pages.Width);
        var above = (caption.Count * types.Strong.Leading) + 6;
        pages.Need(above + (drawing.Height * Pixel));
        PdfText.Write(pages, $"{block.Caption}, {block.Unit}", types.Strong, PdfTag.Paragraph);
        // What is taller than a page is made smaller.
        var scale = Math.Min(Pixel, Math.Max(pages.Room, 100) / drawing.Height);
        var (top, height) = (pages.Y, drawing.Height * scale);
        pages.Structure.Begin(PdfTag.Figure, string.Create(
            CultureInfo.InvariantCulture,
            $"/Alt{PdfValue.Text(drawing.Description)}/A<</O/Layout/Placement/Block/BBox[{PdfPages.Left:0.##} {pages.Height - top - height:0.##} {PdfPages.Left + (drawing.Width * scale):0.##} {pages.Height - top:0.##}]>>"));
        foreach (var shape in drawing.Shapes)
        {
            Draw(pages.Canvas, types, shape, spot => new Spot(PdfPages.Left + (spot.X * scale), top + (spot.Y * scale)), scale);
        }

        pages.Structure.End();
        pages.Y += height + 14;
    }

    private static void Draw(PdfCanvas page, PdfTypes types, Shape shape, Func<Spot, Spot> at, double scale)
    {
        switch (shape)
        {
            case Box { Width: > 0, Height: > 0 } box:
                var corner = at(new(box.X, box.Y));
                page.Box(box.Fill, corner.X, corner.Y, box.Width * scale, box.Height * scale);
                break;
            case Stroke stroke:
                page.Line(stroke.Tone, stroke.Thickness * scale, stroke.Dashed, stroke.Points.Select(at));
                break;
            case Area area:
                page.Area(area.Fill, area.Edge, scale, area.Rings.Select(ring => ring.Select(at)));
                break;
            case Label { Text.Length: > 0 } label:
                var place = at(new(label.X, label.Y));
                page.Text(PrintableText.Of(label.Text), types.Of(Math.Round(label.Size * scale, 2), label.Strong), label.Tone, place.X, place.Y, label.Anchor);
                break;
        }
    }
}
