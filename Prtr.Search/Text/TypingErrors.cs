namespace Prtr.Search.Text;

/// <summary>Finds the words that become the sought one by one slip of the hand: a letter missing, added, wrong, or two neighbours swapped.</summary>
internal static class TypingErrors
{
    /// <summary>Ranges of words, which may overlap. Numbers are no letters and are not forgiven.</summary>
    /// <param name="whole">Whether the word is sought; else those that begin with it.</param>
    public static IEnumerable<WordRange> Find(SortedWords words, string sought, bool whole)
    {
        var same = words.StartingWith("");
        for (var depth = 0; same.Count > 0; depth++)
        {
            foreach (var range in FindAt(words, same, depth, sought, whole))
            {
                yield return range;
            }

            if (depth == sought.Length)
            {
                yield break;
            }

            same = words.Narrow(same, depth, sought.AsSpan(depth, 1), whole: false);
        }
    }

    // The slip is at this letter: those before it are right, and so have to be those after it.
    private static IEnumerable<WordRange> FindAt(SortedWords words, WordRange same, int depth, string sought, bool whole)
    {
        var rest = sought[depth..];
        if (rest.Length > 0)
        {
            yield return words.Narrow(same, depth, rest.AsSpan(1), whole);
        }

        foreach (var (next, others) in words.ByNextLetter(same, depth))
        {
            if (!char.IsLetter(next))
            {
                continue;
            }

            yield return words.Narrow(others, depth + 1, rest, whole);
            if (rest.Length > 0)
            {
                yield return words.Narrow(others, depth + 1, rest.AsSpan(1), whole);
            }

            if (rest.Length > 1 && next == rest[1])
            {
                yield return words.Narrow(others, depth + 1, $"{rest[0]}{rest[2..]}", whole);
            }
        }
    }
}
