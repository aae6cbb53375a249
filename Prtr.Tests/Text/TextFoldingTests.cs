using Prtr.Search.Text;

namespace Prtr.Tests.Text;

public class TextFoldingTests
{
    [Theory]
    [InlineData("Қарағанды", "Караганда", "Караганды", "Карагандинская", "Karaganda", "Qaraghandy", "Qarağandy", "Қарағандының")]
    [InlineData("Алматы", "Almaty", "Алматинская")]
    [InlineData("Шымкент", "Shymkent", "Şymkent", "Шымкентский")]
    [InlineData("Жезқазған", "Жезказган", "Zhezkazgan", "Jezqazğan", "Жезказганский")]
    [InlineData("Теңіз", "Тенгиз", "Tengiz", "Teñiz")]
    [InlineData("Маңғыстау", "Мангистау", "Mangystau", "Mañğystau", "Мангистауская")]
    [InlineData("Екібастұз", "Экибастуз", "Ekibastuz", "Yekibastuz", "Экибастузская")]
    [InlineData("Қызылорда", "Кызылорда", "Kyzylorda", "Qyzylorda", "Кызылординская")]
    [InlineData("Ақтөбе", "Актобе", "Aktobe", "Aqtöbe")]
    [InlineData("Семей", "Semey", "Semei")]
    [InlineData("Өскемен", "Оскемен", "Oskemen", "Öskemen")]
    [InlineData("Петропавл", "Петропавловск", "Petropavl", "Petropavlovsk")]
    [InlineData("Жетісу", "Жетысу", "Zhetisu", "Jetisu")]
    [InlineData("Қостанай", "Костанай", "Kostanay", "Костанайская", "Qostanai")]
    [InlineData("Ұлытау", "Улытау", "Ulytau")]
    [InlineData("Павлодар", "Pavlodar", "Павлодарская", "Павлодарской")]
    [InlineData("Атырау", "Atyrau", "Атырауская")]
    [InlineData("цемент", "cement", "Цементі", "цемента")]
    [InlineData("завод", "завода", "заводов", "заводской", "Zavod")]
    [InlineData("зауыты", "зауыт", "зауытының", "Zauyty")]
    [InlineData("фабрика", "фабрики", "фабрикасы", "fabrika")]
    [InlineData("облыс", "облысы", "облысының", "облысында", "oblysy")]
    [InlineData("қалдық", "қалдықтар", "қалдықтары")]
    [InlineData("ртуть", "ртути", "rtut'")]
    public void Spellings_of_one_word_meet(string first, params string[] others)
    {
        Assert.All(others, other => Assert.Equal(StemOf(first), StemOf(other)));
    }

    [Theory]
    [InlineData("Аксу", "Аксай")]
    [InlineData("Темиртау", "Темир")]
    [InlineData("ртуть", "руда")]
    [InlineData("Павлодар", "Павлов")]
    public void Different_words_stay_different(string left, string right)
    {
        Assert.NotEqual(StemOf(left), StemOf(right));
    }

    [Theory]
    [InlineData("71-43-2", "71 43 2 71-43-2")]
    [InlineData("ТОО «Жезмыс», БИН 980440001234", "тоо жезмис бин 980440001234")]
    [InlineData("ТЭЦ-2", "тетс 2 тетс2")]
    [InlineData("1(c)(i)", "1 к и 1сi")]
    [InlineData("CO₂ и СО2", "со2 2 и")]
    [InlineData("ул. Абая, 12/3", "ул абаиа 12 3 12-3")]
    [InlineData("№5 — «»", "5")]
    [InlineData("", "")]
    public void Codes_stand_whole_and_in_parts(string text, string tokens)
    {
        Assert.Equal(tokens, string.Join(' ', TextFolding.Tokens(text)));
    }

    [Theory]
    [InlineData("71-43-2", "71-43-2")]
    [InlineData("ТЭЦ-2", "тетс 2")]
    [InlineData("со2", "со2")]
    [InlineData("  Қарағанды   көмір", "караганди комир")]
    public void A_search_has_each_code_once(string text, string words)
    {
        Assert.Equal(words, string.Join(' ', TextFolding.Words(text)));
    }

    [Fact]
    public void Broken_text_does_no_harm()
    {
        Assert.Equal(["абв"], TextFolding.Words("абв \uD83D"));
    }

    private static string StemOf(string word) => Endings.Stem(Assert.Single(TextFolding.Words(word)));
}
