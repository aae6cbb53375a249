using System.Xml.Linq;
using Prtr.Search.Charts;

namespace Prtr.Tests.Charts;

public class ChartDrawingTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    public static IEnumerable<object[]> Drawn =>
        from chart in Enumerable.Range(0, SampleCharts.All.Count())
        from width in new[] { 320.0, ChartDrawing.Normal, 900.0 }
        select new object[] { chart, width };

    [Theory]
    [MemberData(nameof(Drawn))]
    public void Nothing_is_drawn_outside_the_picture(int index, double width)
    {
        var drawing = ChartDrawing.Of(SampleCharts.All.ElementAt(index), width);

        Assert.All(drawing.Shapes.OfType<Box>(), box =>
        {
            Assert.InRange(box.X, 0, drawing.Width);
            Assert.InRange(box.X + box.Width, 0, drawing.Width + 0.51);
            Assert.InRange(box.Y, 0, drawing.Height);
            Assert.InRange(box.Y + box.Height, 0, drawing.Height);
        });
        Assert.All(drawing.Shapes.OfType<Label>(), label => Assert.InRange(label.Y, 0, drawing.Height));
        Assert.All(drawing.Shapes.OfType<Stroke>().SelectMany(stroke => stroke.Points), point =>
        {
            Assert.InRange(point.X, 0, drawing.Width);
            Assert.InRange(point.Y, 0, drawing.Height);
        });
    }

    [Theory]
    [MemberData(nameof(Drawn))]
    public void The_svg_is_well_formed_and_passes_a_strict_content_security_policy(int index, double width)
    {
        var svg = XElement.Parse(SvgPicture.Write(ChartDrawing.Of(SampleCharts.All.ElementAt(index), width)));

        Assert.Equal("img", (string?)svg.Attribute("role"));
        Assert.NotEmpty(svg.Element(Svg + "title")!.Value);
        Assert.NotEmpty(svg.Element(Svg + "desc")!.Value);
        Assert.DoesNotContain(svg.DescendantsAndSelf(), element => element.Name.LocalName is "script" or "style");
        Assert.DoesNotContain(svg.DescendantsAndSelf().Attributes(), attribute => attribute.Name.LocalName is "style" || attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_series_stands_out_from_the_paper_by_three_to_one_and_has_a_colour_of_its_own()
    {
        var chart = SampleCharts.Bars with { Series = [.. Enumerable.Range(0, 6).Select(number => new ChartSeries($"{number}", SampleCharts.Bars.Series[0].Values))] };

        var colours = Palette.Of(chart).Append(Tone.Mark).Select(tone => Palette.Hex(tone)!).ToList();

        Assert.Equal(colours.Count, colours.Distinct().Count());
        Assert.All(colours, colour => Assert.True(1.05 / (Luminance(colour) + 0.05) >= 3, colour));
    }

    [Fact]
    public void Every_bar_carries_its_figure_in_the_scale_of_the_largest()
    {
        var texts = ChartDrawing.Of(SampleCharts.Bars).Shapes.OfType<Label>().Select(label => label.Text).ToList();

        Assert.Equal("т", SampleCharts.Bars.ScaledUnit);
        Assert.Contains("12\u00A0346", texts);
        Assert.Contains("*", texts);
        Assert.Contains("* часть значений конфиденциальна", texts);
    }

    [Fact]
    public void A_stack_is_as_long_as_its_total()
    {
        var lengths = ChartDrawing.Of(SampleCharts.StackedBars).Shapes.OfType<Box>().Where(box => box.Hint is not null)
            .GroupBy(box => box.Y).Select(row => row.Sum(box => box.Width)).ToList();

        double[] totals = [12, 3.5, 24, 5];
        Assert.Equal(totals.Length, lengths.Count);
        Assert.All(lengths.Zip(totals), pair => Assert.Equal(pair.Second / 24, pair.First / lengths.Max(), 9));
    }

    [Fact]
    public void The_description_says_every_value_when_nothing_else_is_said() =>
        Assert.Equal("Facilities, number. 2019: 120; 2020: 340; 2021: no data; 2022: 1\u00A0288.", SampleCharts.Columns.Description);

    [Fact]
    public void A_series_that_misses_a_category_is_refused() =>
        Assert.Throws<ArgumentException>(() => ChartDrawing.Of(SampleCharts.Columns with { Categories = ["2019"] }));

    // As WCAG 2.2 has it, of six hexadecimal digits.
    private static double Luminance(string colour)
    {
        double[] shares = [0.2126, 0.7152, 0.0722];
        return Convert.FromHexString(colour).Zip(shares, (part, share) => share * (part <= 10 ? part / 255.0 / 12.92 : Math.Pow(((part / 255.0) + 0.055) / 1.055, 2.4))).Sum();
    }
}
