namespace Prtr.Search.Text;

/// <summary>All words that one slip of the hand makes of a word: a letter missing, added, wrong, or two neighbours swapped.</summary>
internal static class TypingErrors
{
    /// <param name="letters">The letters that can stand in a word.</param>
    public static IEnumerable<string> Of(string word, string letters)
    {
        for (var i = 0; i <= word.Length; i++)
        {
            var start = word[..i];
            var end = word[i..];
            foreach (var letter in letters)
            {
                yield return $"{start}{letter}{end}";
            }

            if (end.Length == 0)
            {
                continue;
            }

            yield return start + end[1..];
            foreach (var letter in letters)
            {
                yield return $"{start}{letter}{end[1..]}";
            }

            if (end.Length > 1)
            {
                yield return $"{start}{end[1]}{end[0]}{end[2..]}";
            }
        }
    }
}
