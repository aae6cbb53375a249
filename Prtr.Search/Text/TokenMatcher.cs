namespace Prtr.Search.Text;

/// <summary>
/// All words that occur in the register, and which of them a searched word means. Every engine asks this one,
/// so that they forgive the same. A word's id is its position.
/// </summary>
public sealed class TokenMatcher
{
    private const int ShortestCorrected = 4;
    private const int ShortestCorrectedBeginning = 5;
    private const int ShortestBeginning = 3;

    private readonly SortedWords words;
    private readonly SortedWords stems;
    private readonly int[] wordsOfStems;

    private readonly bool completes;

    /// <param name="tokens">Words as <see cref="TextFolding.Tokens"/> gives them, in any order, repeated or not.</param>
    /// <param name="completes">Whether words are still being typed; else two letters that are a word, such as CO, mean only that word.</param>
    public TokenMatcher(IEnumerable<string> tokens, bool completes = false)
    {
        this.completes = completes;
        string[] distinct = [.. tokens.Distinct()];
        Array.Sort(distinct, StringComparer.Ordinal);
        words = new SortedWords(distinct);

        var sortedStems = Array.ConvertAll(distinct, Endings.Stem);
        wordsOfStems = [.. Enumerable.Range(0, distinct.Length)];
        Array.Sort(sortedStems, wordsOfStems, StringComparer.Ordinal);
        stems = new SortedWords(sortedStems);
    }

    /// <summary>The words by id, in ordinal order.</summary>
    public IReadOnlyList<string> Tokens => words.All;

    /// <summary>The id of a word; -1 when the register does not have it.</summary>
    public int IdOf(string token) => words.Equal(token) is { Count: > 0 } range ? range.First : -1;

    /// <summary>For each word of the text, the ids that it means. A text without words has none; a word without ids finds nothing.</summary>
    public IReadOnlyList<int[]> Match(string text) => [.. TextFolding.Words(text).Select(MatchWord)];

    /// <summary>
    /// The ids, ascending, of the words with the same stem or this beginning; if there are none, of those one typing error away;
    /// if there are none either, of those whose beginning is. Numbers are not forgiven, and short ones have to be equal.
    /// </summary>
    public int[] MatchWord(string word)
    {
        var ranges = Ranges(word);
        var ids = new int[ranges.Sum(range => range.Count)];
        var place = 0;
        foreach (var range in ranges)
        {
            for (var id = range.First; id < range.End; id++)
            {
                ids[place++] = id;
            }
        }

        return ids;
    }

    /// <summary>Whether a word means only itself, not what begins with it.</summary>
    internal bool MeansItself(string word) =>
        word.Length < ShortestBeginning && (word.All(char.IsDigit) || (!completes && word.Length > 1 && words.Equal(word).Count > 0));

    /// <summary>The same as ranges of ids: a short beginning stands for many words that follow each other.</summary>
    internal IReadOnlyList<WordRange> Ranges(string word)
    {
        var beginning = MeansItself(word) ? words.Equal(word) : words.StartingWith(word);
        var others = Ids(WithStem(stems.Equal(Endings.Stem(word))).Where(id => id < beginning.First || id >= beginning.End));
        if (beginning.Count == 0 && others.Length == 0 && word.Length >= ShortestCorrected && word.All(char.IsLetter))
        {
            others = WithTypingErrors(word);
        }

        return
        [
            .. others.Where(id => id < beginning.First).Select(WordRange.Of),
            beginning,
            .. others.Where(id => id >= beginning.End).Select(WordRange.Of),
        ];
    }

    private int[] WithTypingErrors(string word)
    {
        var stem = Endings.Stem(word);
        var found = Ids(TypingErrors.Find(words, word, whole: true).SelectMany(Each)
            .Concat(stem.Length < ShortestCorrected ? [] : TypingErrors.Find(stems, stem, whole: true).SelectMany(WithStem)));
        return found.Length > 0 || word.Length < ShortestCorrectedBeginning
            ? found
            : Ids(TypingErrors.Find(words, word, whole: false).SelectMany(Each));
    }

    private static IEnumerable<int> Each(WordRange range) => Enumerable.Range(range.First, range.Count);

    private IEnumerable<int> WithStem(WordRange range) => Each(range).Select(place => wordsOfStems[place]);

    private static int[] Ids(IEnumerable<int> ids)
    {
        int[] found = [.. ids.Distinct()];
        Array.Sort(found);
        return found;
    }
}
