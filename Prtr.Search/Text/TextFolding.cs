using System.Buffers;
using System.Text;

namespace Prtr.Search.Text;

/// <summary>
/// Cuts text into words of one alphabet, so that <c>Қарағанды</c>, <c>Караганды</c> and <c>Qaraghandy</c> are the same word.
/// Only compared with each other, never shown.
/// </summary>
public static class TextFolding
{
    // Beyond this, a chain such as a house number with its building is no code any more.
    private const int LongestCode = 12;

    // The letters before the digits of a formula are another formula.
    private const int ShortestPart = 3;

    private static readonly SearchValues<char> Apostrophes = SearchValues.Create("'’ʹʼ`");

    // Plain Latin, Cyrillic and common punctuation: what needs no normalising.
    private static readonly SearchValues<char> Usual = SearchValues.Create([
        .. Enumerable.Range(0, 128).Concat(Enumerable.Range('Ѐ', 256)).Select(code => (char)code).Except("'`"), .. "«»–—№“”„…"]);

    /// <summary>
    /// The distinct words of a text that is to be found. Codes stand whole and in parts:
    /// <c>71-43-2</c> also as 71, 43, 2; <c>PCDD2</c> also as PCDD, 2; <c>CO2</c> not as CO, which is another substance; <c>ТЭЦ-2</c> as ТЭЦ, 2 and ТЭЦ2.
    /// </summary>
    public static IReadOnlyList<string> Tokens(string text)
    {
        var tokens = new List<string>();
        foreach (var chunk in Chunks(text))
        {
            AddPieces(tokens, chunk);
            AddWhole(tokens, chunk);
        }

        return tokens;
    }

    /// <summary>The words that somebody looks for, in their order: each code once, as it was written.</summary>
    public static IReadOnlyList<string> Words(string text)
    {
        var words = new List<string>();
        foreach (var chunk in Chunks(text))
        {
            if (IsNumberChain(chunk))
            {
                Add(words, string.Join('-', chunk));
                continue;
            }

            foreach (var run in chunk)
            {
                Add(words, LetterFolding.Fold(run));
            }
        }

        return words;
    }

    private static void AddPieces(List<string> tokens, List<string> chunk)
    {
        foreach (var run in chunk)
        {
            Add(tokens, LetterFolding.Fold(run));
            if (IsMixed(run))
            {
                foreach (var part in Runs(run, (left, right) => char.IsDigit(left) == char.IsDigit(right)).Where(part => part.Length >= ShortestPart || char.IsDigit(part[0])))
                {
                    Add(tokens, LetterFolding.Fold(part));
                }
            }
        }
    }

    private static void AddWhole(List<string> tokens, List<string> chunk)
    {
        if (IsNumberChain(chunk))
        {
            Add(tokens, string.Join('-', chunk));
        }
        else if (chunk.Count > 1 && string.Concat(chunk) is { Length: <= LongestCode } whole && IsMixed(whole))
        {
            Add(tokens, LetterFolding.Fold(whole));
        }
    }

    private static void Add(List<string> tokens, string token)
    {
        if (token.Length > 0 && !tokens.Contains(token))
        {
            tokens.Add(token);
        }
    }

    // What stands between spaces, as its runs of letters and digits.
    private static IEnumerable<List<string>> Chunks(string text)
    {
        foreach (var chunk in Plain(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var runs = Runs(chunk, (_, _) => true).ToList();
            if (runs.Count > 0)
            {
                yield return runs;
            }
        }
    }

    private static IEnumerable<string> Runs(string text, Func<char, char, bool> together)
    {
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            var inside = i < text.Length && char.IsLetterOrDigit(text[i]);
            if (i > start && (!inside || !together(text[i - 1], text[i])))
            {
                yield return text[start..i];
                start = i;
            }

            if (!inside)
            {
                start = i + 1;
            }
        }
    }

    // Subscripts become digits, accents go; an apostrophe is part of a Latin spelling, not a gap.
    private static string Plain(string text)
    {
        if (!text.AsSpan().ContainsAnyExcept(Usual))
        {
            return text.ToLowerInvariant();
        }

        var plain = new StringBuilder(text.Length);
        var written = text.Replace("№", " ", StringComparison.Ordinal).Replace("ş", "sh", StringComparison.OrdinalIgnoreCase).Replace("ç", "ch", StringComparison.OrdinalIgnoreCase);
        // Half a pair, and a code point that is no character, cannot be normalised.
        foreach (var letter in Printable.Of(written).Normalize(NormalizationForm.FormKD))
        {
            if (!Apostrophes.Contains(letter) && !char.IsBetween(letter, '\u0300', '\u036F'))
            {
                plain.Append(char.ToLowerInvariant(letter));
            }
        }

        return plain.ToString();
    }

    private static bool IsNumberChain(List<string> chunk) => chunk.Count > 1 && chunk.TrueForAll(run => run.All(char.IsDigit));

    private static bool IsMixed(string text) => text.Any(char.IsDigit) && text.Any(char.IsLetter);
}
