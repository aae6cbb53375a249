namespace Prtr.Search.Text;

/// <summary>
/// All words that occur in the register, and which of them a searched word means. Every engine asks this one,
/// so that they forgive the same. A word's id is its position.
/// </summary>
public sealed class TokenMatcher
{
    private const int ShortestForgiven = 4;
    private const int ShortestForgivenBeginning = 5;
    private const int ShortestNumberBeginning = 3;

    private readonly SortedWords words;
    private readonly SortedWords stems;
    private readonly int[] wordsOfStems;
    private readonly string letters;

    /// <param name="tokens">Words as <see cref="TextFolding.Tokens"/> gives them, in any order, repeated or not.</param>
    public TokenMatcher(IEnumerable<string> tokens)
    {
        string[] distinct = [.. tokens.Distinct()];
        Array.Sort(distinct, StringComparer.Ordinal);
        words = new SortedWords(distinct);

        var sortedStems = Array.ConvertAll(distinct, Endings.Stem);
        wordsOfStems = [.. Enumerable.Range(0, distinct.Length)];
        Array.Sort(sortedStems, wordsOfStems, StringComparer.Ordinal);
        stems = new SortedWords(sortedStems);
        letters = string.Concat(distinct.SelectMany(word => word).Where(char.IsLetter).Distinct().Order());
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
        var isShortNumber = word.Length < ShortestNumberBeginning && word.All(char.IsDigit);
        var beginning = isShortNumber ? words.Equal(word) : words.StartingWith(word);
        var others = new SortedSet<int>();
        AddStem(others, Endings.Stem(word));
        if (beginning.Count == 0 && others.Count == 0 && word.Length >= ShortestForgiven && word.All(char.IsLetter))
        {
            Forgive(others, word);
        }

        return
        [
            .. others.Where(id => id < beginning.First),
            .. Enumerable.Range(beginning.First, beginning.Count),
            .. others.Where(id => id >= beginning.End),
        ];
    }

    private void Forgive(SortedSet<int> ids, string word)
    {
        foreach (var meant in TypingErrors.Of(word, letters))
        {
            Add(ids, words.Equal(meant));
        }

        if (Endings.Stem(word) is { Length: >= ShortestForgiven } stem)
        {
            foreach (var meant in TypingErrors.Of(stem, letters))
            {
                AddStem(ids, meant);
            }
        }

        if (ids.Count == 0 && word.Length >= ShortestForgivenBeginning)
        {
            foreach (var meant in TypingErrors.Of(word, letters))
            {
                Add(ids, words.StartingWith(meant));
            }
        }
    }

    private static void Add(SortedSet<int> ids, WordRange range)
    {
        for (var i = range.First; i < range.End; i++)
        {
            ids.Add(i);
        }
    }

    private void AddStem(SortedSet<int> ids, string stem)
    {
        var range = stems.Equal(stem);
        for (var i = range.First; i < range.End; i++)
        {
            ids.Add(wordsOfStems[i]);
        }
    }
}
