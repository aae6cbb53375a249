namespace Prtr.Search.Text;

/// <summary>Words in ordinal order, to find those that are equal to a word or begin with it.</summary>
internal sealed class SortedWords(string[] words)
{
    public IReadOnlyList<string> All => words;

    public WordRange Equal(string word) => Range(word, static (candidate, word) => string.CompareOrdinal(candidate, word));

    public WordRange StartingWith(string beginning) =>
        Range(beginning, static (candidate, beginning) => string.CompareOrdinal(candidate, 0, beginning, 0, beginning.Length));

    private WordRange Range(string word, Func<string, string, int> compare)
    {
        var first = Lowest(0, word, (candidate, sought) => compare(candidate, sought) >= 0);
        return new WordRange(first, Lowest(first, word, (candidate, sought) => compare(candidate, sought) > 0));
    }

    private int Lowest(int from, string word, Func<string, string, bool> reached)
    {
        var to = words.Length;
        while (from < to)
        {
            var middle = (from + to) >>> 1;
            if (reached(words[middle], word))
            {
                to = middle;
            }
            else
            {
                from = middle + 1;
            }
        }

        return from;
    }
}

/// <summary>Positions from <paramref name="First"/> up to but without <paramref name="End"/>.</summary>
internal readonly record struct WordRange(int First, int End)
{
    public int Count => End - First;
}
