using Prtr.Search.Review.Writing;

namespace Prtr.Tests.Review;

public class SummaryTests
{
    [Theory]
    [InlineData("ru", 0, "За 2022 год опубликовано 0 отчетов; в них указано 0 стационарных источников.")]
    [InlineData("ru", 1, "За 2022 год опубликован 1 отчет; в них указан 1 стационарный источник.")]
    [InlineData("ru", 2, "За 2022 год опубликованы 2 отчета; в них указаны 2 стационарных источника.")]
    [InlineData("ru", 5, "За 2022 год опубликовано 5 отчетов; в них указано 5 стационарных источников.")]
    [InlineData("ru", 11, "За 2022 год опубликовано 11 отчетов; в них указано 11 стационарных источников.")]
    [InlineData("ru", 21, "За 2022 год опубликован 21 отчет; в них указан 21 стационарный источник.")]
    [InlineData("ru", 3722, "За 2022 год опубликованы 3 722 отчета; в них указаны 3 722 стационарных источника.")]
    [InlineData("en", 0, "For 2022, 0 reports were published, stating 0 stationary sources.")]
    [InlineData("en", 1, "For 2022, 1 report was published, stating 1 stationary source.")]
    [InlineData("en", 21, "For 2022, 21 reports were published, stating 21 stationary sources.")]
    [InlineData("kk", 1, "2022 жыл бойынша 1 есеп жарияланды; оларда 1 стационарлық көз көрсетілген.")]
    [InlineData("kk", 1200, "2022 жыл бойынша 1 200 есеп жарияланды; оларда 1 200 стационарлық көз көрсетілген.")]
    public void Words_agree_with_their_numbers(string language, long count, string sentence) =>
        Assert.Equal(sentence, Said(language, "reports", ("year", "2022"), ("reports", count), ("sources", count)));

    [Theory]
    [InlineData(1, "для 1 сочетания")]
    [InlineData(2, "для 2 сочетаний")]
    [InlineData(5, "для 5 сочетаний")]
    [InlineData(21, "для 21 сочетания")]
    [InlineData(112, "для 112 сочетаний")]
    public void Russian_cases_agree_too(long count, string words) => Assert.Contains(words, Said("ru", "accidents", ("accidental", count)), StringComparison.Ordinal);

    private static string Said(string language, string key, params (string, object)[] values) =>
        Sentence.Of(WritingTexts.Get("say." + key, language), language, values).Replace('\u00A0', ' ');
}
