using System.Globalization;
using PdfSharp.Drawing;
using Prtr.Search.Charts;

namespace Prtr.Search.Review.Pdf;

/// <summary>Tones as brushes and pens.</summary>
internal static class PdfInk
{
    private static readonly Dictionary<Tone, XSolidBrush> Brushes = Enum.GetValues<Tone>().ToDictionary(tone => tone, tone => new XSolidBrush(Colour(tone)));

    public static XBrush Brush(Tone tone) => Brushes[tone];

    public static XPen Pen(Tone tone, double width, bool dashed = false) =>
        new(Colour(tone), width) { DashStyle = dashed ? XDashStyle.Dash : XDashStyle.Solid, LineJoin = XLineJoin.Round };

    private static XColor Colour(Tone tone) => Palette.Hex(tone) is { } hex
        ? XColor.FromArgb(int.Parse("FF" + hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture))
        : XColors.Transparent;
}
