using DocumentFormat.OpenXml.Drawing.Charts;
using A = DocumentFormat.OpenXml.Drawing;

namespace Prtr.Search.Charts.Native;

/// <summary>Colours, type and number formats of native charts.</summary>
internal static class NativeStyle
{
    private const int PointInEmu = 12_700;

    public static A.SolidFill Fill(Tone tone) => new(new A.RgbColorModelHex { Val = Palette.Hex(tone) });

    public static A.Outline Line(Tone tone, double points = 0.75) => new(Fill(tone)) { Width = (int)(points * PointInEmu) };

    /// <param name="size">In hundredths of a point.</param>
    public static TextProperties Text(int size, Tone tone) =>
        new(new A.BodyProperties(), new A.ListStyle(), new A.Paragraph(new A.ParagraphProperties(Default(size, tone)), new A.EndParagraphRunProperties()));

    public static A.DefaultRunProperties Default(int size, Tone tone, bool strong = false) => new(Fill(tone)) { FontSize = size, Bold = strong };

    /// <summary>The format of the chart's figures: divided as in the drawing, so that title and axis name the same unit.</summary>
    public static string Format(Chart chart)
    {
        var largest = chart.Largest;
        for (var times = 0; times < chart.Scale.Thousands; times++)
        {
            largest /= 1_000;
        }

        var digits = largest switch { >= 100 => "#,##0", >= 10 => "#,##0.0", _ => "#,##0.00" };
        return (Whole(chart) ? "#,##0" : digits) + new string(',', chart.Scale.Thousands);
    }

    private static bool Whole(Chart chart) =>
        chart.Scale.Thousands == 0 && chart.Series.SelectMany(series => series.Values).All(value => value is not { } given || given == decimal.Truncate(given));
}
