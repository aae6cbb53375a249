namespace Prtr.Search.Reference.Matching;

/// <summary>
/// The keys of an index that a key may be a slip away from, or has pairs of letters in common with, without a look at all the others:
/// what it costs to say that a text is unknown is not a matter of how many names there are.
/// </summary>
/// <param name="keys">In the order in which they came.</param>
internal sealed class NameNeighbours(IReadOnlyList<string> keys)
{
    // One slip leaves the first letter or the last one of a word of four and more where it is.
    private readonly ILookup<(int Length, char First), int> byFirst = keys.Index().Where(key => key.Item.Length > 0).ToLookup(key => (key.Item.Length, key.Item[0]), key => key.Index);
    private readonly ILookup<(int Length, char Last), int> byLast = keys.Index().Where(key => key.Item.Length > 0).ToLookup(key => (key.Item.Length, key.Item[^1]), key => key.Index);

    private readonly int[] pairCounts = [.. keys.Select(key => Pairs(key).Count)];
    private readonly ILookup<(char, char), int> byPair = keys.Index().SelectMany(key => Pairs(key.Item).Select(pair => (pair, key.Index))).ToLookup(pair => pair.pair, pair => pair.Index);

    /// <summary>The keys that differ from a word of at least four letters by one slip of the hand, in their order.</summary>
    public IEnumerable<string> OneSlipFrom(string word) =>
        Enumerable.Range(word.Length - 1, 3)
            .SelectMany(length => byFirst[(length, word[0])].Concat(byLast[(length, word[^1])]))
            .Distinct()
            .Where(index => TypingError.Between(word, keys[index]))
            .Order()
            .Select(index => keys[index]);

    /// <summary>The first of the keys that share most of their pairs of letters with a word, if more than half; else null.</summary>
    public string? MostAlike(string word)
    {
        var pairs = Pairs(word);
        var shared = new int[keys.Count];
        foreach (var index in pairs.SelectMany(pair => byPair[pair]))
        {
            shared[index]++;
        }

        var (nearest, best) = ((string?)null, 0.5);
        for (var i = 0; i < shared.Length; i++)
        {
            var alike = 2.0 * shared[i] / Math.Max(1, pairs.Count + pairCounts[i]);
            if (alike > best)
            {
                (nearest, best) = (keys[i], alike);
            }
        }

        return nearest;
    }

    private static HashSet<(char, char)> Pairs(string key) => [.. key.Zip(key.Skip(1))];
}
