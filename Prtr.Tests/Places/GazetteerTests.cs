using Prtr.Search.Places;
using Prtr.Search.Reference;
using Prtr.Search.Register;

namespace Prtr.Tests.Places;

public sealed class GazetteerTests
{
    private static readonly Gazetteer Places = Gazetteer.Shipped;

    [Theory]
    [InlineData("Темиртау")]
    [InlineData("Теміртау")]
    [InlineData("temirtau")]
    [InlineData("Темертау")]
    [InlineData("г. Темиртау")]
    [InlineData("Темирт")]
    [InlineData("Темиртау, пр. Мира, дом 5, кв. 12")]
    [InlineData("Карагандинская область, город Темиртау, ул. Абая 3")]
    public void A_town_is_found_in_three_languages_misspelt_begun_or_within_an_address(string text) =>
        Assert.Equal("Темиртау", Places.Find(text, 1).Single().Names.Ru);

    [Fact]
    public void Namesakes_are_told_apart_by_district_or_region()
    {
        var namesakes = Places.Find("Алгабас", 50).Where(one => one.Names.Ru == "Алгабас").ToList();
        Assert.True(namesakes.Count > 10);
        foreach (var one in namesakes.DistinctBy(one => one.Region))
        {
            var region = ReferenceData.Shipped.Units[one.Region].Names;
            Assert.Equal((one.Region, "Алгабас"), (Places.Find($"Алгабас {region.Ru}", 1)[0].Region, Places.Find($"{region.Kk} Алғабас", 1)[0].Names.Ru));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("12")]
    [InlineData("qqqqqqqqqqqq")]
    [InlineData("', zzzz xxxx --")]
    public void What_names_no_settlement_finds_none(string text) => Assert.Empty(Places.Find(text, 5));

    [Fact]
    public void Every_settlement_is_the_nearest_to_its_middle_and_is_found_by_each_of_its_names()
    {
        Assert.Equal(4462, Places.All.Count);
        foreach (var one in Places.All.Where((_, place) => place % 89 == 0))
        {
            Assert.Equal(0, Places.Nearest(one.Point).Metres);
            var area = ReferenceData.Shipped.Units[one.District].Names;
            Assert.All([(one.Names.Kk, area.Kk), (one.Names.Ru, area.Ru), (one.Names.En, area.En)], names =>
                Assert.Contains(one, Places.Find($"{names.Item1}, {names.Item2}", 25)));
        }

        Assert.Equal("Караганда", Places.Nearest(new GeoPoint(49.81, 73.10)).Settlement.Names.Ru);
    }
}
