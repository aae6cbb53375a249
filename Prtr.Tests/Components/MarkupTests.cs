using System.Text.RegularExpressions;

namespace Prtr.Tests.Components;

public partial class MarkupTests
{
    public static TheoryData<string> Components => new(
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "Prtr.Web", "Components"), "*.razor", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Repository.Root, path))
            .Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Components))]
    public void Words_that_people_see_are_not_written_into_components(string component)
    {
        var markup = Code().Replace(File.ReadAllText(Path.Combine(Repository.Root, component)), "");

        Assert.DoesNotMatch(Cyrillic(), markup);
        Assert.All(Between().Matches(markup), words => Assert.DoesNotMatch(Word(), Expression().Replace(words.Groups[1].Value, "")));
    }

    [GeneratedRegex(@"^@code\b.*", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Code();

    [GeneratedRegex(@"\p{IsCyrillic}")]
    private static partial Regex Cyrillic();

    /// <summary>The text between two tags of one line.</summary>
    [GeneratedRegex(@"<[a-z][^<>]*>([^<>{}@]+)</[a-z]")]
    private static partial Regex Between();

    [GeneratedRegex(@"&\S+;")]
    private static partial Regex Expression();

    [GeneratedRegex(@"\p{L}{3,}")]
    private static partial Regex Word();
}
