using Prtr.Search.Reference;
using Prtr.Search.Reference.Matching;

namespace Prtr.Tests.Reference;

public class CodeMatcherTests
{
    private static readonly CodeMatcher Codes = new(ReferenceData.Shipped);

    [Theory]
    [InlineData("24")]
    [InlineData("ZNANDCOMPOUNDS")]
    [InlineData("7440-66-6")]
    [InlineData("Zn")]
    [InlineData("Цинк")]
    [InlineData("цинк и его соединения")]
    [InlineData("Мырыш және оның қосылыстары (Zn түрінде)")]
    [InlineData("Zinc and compounds (as Zn)")]
    public void A_pollutant_goes_by_number_code_or_name_in_three_languages(string text) => Assert.Equal("24", Codes.Pollutant(text).Code);

    [Theory]
    [InlineData("СО2", "3")]
    [InlineData("CO₂", "3")]
    [InlineData("диоксид углерода", "3")]
    [InlineData("NOx", "8")]
    [InlineData("ТЧ10", "86")]
    public void Cyrillic_look_alikes_and_subscripts_do_no_harm(string text, string expected) => Assert.Equal(expected, Codes.Pollutant(text).Code);

    [Theory]
    [InlineData("1(c)")]
    [InlineData("1 (с)")]
    [InlineData("1.c")]
    [InlineData("1C")]
    public void An_activity_goes_by_its_spellings(string text) => Assert.Equal(new Match(MatchKind.Code, "1(c)", null), Codes.Activity(text));

    [Theory]
    [InlineData("область Абай", "100000000")]
    [InlineData("Абай облысы", "100000000")]
    [InlineData("Abai Region", "100000000")]
    [InlineData("г. Алматы", "750000000")]
    [InlineData("Караганды облысы", "350000000")]
    public void A_region_goes_by_its_name(string text, string expected) => Assert.Equal(new Match(MatchKind.Name, expected, null), Codes.Unit(text));

    [Theory]
    [InlineData("01 03 04*")]
    [InlineData("010304")]
    [InlineData("01.03.04")]
    public void A_waste_code_goes_with_spaces_and_star_or_without(string text) => Assert.Equal("010304", Codes.WasteCode(text).Code);

    [Theory]
    [InlineData("Германия", "DE")]
    [InlineData("de", "DE")]
    public void A_country_goes_by_code_or_name(string text, string expected) => Assert.Equal(expected, Codes.Country(text).Code);

    [Fact]
    public void A_chapter_is_no_waste_code() => Assert.Null(Codes.WasteCode("0103").Code);

    [Theory]
    [InlineData("Бензлл", "Бензол")]
    [InlineData("Бензо", "Бензол")]
    [InlineData("Бенозл", "Бензол")]
    public void One_typing_error_is_a_suggestion(string text, string expected)
    {
        var match = Codes.Pollutant(text);
        Assert.Equal((MatchKind.Unknown, (string?)null, expected), (match.Kind, match.Code, match.Suggestion));
    }

    [Fact]
    public void Two_typing_errors_are_not() => Assert.Null(Codes.Pollutant("Бинзлл").Suggestion);

    [Fact]
    public void Every_code_and_every_name_of_the_lists_finds_its_own_row()
    {
        foreach (var pollutant in ReferenceData.Shipped.Pollutants.Values)
        {
            var number = pollutant.Number.ToString(System.Globalization.CultureInfo.InvariantCulture);
            Assert.All([number, pollutant.EeaCode, pollutant.Names.Kk, pollutant.Names.Ru, pollutant.Names.En], text => Assert.Equal(number, Codes.Pollutant(text).Code));
        }

        Assert.All(ReferenceData.Shipped.Activities.Values.Where(a => a.Level > 1), activity => Assert.Equal(activity.Code, Codes.Activity(activity.Code).Code));
        Assert.All(ReferenceData.Shipped.Operations.Keys, code => Assert.Equal(code, Codes.Operation(code).Code));
        Assert.All(ReferenceData.Shipped.Regions, region => Assert.Equal(region.Code.Value, Codes.Unit(region.Names.Ru).Code));
    }
}
