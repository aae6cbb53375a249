using System.Xml.Linq;
using Prtr.Search.Charts;
using Prtr.Search.Reference;

namespace Prtr.Tests.Charts;

public class RegionMapDrawingTests
{
    private static readonly IReadOnlyList<RegionOutline> Outlines = RegionMap.Shipped.Outlines;

    [Theory]
    [InlineData("kk")]
    [InlineData("ru")]
    [InlineData("en")]
    public void Every_region_is_drawn_with_its_name_and_figure(string language)
    {
        var chart = Chart(language, Outlines.Select((_, place) => (decimal?)(place * place * 1000)));
        var drawing = RegionMapDrawing.Of(chart);

        Assert.Equal(20, drawing.Shapes.OfType<Area>().Count());
        var labels = drawing.Shapes.OfType<Label>().Select(label => label.Text).ToList();
        Assert.All(Outlines.Zip(chart.Regions), pair =>
        {
            var (outline, region) = pair;
            var name = outline.Names.In(language);
            Assert.Contains(labels, label => outline.IsCity ? label == $"{name} {chart.Figure(region)}" : name.StartsWith(label, StringComparison.Ordinal));
            Assert.Contains(labels, label => label.EndsWith(chart.Figure(region), StringComparison.Ordinal));
        });
    }

    [Theory]
    [InlineData(360)]
    [InlineData(RegionMapDrawing.Normal)]
    public void Nothing_is_drawn_outside_the_picture(double width)
    {
        var drawing = RegionMapDrawing.Of(Chart("ru", Outlines.Select((_, place) => (decimal?)place)), width);

        Assert.All(drawing.Shapes.OfType<Area>().SelectMany(area => area.Rings).SelectMany(ring => ring), spot =>
        {
            Assert.InRange(spot.X, 0, drawing.Width);
            Assert.InRange(spot.Y, 0, drawing.Height);
        });
        Assert.All(drawing.Shapes.OfType<Label>(), label => Assert.InRange(label.Y, 0, drawing.Height));
    }

    [Fact]
    public void More_is_darker_and_nothing_is_empty()
    {
        var drawing = RegionMapDrawing.Of(Chart("ru", Outlines.Select((_, place) => place == 3 ? null : (decimal?)place)));
        var tones = drawing.Shapes.OfType<Area>().Select(area => area.Fill).ToList();

        Assert.Equal(Tone.Empty, tones[0]);
        Assert.Equal(Tone.Empty, tones[3]);
        Assert.Equal(Tone.Accent, tones[^1]);
        var given = tones.Where(tone => tone != Tone.Empty).Select(tone => Palette.Steps.ToList().IndexOf(tone)).ToList();
        Assert.Equal(given.Order(), given);
        Assert.Equal([0, 1, 2, 3, 4], given.Distinct());
    }

    [Fact]
    public void A_withheld_figure_has_a_star_that_is_explained()
    {
        var chart = new RegionChart("en", "Releases", "kg", [new(Outlines[0].Region, "Abai Region", null, Incomplete: true)]);
        var labels = RegionMapDrawing.Of(chart).Shapes.OfType<Label>().Select(label => label.Text).ToList();

        Assert.Contains("–*", labels);
        Assert.Contains("* " + ChartWords.Get("Incomplete", "en"), labels);
    }

    [Fact]
    public void The_svg_is_well_formed_and_small()
    {
        var svg = SvgPicture.Write(RegionMapDrawing.Of(Chart("ru", Outlines.Select((_, place) => (decimal?)place))));

        Assert.Equal("svg", XElement.Parse(svg).Name.LocalName);
        Assert.InRange(svg.Length, 1, 70_000);
    }

    private static RegionChart Chart(string language, IEnumerable<decimal?> values) => new(
        language, "Выбросы", "кг", [.. Outlines.Zip(values, (outline, value) => new RegionValue(outline.Region, outline.Names.In(language), value, Link: "/ru/search"))]);
}
