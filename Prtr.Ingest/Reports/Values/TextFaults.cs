using System.Collections.Frozen;
using System.Text;
using System.Text.RegularExpressions;
using System.Text.Unicode;

namespace Prtr.Ingest.Reports.Values;

/// <summary>What can be wrong with a text as such, whatever it says.</summary>
public static partial class TextFaults
{
    // Fewer may be sound UTF-8 by chance.
    private const int FewestBeyondAscii = 4;
    private const int MostOnStack = 256;

    private static readonly FrozenDictionary<char, byte> Windows1251 = CodePage(1251);
    private static readonly FrozenDictionary<char, byte> Windows1252 = CodePage(1252);

    private static readonly FrozenSet<string> Nothing = new[]
    {
        "nan", "none", "null", "nil", "undefined", "n/a", "<na>", "nat", "н/д", "н.д.", "-", "--", "—", "–", "?", "...", "…", "x", "х", "xxx", "ххх", "0", "tbd",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether it stands where there is nothing to say (<c>nan</c>, <c>N/A</c>, a dash), or where a spreadsheet could not calculate (<c>#REF!</c>).</summary>
    public static bool StandsForNothing(string text) => Nothing.Contains(text.Trim()) || SpreadsheetError().IsMatch(text);

    /// <summary>
    /// Whether letters were lost or mistaken on the way: question marks for letters, characters that stand for unreadable bytes,
    /// UTF-8 that was taken for another code page.
    /// </summary>
    public static bool IsGarbled(string text) =>
        text.Contains('\uFFFD', StringComparison.Ordinal) || (text.Contains('?', StringComparison.Ordinal) && LostLetters().IsMatch(text)) || (text.Any(letter => letter > '\u007F') && WasUtf8(text));

    // Taken back to bytes by the code page that it was mistaken for, the text is sound UTF-8, which hardly any other text is.
    private static bool WasUtf8(ReadOnlySpan<char> text)
    {
        foreach (var word in text.Split(' '))
        {
            if (IsUtf8As(text[word], Windows1251) || IsUtf8As(text[word], Windows1252))
            {
                return true;
            }
        }

        return false;
    }

    // Every text of every report is asked: an exception for each that is sound would cost more than all the rest of reading.
    private static bool IsUtf8As(ReadOnlySpan<char> word, FrozenDictionary<char, byte> codePage)
    {
        Span<byte> bytes = word.Length <= MostOnStack ? stackalloc byte[word.Length] : new byte[word.Length];
        var beyondAscii = 0;
        for (var i = 0; i < word.Length; i++)
        {
            if (!codePage.TryGetValue(word[i], out bytes[i]))
            {
                return false;
            }

            beyondAscii += char.IsAscii(word[i]) ? 0 : 1;
        }

        return beyondAscii >= FewestBeyondAscii && Utf8.IsValid(bytes);
    }

    private static FrozenDictionary<char, byte> CodePage(int number)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(number)!;
        return Enumerable.Range(0, 256).Select(value => (byte)value).ToFrozenDictionary(value => encoding.GetChars([value])[0]);
    }

    [GeneratedRegex(@"^\s*(?:#(?:REF!|VALUE!|DIV/0!|N/A|NAME\?|NULL!|NUM!|SPILL!|CALC!|ССЫЛКА!|ЗНАЧ!|ДЕЛ/0!|Н/Д|ИМЯ\?|ПУСТО!|ЧИСЛО!)|#{3,})\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SpreadsheetError();

    [GeneratedRegex(@"\?\p{L}|\p{L}\?+\p{L}|\?{2,}", RegexOptions.CultureInvariant)]
    private static partial Regex LostLetters();
}
