using Prtr.Search.Charts;

namespace Prtr.Tests.Charts;

public class CutTests
{
    private static readonly Cut Cut = new(100, 50);

    [Fact]
    public void Of_an_outline_the_part_within_the_drawing_stays() =>
        Assert.Equal([new(0, 50), new(0, 10), new(40, 10), new(40, 50)], Cut.Ring([new(-20, 10), new(40, 10), new(40, 70), new(-20, 70)]));

    [Fact]
    public void An_outline_around_the_drawing_becomes_its_edge() =>
        Assert.Equal([new(0, 0), new(100, 0), new(100, 50), new(0, 50)], Cut.Ring([new(-5, -5), new(105, -5), new(105, 55), new(-5, 55)]).OrderBy(spot => Math.Atan2(spot.Y - 25, spot.X - 50)));

    [Fact]
    public void A_line_that_leaves_and_comes_back_is_two() => Assert.Equal(
        [[new Spot(90, 10), new Spot(100, 10)], [new Spot(100, 30), new Spot(90, 30)]],
        Cut.Line([new(90, 10), new(120, 10), new(120, 30), new(90, 30)]));

    [Fact]
    public void What_lies_beside_the_drawing_is_not_there()
    {
        Assert.Empty(Cut.Line([new(-10, 10), new(-10, 40)]));
        Assert.True(Cut.Ring([new(-10, 10), new(-5, 40), new(-20, 40)]).Count < 3);
    }
}
