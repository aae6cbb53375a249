using System.Text;

namespace Prtr.Ingest.Reports.Values;

/// <summary>
/// Characters that no text of a report needs and some outputs cannot carry: control characters but for line ends and tabs, halves of pairs,
/// marks without width or that turn the direction of writing, code points that are no characters.
/// </summary>
public static class Printable
{
    public static bool IsAll(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]) ? !IsPair(text, ref i) : IsStripped(text[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The text without them.</summary>
    public static string Of(string text)
    {
        if (IsAll(text))
        {
            return text;
        }

        var kept = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var first = i;
            if (char.IsSurrogate(text[i]) ? IsPair(text, ref i) : !IsStripped(text[i]))
            {
                kept.Append(text, first, i - first + 1);
            }
        }

        return kept.ToString();
    }

    private static bool IsPair(string text, ref int position) =>
        char.IsHighSurrogate(text[position]) && position + 1 < text.Length && char.IsLowSurrogate(text[position + 1]) && ++position > 0;

    private static bool IsStripped(char letter) => letter switch
    {
        '\t' or '\n' or '\r' => false,
        < ' ' or (>= '\u007F' and <= '\u009F') => true,
        (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u206F') or '\uFEFF' => true,
        (>= '\uFDD0' and <= '\uFDEF') or '\uFFFE' or '\uFFFF' => true,
        _ => false,
    };
}
