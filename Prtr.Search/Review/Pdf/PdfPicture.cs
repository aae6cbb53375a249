using PdfSharp.Drawing;
using PdfSharp.UniversalAccessibility;
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
        PdfText.Write(pages, $"{block.Caption}, {block.Unit}", types.Strong, PdfBlockLevelElementTag.Paragraph);
        // What is taller than a page is made smaller.
        var scale = Math.Min(Pixel, Math.Max(pages.Room, 100) / drawing.Height);
        var place = new XRect(PdfPages.Left, pages.Y, drawing.Width * scale, drawing.Height * scale);
        pages.Structure.BeginElement(PdfIllustrationElementTag.Figure, PrintableText.Of(drawing.Description), place);
        foreach (var shape in drawing.Shapes)
        {
            Draw(pages.Graphics, types, shape, spot => new XPoint(place.X + (spot.X * scale), place.Y + (spot.Y * scale)), scale);
        }

        pages.Structure.End();
        pages.Y += place.Height + 14;
    }

    private static void Draw(XGraphics page, PdfTypes types, Shape shape, Func<Spot, XPoint> at, double scale)
    {
        switch (shape)
        {
            case Box { Width: > 0, Height: > 0 } box:
                page.DrawRectangle(PdfInk.Brush(box.Fill), new XRect(at(new(box.X, box.Y)), at(new(box.X + box.Width, box.Y + box.Height))));
                break;
            case Stroke stroke:
                page.DrawLines(PdfInk.Pen(stroke.Tone, stroke.Thickness * scale, stroke.Dashed), [.. stroke.Points.Select(at)]);
                break;
            case Area area:
                var path = new XGraphicsPath { FillMode = XFillMode.Alternate };
                foreach (var ring in area.Rings)
                {
                    path.AddPolygon([.. ring.Select(at)]);
                }

                page.DrawPath(PdfInk.Pen(area.Edge, scale), PdfInk.Brush(area.Fill), path);
                break;
            case Label { Text.Length: > 0 } label:
                var type = types.Of(Math.Round(label.Size * scale, 2), label.Strong);
                page.DrawString(PrintableText.Of(label.Text), type.Font, PdfInk.Brush(label.Tone), at(new(label.X, label.Y)), Format(label.Anchor));
                break;
        }
    }

    private static XStringFormat Format(Anchor anchor) => anchor switch
    {
        Anchor.Middle => XStringFormats.BaseLineCenter,
        Anchor.End => XStringFormats.BaseLineRight,
        _ => XStringFormats.BaseLineLeft,
    };
}
