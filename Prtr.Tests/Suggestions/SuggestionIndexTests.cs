using Prtr.Search.Reference;
using Prtr.Search.Register;
using Prtr.Search.Suggestions;

namespace Prtr.Tests.Suggestions;

public class SuggestionIndexTests
{
    private static readonly SuggestionIndex Index = new(ReferenceData.Shipped,
    [
        Report(1, 2021, "Обогатительная фабрика «Жезмыс»", "«Жезмыс» байыту фабрикасы", "980440001234", "ТОО «Караганда Литьё»"),
        Report(1, 2022, "Медная фабрика «Жезмыс»", null, "980440001234", "ТОО «Караганда Литьё»"),
        Report(2, 2022, "ТЭЦ-2 Ертіс", "Ертіс ЖЭО-2", "020440003656", "АО «Ертіс Қуат»"),
        .. Enumerable.Range(10, 50).Select(id => Report(id, 2022, $"Карагандинский карьер № {id}", null, "020440003656", "АО «Ертіс Қуат»")),
    ]);

    [Theory]
    [InlineData("980440001234", "operator 980440001234")]
    [InlineData("9804400", "operator 980440001234")]
    [InlineData("71-43-2", "pollutant 62")]
    [InlineData("1(c)", "activity 1(c)")]
    [InlineData("01 03 04", "waste 010304")]
    [InlineData("со2", "pollutant 3")]
    [InlineData("ртут", "pollutant 21")]
    [InlineData("mercury", "pollutant 21")]
    [InlineData("сынап", "pollutant 21")]
    [InlineData("qaraghandy", "region 350000000")]
    [InlineData("карагнда", "region 350000000")]
    [InlineData("ertis quat", "operator 020440003656")]
    [InlineData("жезмыс фабр", "facility 1")]
    [InlineData("обогатительная жезм", "facility 1")]
    [InlineData("тэц2", "facility 2")]
    [InlineData("медная", "facility 1")]
    public void The_best_completion_stands_first(string text, string expected)
    {
        var first = Index.Suggest(text, "ru", 10)[0];
        Assert.Equal(expected, $"{first.Kind} {first.Value}");
    }

    [Fact]
    public void Many_facilities_leave_room_for_other_kinds()
    {
        var suggestions = Index.Suggest("караганд", "ru", 9);
        Assert.Equal(9, suggestions.Count);
        Assert.Contains(suggestions, suggestion => suggestion.Kind == "region");
        Assert.Contains(suggestions, suggestion => suggestion.Kind == "operator");
        Assert.True(suggestions.Count(suggestion => suggestion.Kind == "facility") >= 3);
        Assert.Equal(suggestions.Count, suggestions.Distinct().Count());
    }

    [Fact]
    public void The_latest_name_is_shown_in_the_readers_language()
    {
        Assert.Equal("Медная фабрика «Жезмыс»", Assert.Single(Index.Suggest("обогатительная жезмыс", "kk", 10)).Text);
        Assert.Equal("Ертіс ЖЭО-2", Index.Suggest("тэц ертис", "kk", 10)[0].Text);
        Assert.Equal("Mercury and compounds (as Hg)", Index.Suggest("ртуть", "en", 10)[0].Text);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" — ")]
    [InlineData("нетникакоготакого")]
    [InlineData("жезмыс нетникакоготакого")]
    public void Nothing_is_suggested_for_nothing(string text)
    {
        Assert.Empty(Index.Suggest(text, "ru", 10));
        Assert.Empty(Index.Suggest("ртуть", "ru", 0));
    }

    private static PublicReport Report(long facility, int year, string name, string? nameKk, string bin, string operatorName) => new()
    {
        ReportVersionId = (facility * 10000) + year,
        ReportId = facility,
        Version = 1,
        FacilityId = facility,
        Year = year,
        FacilityName = name,
        FacilityNameKk = nameKk,
        OperatorBin = new Bin(bin),
        OperatorName = operatorName,
        Kato = new Kato("350000000"),
        Latitude = 49.8,
        Longitude = 73.1,
        MainActivity = "1(c)",
        ReceivedOn = new DateOnly(year + 1, 3, 1),
        DataRelease = $"{year + 1}.1",
    };
}
