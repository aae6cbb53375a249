using System.Globalization;
using Prtr.Ingest.Reports;
using Xunit.Abstractions;

namespace Prtr.Tests.Reports;

public class CoordinateTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("51.1614583", 51.1614583)]
    [InlineData("51,1614583", 51.1614583)]
    [InlineData("51.1614583°", 51.1614583)]
    [InlineData("51°09'41,25\"", 51.1614583)]
    [InlineData("51° 9′ 41.25″ N", 51.1614583)]
    [InlineData("51 09 41.25", 51.1614583)]
    [InlineData("51-09-41,25", 51.1614583)]
    [InlineData("51:09:41.25", 51.1614583)]
    [InlineData("51º09'41.25''", 51.1614583)]
    [InlineData("51°09’41,25”", 51.1614583)]
    [InlineData("51°09.6875'", 51.1614583)]
    [InlineData("51 град 09 мин 41,25 сек с.ш.", 51.1614583)]
    [InlineData("51 град. 9 мин. 41,25 сек.", 51.1614583)]
    [InlineData("N51°09'41.25\"", 51.1614583)]
    [InlineData("51°09'41,25\" с.е.", 51.1614583)]
    [InlineData("71°26'30\" ш.б.", 71.4416667)]
    [InlineData("71°26'30\" в. д.", 71.4416667)]
    [InlineData("51°09'41.25\" ю.ш.", -51.1614583)]
    [InlineData("-51.5", -51.5)]
    [InlineData("51", 51)]
    [InlineData("0", 0)]
    public void Usual_notations_are_read(string text, double expected)
    {
        Assert.True(Coordinate.TryParse(text, out var coordinate));
        Assert.Equal(expected, coordinate.Degrees, 6);
    }

    [Theory]
    [InlineData("51°60'00\"")]
    [InlineData("51°09'60\"")]
    [InlineData("51.5°30'")]
    [InlineData("51°09.5'30\"")]
    [InlineData("181")]
    [InlineData("Астана")]
    [InlineData("51.1.1")]
    [InlineData("")]
    [InlineData("51°09'41\" X")]
    public void What_is_no_coordinate_is_not_guessed(string text) => Assert.False(Coordinate.TryParse(text, out _));

    [Theory]
    [InlineData("51.16", 0.01)]
    [InlineData("51.1614", 0.0001)]
    [InlineData("51°09'41\"", 1.0 / 3600)]
    [InlineData("51°09'41,2\"", 1.0 / 36000)]
    [InlineData("51°09'", 1.0 / 60)]
    public void The_notation_says_how_fine_it_is(string text, double step)
    {
        Assert.True(Coordinate.TryParse(text, out var coordinate));
        Assert.Equal(step, coordinate.Step, 9);
    }

    [Fact]
    public void Degrees_survive_every_notation()
    {
        var seed = RandomSeed.For(output);
        var random = new Random(seed);
        for (var i = 0; i < 5_000; i++)
        {
            var hundredths = random.Next(0, 90 * 360_000);
            var (degrees, minutes, seconds) = (hundredths / 360_000, hundredths / 6_000 % 60, hundredths % 6_000 / 100m);
            foreach (var notation in Notations(degrees, minutes, seconds))
            {
                Assert.True(Coordinate.TryParse(notation, out var coordinate), notation);
                Assert.Equal(hundredths / 360_000.0, coordinate.Degrees, 9);
            }
        }
    }

    private static IEnumerable<string> Notations(int degrees, int minutes, decimal seconds)
    {
        foreach (var culture in new[] { CultureInfo.InvariantCulture, CultureInfo.GetCultureInfo("ru-RU") })
        {
            var second = seconds.ToString("00.00", culture);
            yield return $"{degrees}°{minutes:00}'{second}\"";
            yield return $"{degrees}° {minutes}′ {second}″ N";
            yield return $"{degrees} {minutes:00} {second}";
            yield return $"{degrees}-{minutes:00}-{second}";
            yield return $"{degrees} град. {minutes} мин. {second} сек. с.ш.";
            yield return $"с.е. {degrees}º{minutes:00}’{second}’’";
        }
    }
}
