namespace Prtr.Search.Text;

/// <summary>Words in ordinal order, to find those that are equal to a word or begin with it.</summary>
internal sealed class SortedWords(string[] words)
{
    public IReadOnlyList<string> All => words;

    public WordRange Equal(string word) => Narrow(new WordRange(0, words.Length), 0, word, whole: true);

    public WordRange StartingWith(string beginning) => Narrow(new WordRange(0, words.Length), 0, beginning, whole: false);

    /// <summary>Of words that have their first letters in common, those that go on with the rest.</summary>
    /// <param name="depth">How many letters they have in common.</param>
    /// <param name="whole">Whether the rest is all that follows.</param>
    public WordRange Narrow(WordRange range, int depth, ReadOnlySpan<char> rest, bool whole)
    {
        var first = Lowest(range, depth, rest, whole, 0);
        return new WordRange(first, Lowest(range with { First = first }, depth, rest, whole, 1));
    }

    /// <summary>Of words that have their first letters in common, those that are longer, by their next letter.</summary>
    public IEnumerable<(char Next, WordRange Words)> ByNextLetter(WordRange range, int depth)
    {
        for (var first = range.First; first < range.End; first++)
        {
            if (words[first].Length > depth)
            {
                var next = words[first][depth];
                var end = Lowest(range with { First = first }, depth, [next], false, 1);
                yield return (next, new WordRange(first, end));
                first = end - 1;
            }
        }
    }

    // The first position whose word compares at least so.
    private int Lowest(WordRange range, int depth, ReadOnlySpan<char> rest, bool whole, int comparison)
    {
        var (from, to) = (range.First, range.End);
        while (from < to)
        {
            var middle = (from + to) >>> 1;
            var ending = words[middle].AsSpan(depth);
            var compared = (whole || ending.Length <= rest.Length ? ending : ending[..rest.Length]).SequenceCompareTo(rest);
            (from, to) = Math.Sign(compared) >= comparison ? (from, middle) : (middle + 1, to);
        }

        return from;
    }
}

/// <summary>Positions from <paramref name="First"/> up to but without <paramref name="End"/>.</summary>
internal readonly record struct WordRange(int First, int End)
{
    public int Count => End - First;

    public static WordRange Of(int place) => new(place, place + 1);
}
