using Prtr.Search.Text;
using Xunit.Abstractions;

namespace Prtr.Tests.Text;

public class TokenMatcherTests(ITestOutputHelper output)
{
    private static readonly TokenMatcher Register = new(
        ((string[])["Қарағанды көмір электр станциясы", "Павлодарский алюминиевый завод", "Жезмыс БИН 980440001234", "Бензол 71-43-2", "Метан (CH4)", "ТЭЦ-2"])
        .SelectMany(TextFolding.Tokens));

    [Theory]
    [InlineData("Караганда", "караганди")]
    [InlineData("павлодар", "павлодарски")]
    [InlineData("kara", "караганди")]
    [InlineData("карганда", "караганди")]
    [InlineData("алюмниевый", "алиуминиеви")]
    [InlineData("апвлодарский", "павлодарски")]
    [InlineData("каргандинск", "караганди")]
    [InlineData("карагнад", "караганди")]
    [InlineData("98044", "980440001234")]
    [InlineData("71-43", "71-43-2")]
    [InlineData("71-43-3", "")]
    [InlineData("98045", "")]
    [InlineData("тэц2", "тетс2")]
    [InlineData("СН4", "сн4")]
    [InlineData("9", "")]
    [InlineData("уран", "")]
    public void A_word_means_the_words_of_the_register(string word, string expected)
    {
        var ids = Assert.Single(Register.Match(word));
        Assert.Equal(expected, string.Join(' ', ids.Select(id => Register.Tokens[id])));
    }

    [Theory]
    [InlineData("karaganda", "Караганда")]
    [InlineData("ust", "Усть-Каменогорск")]
    [InlineData("Khromtau", "Хромтау")]
    [InlineData("цемент", "цементный")]
    [InlineData("цемнет", "цемент")]
    [InlineData("СО2", "CO2")]
    [InlineData("7439-92", "7439-92-1")]
    public void What_is_typed_finds_the_word(string typed, string word) => Assert.True(Finds(typed, word));

    [Theory]
    [InlineData("СО2", "SO2")]
    [InlineData("7439-92-2", "7439-92-1")]
    [InlineData("020440003657", "020440003656")]
    [InlineData("ртуть", "медь")]
    [InlineData("пав", "пак")]
    [InlineData("Аксу", "Аксай Аксу")]
    public void What_is_typed_does_not_find_another_word(string typed, string text) =>
        Assert.False(Finds(typed, text) && new TokenMatcher(TextFolding.Tokens(text)).MatchWord(TextFolding.Words(typed)[0]).Contains(0));

    [Fact]
    public void Each_word_is_matched_by_itself()
    {
        Assert.Equal([1, 2, 0], Register.Match("метан т нет").Select(ids => ids.Length));
        Assert.Empty(Register.Match(" — "));
    }

    [Fact]
    public void A_word_means_itself_its_beginnings_and_each_typing_error_that_means_nothing_else()
    {
        var seed = RandomSeed.For(output);
        var random = new Random(seed);
        var matcher = new TokenMatcher(Enumerable.Range(0, 500).Select(_ => RandomWord(random)));
        var letters = string.Concat(matcher.Tokens.SelectMany(token => token).Distinct());
        for (var id = 0; id < matcher.Tokens.Count; id++)
        {
            var word = matcher.Tokens[id];
            Assert.Equal(id, matcher.IdOf(word));
            Assert.Contains(id, matcher.MatchWord(word));
            Assert.Contains(id, matcher.MatchWord(word[..random.Next(1, word.Length)]));
            var slip = Slip(word, letters, random);
            var meant = matcher.MatchWord(slip);
            var stem = Endings.Stem(slip);
            Assert.True(
                meant.Contains(id) || meant.Any(other => matcher.Tokens[other].StartsWith(slip, StringComparison.Ordinal) || Endings.Stem(matcher.Tokens[other]) == stem),
                $"{slip} does not mean {word}");
        }
    }

    private static bool Finds(string typed, string text) => new TokenMatcher(TextFolding.Tokens(text)).Match(typed).All(ids => ids.Length > 0);

    private static string RandomWord(Random random) =>
        string.Concat(Enumerable.Range(0, random.Next(5, 12)).Select(_ => "абвгдежзиклмнопрстуфхчш"[random.Next(23)]));

    private static string Slip(string word, string letters, Random random)
    {
        var i = random.Next(word.Length - 1);
        var letter = letters[random.Next(letters.Length)];
        return random.Next(4) switch
        {
            0 => word.Remove(i, 1),
            1 => word.Insert(i, letter.ToString()),
            2 => word[..i] + letter + word[(i + 1)..],
            _ => $"{word[..i]}{word[i + 1]}{word[i]}{word[(i + 2)..]}",
        };
    }
}
