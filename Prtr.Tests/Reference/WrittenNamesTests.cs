using Prtr.Search.Reference;
using Prtr.Search.Reference.Matching;

namespace Prtr.Tests.Reference;

public class WrittenNamesTests
{
    private static readonly CodeMatcher Codes = new(ReferenceData.Shipped);

    [Theory]
    [InlineData("0301", "8")]
    [InlineData("0330", "11")]
    [InlineData("0337", "2")]
    [InlineData("0703", "72")]
    [InlineData("0008", "86")]
    [InlineData("азота диоксид", "8")]
    [InlineData("0301 азота диоксид", "8")]
    [InlineData("0301 - Азота (IV) диоксид (Азота диоксид) (4)", "8")]
    [InlineData("сера диоксид", "11")]
    [InlineData("Серы диоксид", "11")]
    [InlineData("Углерод оксид", "2")]
    [InlineData("Углерод оксид (584)", "2")]
    [InlineData("Угарный газ", "2")]
    [InlineData("Бенз/а/пирен", "72")]
    [InlineData("Күкірт диоксиді", "11")]
    [InlineData("Азот диоксиді", "8")]
    [InlineData("Ацетон", "7")]
    [InlineData("8", "8")]
    [InlineData("№ 8", "8")]
    [InlineData("8. Оксиды азота", "8")]
    [InlineData("74-82-8", "1")]
    public void Pollutants_are_known_by_the_names_and_codes_of_emission_inventories(string text, string code) =>
        Assert.Equal(code, Codes.Pollutant(text).Code);

    [Theory]
    [InlineData("2908")]
    [InlineData("2930 Пыль абразивная")]
    [InlineData("Пыль абразивная")]
    [InlineData("Пыль неорганическая: 70-20% двуокиси кремния")]
    [InlineData("Итого")]
    public void A_substance_that_the_register_does_not_have_is_said_to_be_none_of_its(string text) =>
        Assert.Equal(MatchKind.NotListed, Codes.Pollutant(text).Kind);

    [Theory]
    [InlineData("1,2")]
    [InlineData("2-3")]
    [InlineData("1/1")]
    [InlineData("1;2")]
    [InlineData("95")]
    [InlineData("9999")]
    [InlineData("-8")]
    [InlineData("8,9,11")]
    [InlineData("NOx, SOx")]
    [InlineData("CO;2")]
    [InlineData("0330 Углерод оксид")]
    public void What_may_be_several_pollutants_or_a_slip_is_not_guessed(string text) =>
        Assert.Equal(MatchKind.Unknown, Codes.Pollutant(text).Kind);

    [Fact]
    public void A_code_of_the_inventories_that_lost_its_zero_is_proposed() => Assert.Equal("0301", Codes.Pollutant("301").Suggestion);

    [Fact]
    public void What_an_amount_has_to_be_expressed_as_is_known() => Assert.Equal("NO2", Codes.Pollutant("0304").ExpressAs);

    [Theory]
    [InlineData("РК", "KZ")]
    [InlineData("ҚР", "KZ")]
    [InlineData("РФ", "RU")]
    [InlineData("рф", "RU")]
    [InlineData("Р.Ф.", "RU")]
    [InlineData("РУз", "UZ")]
    [InlineData("КНР", "CN")]
    [InlineData("США", "US")]
    [InlineData("Чад", "TD")]
    [InlineData("Республика Казахстан", "KZ")]
    [InlineData("Қазақстан", "KZ")]
    [InlineData("kz", "KZ")]
    [InlineData("PK", "PK")]
    public void Countries_are_known_by_their_usual_abbreviations(string text, string code) => Assert.Equal(code, Codes.Country(text).Code);

    [Theory]
    [InlineData("КР")]
    [InlineData("РТ")]
    [InlineData("СА")]
    [InlineData("РА")]
    [InlineData("РK")]
    [InlineData("KZ, RU")]
    public void Cyrillic_letters_are_never_a_country_for_looking_like_Latin_ones(string text) => Assert.Null(Codes.Country(text).Code);

    [Theory]
    [InlineData("17 04 05", "170405")]
    [InlineData("17.04.05", "170405")]
    [InlineData("13 02 05*", "130205")]
    [InlineData("17.0405", null)]
    [InlineData("170.405", null)]
    [InlineData("170405, 170401", null)]
    public void Waste_codes_are_six_digits_in_pairs(string text, string? code) => Assert.Equal(code, Codes.WasteCode(text).Code);

    [Fact]
    public void A_waste_code_that_lost_its_zero_is_proposed() => Assert.Equal("01 03 04*", Codes.WasteCode("10304").Suggestion);

    [Theory]
    [InlineData("R1/3")]
    [InlineData("D1,5")]
    [InlineData("R1-3")]
    public void Several_operations_in_one_cell_are_not_one(string text) => Assert.Null(Codes.Operation(text).Code);

    [Theory]
    [InlineData("7(a)(i,ii)")]
    [InlineData("7(a)(i),(ii)")]
    public void Several_activities_in_one_cell_are_not_one(string text) => Assert.Null(Codes.Activity(text).Code);
}
