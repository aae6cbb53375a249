using System.Globalization;
using System.Text;

namespace Prtr.Search.Text;

/// <summary>
/// Characters that no text of a report needs and some outputs cannot carry: control characters but for line ends and tabs, halves of pairs,
/// marks without width or that turn the direction of writing, separators of lines that only some programs know, code points that are no characters, marks that pile up on one letter.
/// </summary>
public static class Printable
{
    // The last two code points of each of the seventeen planes are no characters, nor are these thirty-two.
    private const int PlaneEnd = 0xFFFE;
    private const int FirstTag = 0xE0000;
    private const int LastTag = 0xE0FFF;

    private const char FirstMark = '\u0300';

    /// <summary>Marks on one letter, as in the Stream-Safe Text Format of Unicode; written languages have four at most.</summary>
    public const int MostMarks = 30;

    public static bool IsAll(string text)
    {
        var marks = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsKept(text, ref i, ref marks))
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
        var marks = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var first = i;
            if (IsKept(text, ref i, ref marks))
            {
                kept.Append(text, first, i - first + 1);
            }
        }

        return kept.ToString();
    }

    /// <summary>The text on one line with the number of each in its place, so that what steers a terminal does not: <c>\u001b</c>.</summary>
    public static string OnOneLine(string text) => Escaped(text, "\t\r\n");

    /// <summary>The same with line ends and tabs as they are.</summary>
    public static string Escaped(string text) => Escaped(text, "");

    private static string Escaped(string text, string too)
    {
        if (IsAll(text) && text.AsSpan().IndexOfAny(too) < 0)
        {
            return text;
        }

        var shown = new StringBuilder(text.Length);
        var marks = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var first = i;
            if (IsKept(text, ref i, ref marks) && !too.Contains(text[first], StringComparison.Ordinal))
            {
                shown.Append(text, first, i - first + 1);
                continue;
            }

            for (; first <= i; first++)
            {
                shown.Append(CultureInfo.InvariantCulture, $"\\u{(int)text[first]:x4}");
            }
        }

        return shown.ToString();
    }

    // Ends on the second half of a pair.
    private static bool IsKept(string text, ref int position, ref int marks)
    {
        var first = position;
        if (!IsCharacter(text, ref position))
        {
            return false;
        }

        marks = text[first] >= FirstMark && CharUnicodeInfo.GetUnicodeCategory(text, first) is (UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark) ? marks + 1 : 0;
        return marks <= MostMarks;
    }

    private static bool IsCharacter(string text, ref int position)
    {
        if (!char.IsSurrogate(text[position]))
        {
            return !IsStripped(text[position]);
        }

        if (!char.IsHighSurrogate(text[position]) || position + 1 == text.Length || !char.IsLowSurrogate(text[position + 1]))
        {
            return false;
        }

        var code = char.ConvertToUtf32(text[position], text[++position]);
        return (code & PlaneEnd) != PlaneEnd && code is not (>= FirstTag and <= LastTag);
    }

    private static bool IsStripped(char letter) => letter switch
    {
        '\t' or '\n' or '\r' => false,
        < ' ' or (>= '\u007F' and <= '\u009F') => true,
        '\u061C' or '\u180E' or '\uFEFF' or (>= '\u200B' and <= '\u200F') or (>= '\u2028' and <= '\u202E') or (>= '\u2060' and <= '\u206F') => true,
        (>= '\uFDD0' and <= '\uFDEF') or (>= '\uFFF9' and <= '\uFFFB') or '\uFFFE' or '\uFFFF' => true,
        _ => false,
    };
}
