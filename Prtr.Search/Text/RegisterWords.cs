using System.Collections.Concurrent;
using System.Globalization;
using Prtr.Search.Reference;
using Prtr.Search.Register;

namespace Prtr.Search.Text;

/// <summary>
/// Which words stand in which texts of the register. A text is that of the reports that say the same of their facility,
/// or the names of a pollutant, a group, a waste, an activity or a place, whether anything is published about it or not.
/// </summary>
public sealed class RegisterWords
{
    /// <summary>As many words of a search as count; the rest of a longer text is passed over.</summary>
    public const int MostWords = 16;

    private const int MostRemembered = 256;

    private const string Pollutant = "pollutant ";

    private readonly Lazy<TokenMatcher> matcher;
    private readonly ConcurrentDictionary<string, int[]> remembered = new();

    internal RegisterWords(string[] vocabulary, int[] firstPosting, int[] postings, Dictionary<string, int> codeTexts, int[] reportText)
    {
        Vocabulary = vocabulary;
        FirstPosting = firstPosting;
        Postings = postings;
        CodeTexts = codeTexts;
        ReportText = reportText;
        TextCount = Math.Max(codeTexts.Count == 0 ? 0 : codeTexts.Values.Max() + 1, reportText.Length == 0 ? 0 : reportText.Max() + 1);
        matcher = new Lazy<TokenMatcher>(() => new TokenMatcher(vocabulary));
    }

    /// <summary>For each report, in the order in which they were given, its text.</summary>
    internal int[] ReportText { get; }

    internal string[] Vocabulary { get; }

    /// <summary>For each word of the vocabulary the first of its texts in <see cref="Postings"/>; one more at the end.</summary>
    internal int[] FirstPosting { get; }

    internal int[] Postings { get; }

    /// <summary>The texts of codes, by kind and code.</summary>
    internal Dictionary<string, int> CodeTexts { get; }

    /// <summary>Which words of the vocabulary a searched one means.</summary>
    internal TokenMatcher Matcher => matcher.Value;

    private int TextCount { get; }

    public static RegisterWords Of(IReadOnlyList<PublicReport> reports, ReferenceData reference)
    {
        var builder = new RegisterWordsBuilder();
        foreach (var number in reference.Pollutants.Keys.Order())
        {
            builder.Code(PollutantKey(number), RegisterTexts.OfPollutant(number, reference));
        }

        foreach (var group in reference.Groups.Keys.Order(StringComparer.Ordinal))
        {
            builder.Code(GroupKey(group), RegisterTexts.OfGroup(group, reference));
        }

        foreach (var code in reference.WasteCodes.Keys.Order(StringComparer.Ordinal))
        {
            builder.Code(WasteKey(code), RegisterTexts.OfWaste(code, reference));
        }

        foreach (var code in reference.Activities.Keys.Order(StringComparer.Ordinal))
        {
            builder.Code(ActivityKey(code), RegisterTexts.OfActivity(code, reference));
        }

        foreach (var kato in reports.Select(report => report.Kato).Distinct().Order())
        {
            builder.Code(PlaceKey(kato), RegisterTexts.OfPlace(kato, reference));
        }

        return builder.Build(reports);
    }

    /// <summary>The words that a search is for, each once.</summary>
    public static IReadOnlyList<string> InSearch(string? text) =>
        text is null ? [] : [.. TextFolding.Words(text).Distinct().Take(MostWords)];

    /// <summary>For each text which of the words are in it, the first word as the lowest bit.</summary>
    public ushort[] Masks(IReadOnlyList<string> words)
    {
        var masks = new ushort[TextCount];
        for (var i = 0; i < words.Count; i++)
        {
            foreach (var text in TextsWith(words[i]))
            {
                masks[text] |= (ushort)(1 << i);
            }
        }

        return masks;
    }

    /// <summary>
    /// Whether all words stand in the names of one pollutant. Then they name it, and are not taken apart: "диоксид азота" means no carbon dioxide of a maker of nitrogen.
    /// </summary>
    public bool AreOneName(ushort[] masks, ushort allWords) =>
        CodeTexts.Any(text => masks[text.Value] == allWords && text.Key.StartsWith(Pollutant, StringComparison.Ordinal));

    /// <summary>The text of an activity; -1 when the code has none. The same for the other codes.</summary>
    public int OfActivity(string code) => TextOf(ActivityKey(code));

    public int OfPollutant(int number) => TextOf(PollutantKey(number));

    public int OfGroup(string code) => TextOf(GroupKey(code));

    public int OfWaste(string code) => TextOf(WasteKey(code));

    public int OfPlace(Kato kato) => TextOf(PlaceKey(kato));

    private int TextOf(string key) => CodeTexts.GetValueOrDefault(key, -1);

    private static string PollutantKey(int number) => Pollutant + number.ToString(CultureInfo.InvariantCulture);

    private static string GroupKey(string code) => "group " + code;

    private static string WasteKey(string code) => "waste " + code;

    private static string ActivityKey(string code) => "activity " + code;

    private static string PlaceKey(Kato kato) => "place " + kato.Value;

    private int[] TextsWith(string word)
    {
        if (remembered.TryGetValue(word, out var texts))
        {
            return texts;
        }

        var found = new List<int>();
        foreach (var id in Matcher.MatchWord(word))
        {
            found.AddRange(Postings.AsSpan(FirstPosting[id], FirstPosting[id + 1] - FirstPosting[id]));
        }

        if (remembered.Count >= MostRemembered)
        {
            remembered.Clear();
        }

        return remembered[word] = [.. found];
    }
}
