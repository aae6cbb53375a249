using System.Text.RegularExpressions;
using Prtr.Search.Register;

namespace Prtr.Tests.Resources;

public partial class ResourceFilesTests
{
    public static TheoryData<string> Areas => [.. TextFiles.Areas];

    [Fact]
    public void Texts_are_kept_in_a_file_for_each_language_and_no_other() =>
        Assert.Equal(
            TextFiles.Areas.SelectMany(area => Languages.All.Select(language => $"{area}.{language}.resx")).Order(StringComparer.Ordinal),
            TextFiles.All);

    [Theory]
    [MemberData(nameof(Areas))]
    public void The_three_languages_have_the_same_keys_with_the_same_placeholders(string area)
    {
        var english = TextFiles.Texts(area, "en");
        // The compiler of resources takes keys that differ in capitals alone for one.
        Assert.Distinct(english.Keys, StringComparer.OrdinalIgnoreCase);
        Assert.All(Languages.All.Select(language => TextFiles.Texts(area, language)), texts =>
        {
            Assert.Equal(english.Keys.Order(StringComparer.Ordinal), texts.Keys.Order(StringComparer.Ordinal));
            Assert.All(texts, text =>
            {
                Assert.False(string.IsNullOrWhiteSpace(text.Value), text.Key);
                Assert.Equal(Placeholders(english[text.Key]), Placeholders(text.Value));
            });
        });
    }

    [Theory]
    [MemberData(nameof(Areas))]
    public void Every_text_that_the_code_asks_for_is_there(string area)
    {
        var keys = TextFiles.Texts(area, "en").Keys;

        Assert.All(AskedTexts.Of(area), asked =>
            Assert.True(keys.Any(key => Regex.IsMatch(key, asked.Key)), $"{asked.File} asks {area} for {asked.Key}"));
    }

    [Fact]
    public void Questions_for_texts_are_found_in_the_code()
    {
        Assert.Contains(AskedTexts.Of("Prtr.Search/Queries/Resources/QueryTexts"), asked => asked.Key == "^problem_unknown$");
        Assert.Contains(AskedTexts.Of("Prtr.Search/Queries/Resources/QueryTexts"), asked => asked.Key == "^allowed_.+$");
        Assert.All(TextFiles.Areas.Where(area => area.StartsWith("Prtr.Web", StringComparison.Ordinal)), area => Assert.NotEmpty(AskedTexts.Of(area)));
    }

    private static IEnumerable<string> Placeholders(string text) => Placeholder().Matches(text).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Placeholder();
}
