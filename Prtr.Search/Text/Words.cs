namespace Prtr.Search.Text;

/// <summary>Cuts text into folded words: runs of letters and digits, and numbers joined by hyphens such as 7439-92-1.</summary>
public static class Words
{
    /// <summary>As many words of a search as count; the rest of a longer text is passed over.</summary>
    public const int MostInSearch = 16;

    /// <summary>The folded words in their order.</summary>
    public static IEnumerable<string> Of(string? text)
    {
        for (var start = 0; start < (text?.Length ?? 0);)
        {
            var end = start;
            while (end < text!.Length && Belongs(text, start, end))
            {
                end++;
            }

            if (end > start && TextFold.Word(text.AsSpan(start, end - start)) is { Length: > 0 } word)
            {
                yield return word;
            }

            start = Math.Max(end, start + 1);
        }
    }

    /// <summary>The words that a search is for, each once.</summary>
    public static IReadOnlyList<Word> OfSearch(string? text) => [.. Of(text).Distinct().Take(MostInSearch).Select(Word.Of)];

    private static bool Belongs(string text, int start, int place) =>
        char.IsLetterOrDigit(text[place])
        || char.IsSurrogate(text[place])
        || (text[place] == '-' && place > start && place + 1 < text.Length
            && char.IsAsciiDigit(text[place - 1]) && char.IsAsciiDigit(text[place + 1]) && AllDigits(text.AsSpan(start, place - start)));

    private static bool AllDigits(ReadOnlySpan<char> text)
    {
        foreach (var letter in text)
        {
            if (letter != '-' && !char.IsAsciiDigit(letter))
            {
                return false;
            }
        }

        return true;
    }
}
