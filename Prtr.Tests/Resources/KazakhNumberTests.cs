using System.Text.RegularExpressions;

namespace Prtr.Tests.Resources;

/// <summary>In Kazakh what is counted stands in the singular: 1 200 объект, not 1 200 объектілер. Only a range of years is plural: 2018–2022 жылдар.</summary>
public partial class KazakhNumberTests
{
    public static TheoryData<string> Pages => [.. Directory.GetFiles(Path.Combine(Repository.Root, "Prtr.Web", "Content"), "*.kk.md").Select(file => Path.GetFileName(file))];

    [Fact]
    public void No_text_has_a_plural_after_a_number() =>
        Assert.All(
            TextFiles.Areas.SelectMany(area => TextFiles.Texts(area, "kk").Select(text => (Where: $"{area} {text.Key}", text.Value))),
            text => Assert.True(Wrong(text.Value) is null, $"{text.Where}: {Wrong(text.Value)}"));

    [Theory]
    [MemberData(nameof(Pages))]
    public void No_page_has_a_plural_after_a_number(string page) =>
        Assert.Null(Wrong(File.ReadAllText(Path.Combine(Repository.Root, "Prtr.Web", "Content", page))));

    [Fact]
    public void Words_that_pages_put_after_a_count_are_in_the_singular() =>
        Assert.All(
            TextFiles.Areas.SelectMany(area => TextFiles.Texts(area, "kk").Where(text => Counted.Contains(text.Key)).Select(text => text.Value)),
            word => Assert.Null(Wrong($"{{0}} {word}")));

    [Theory]
    [InlineData("{0} объектілер есеп берді")]
    [InlineData("1 200 шығарындының барлығы, 91 ластағыштар")]
    public void A_plural_after_a_number_is_found(string text) => Assert.NotNull(Wrong(text));

    // The keys of words that stand behind a figure of their own element or are chosen by it.
    private static readonly string[] Counted = ["Figure.Facilities", "Figure.Sources", "Figure.Pollutants", "Figure.Records", "Figure.Waste", "FacilityForms", "FigureForms", "Withheld.Values"];

    private static string? Wrong(string text) =>
        Plural().Matches(text).Select(match => match.Value).FirstOrDefault(found => !found.EndsWith(" жылдар", StringComparison.Ordinal));

    [GeneratedRegex(@"(?:\{[a-z0-9_]+(?::[A-Z0-9]+)?\}|(?<![\w-])[0-9]+)[ \u00A0]\w+?(?:лар|лер|дар|дер|тар|тер)(?:ы|і|ын|ін|ына|іне|ында|інде|ынан|інен|ының|інің|ға|ге|да|де|дан|ден|ны|ні|ды|ді|ты|ті|дың|дің|ның|нің|тың|тің|мен|бен|пен)?\b")]
    private static partial Regex Plural();
}
