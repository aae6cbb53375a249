using System.Buffers;
using System.Text;

namespace Prtr.Search.Reference.Matching;

/// <summary>
/// What is left of a name when writing habits are taken away: case, spaces, punctuation, <c>ё</c>, subscripts,
/// Kazakh letters written with Russian ones, and Cyrillic letters that look like Latin ones (<c>СО2</c>).
/// </summary>
public static class NameKey
{
    private const string Cyrillic = "авекмнорстухіё" + "әғқңөұүһ";
    private const string Folded = "abekmhopctyxie" + "aгkhoyyx";

    // Whole characters that are compatible with nothing else: of a text of these alone nobody need be asked whether it is normalized.
    private static readonly SearchValues<char> Composed = SearchValues.Create(
        [.. Between(' ', '~'), '«', '»', '–', '—', .. Between('\u0400', '\u0481'), .. Between('\u048A', '\u052F')]);

    // Small letters of ASCII, Latin and Cyrillic: the system is asked for one letter at a time, which took a third of the matching of names.
    private static readonly char[] Small = [.. Between('\0', '\u052F').Select(char.ToLowerInvariant)];

    /// <summary>The key of a name; empty when it has neither letters nor digits.</summary>
    public static string Of(string text)
    {
        var compatible = !text.AsSpan().ContainsAnyExcept(Composed) || text.IsNormalized(NormalizationForm.FormKC) ? text : text.Normalize(NormalizationForm.FormKC);
        var key = new StringBuilder(compatible.Length);
        foreach (var letter in compatible)
        {
            if (char.IsLetterOrDigit(letter))
            {
                key.Append(Lower(letter));
            }
        }

        // A single letter is a code of its own: Kazakh Е (есеп, calculated) is not Latin E (estimated).
        return key.Length < 2 ? key.ToString() : FoldLetters(key);
    }

    /// <summary>
    /// The key with a mark wherever punctuation parts two numbers, or a number from what stands beside it (<c>1,2</c>, <c>R1/3</c>, <c>CO;2</c>);
    /// null when nothing does. Two values in one cell would else look like one: <c>1,2</c> like 12.
    /// </summary>
    public static string? Marked(string text)
    {
        StringBuilder? marked = null;
        var (last, apart, list) = ('\0', 0, false);
        for (var i = 0; i < text.Length; i++)
        {
            var letter = text[i];
            if (!char.IsLetterOrDigit(letter))
            {
                list |= letter is ',' or ';' or '/' or '|' or '+' or '&' or '\n';
                apart += char.IsWhiteSpace(letter) || letter is '(' or ')' ? 0 : 1;
                continue;
            }

            var (before, after) = (char.IsDigit(last), char.IsDigit(letter));
            if (last != '\0' && apart > 0 && ((before && after) || (list && (before || after))))
            {
                marked ??= new StringBuilder(Of(text[..i]));
                marked.Append('|');
            }

            marked?.Append(Folding(Lower(letter)));
            (last, apart, list) = (letter, 0, false);
        }

        return marked?.ToString();
    }

    private static IEnumerable<char> Between(char first, char last) => Enumerable.Range(first, last - first + 1).Select(letter => (char)letter);

    private static char Lower(char letter) => letter < Small.Length ? Small[letter] : char.ToLowerInvariant(letter);

    private static string FoldLetters(StringBuilder key)
    {
        for (var i = 0; i < key.Length; i++)
        {
            key[i] = Folding(key[i]);
        }

        return key.ToString();
    }

    private static char Folding(char letter) => Cyrillic.IndexOf(letter, StringComparison.Ordinal) is var position and >= 0 ? Folded[position] : letter;
}
