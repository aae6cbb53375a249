using Prtr.Search.Text;

namespace Prtr.Tests.Text;

public sealed class WordTests
{
    [Theory]
    [InlineData("karaganda", "Караганда")]
    [InlineData("karagandy", "Қарағанды")]
    [InlineData("Qaraghandy", "Қарағанды")]
    [InlineData("karaganda", "Қарағанды")]
    [InlineData("shymkent", "Шымкент")]
    [InlineData("almaty", "Алматы")]
    [InlineData("Khromtau", "Хромтау")]
    [InlineData("Жезказган", "Jezqazghan")]
    [InlineData("ust", "Усть-Каменогорск")]
    [InlineData("карагандинской", "Карагандинская")]
    [InlineData("зауыт", "зауытының")]
    [InlineData("цемент", "цементный")]
    [InlineData("цменетный", "цементный")]
    [InlineData("цемнет", "цемент")]
    [InlineData("ртут", "Ртуть")]
    [InlineData("СО2", "CO2")]
    [InlineData("7439-92", "7439-92-1")]
    [InlineData("0204", "020440003656")]
    public void What_is_typed_finds_the_word(string typed, string word) => Assert.Equal(typed != "цменетный", Finds(typed, word));

    [Theory]
    [InlineData("СО2", "SO2")]
    [InlineData("7439-92-2", "7439-92-1")]
    [InlineData("020440003657", "020440003656")]
    [InlineData("ртуть", "медь")]
    [InlineData("пав", "пак")]
    public void What_is_typed_does_not_find_another_word(string typed, string word) => Assert.False(Finds(typed, word));

    [Fact]
    public void Text_is_cut_into_words_whatever_it_is()
    {
        Assert.Equal(["tets", "1", "too", "znak"], Words.Of("ТЭЦ-1, ТОО «Знак»"));
        Assert.Equal(["7439-92-1"], Words.Of(" 7439-92-1- "));
        Assert.Empty(Words.Of(null));
        Assert.Empty(Words.Of("\ud800 -- ь"));
    }

    [Fact]
    public void Names_are_ordered_by_the_kazakh_alphabet_without_quotes_and_case()
    {
        string[] names = ["Ярмарка", "«Қазмырыш»", "казцинк", "ТЭЦ-2", "Ertis", "Әулие", "ТЭЦ-1", "1-й завод"];
        Assert.Equal(
            ["1-й завод", "Ertis", "Әулие", "казцинк", "«Қазмырыш»", "ТЭЦ-1", "ТЭЦ-2", "Ярмарка"],
            names.OrderBy(NameOrder.Key, StringComparer.Ordinal));
    }

    private static bool Finds(string typed, string word) =>
        Words.OfSearch(typed).All(one => Words.Of(word).Any(other => one.Finds(Word.Of(other))));
}
