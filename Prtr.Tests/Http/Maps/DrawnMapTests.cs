using System.Xml.Linq;
using Prtr.Search.Charts;

namespace Prtr.Tests.Http.Maps;

public class DrawnMapTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Theory]
    [InlineData("/ru/map.svg?near=50.05,72.95,20", "Темиртау", true)]
    [InlineData("/kk/map.svg?near=50.05,72.95,20", "Теміртау", true)]
    [InlineData("/en/map.svg?near=90,180,50", null, true)]
    [InlineData("/ru/map.svg?facility=1&year=all", null, false)]
    public async Task Without_scripts_a_place_and_a_facility_are_seen_with_what_is_around_them(string address, string? town, bool hasCircle)
    {
        var drawing = XDocument.Parse(await site.Client.GetStringAsync(address)).Root!;
        var names = drawing.Descendants(Svg + "text").Select(text => text.Value).ToList();

        Assert.Equal(hasCircle, drawing.Descendants(Svg + "path").Any(path => path.Attribute("stroke")?.Value == "#" + Palette.Hex(Tone.Mark) && path.Attribute("stroke-dasharray") is not null));
        Assert.True(town is null || names.Contains(town), string.Join(", ", names));
        Assert.DoesNotContain(names, name => name.EndsWith("область", StringComparison.Ordinal));
        Assert.DoesNotContain("NaN", drawing.ToString(), StringComparison.Ordinal);
        Assert.InRange(drawing.ToString().Length, 500, 200_000);
    }
}
