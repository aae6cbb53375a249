using System.Collections.Frozen;
using System.Text;
using System.Text.RegularExpressions;

namespace Prtr.Ingest.Reports.Values;

/// <summary>What can be wrong with a text as such, whatever it says.</summary>
public static partial class TextFaults
{
    private static readonly Encoding Windows1251 = StrictCodePage(1251);
    private static readonly Encoding Windows1252 = StrictCodePage(1252);
    private static readonly Encoding Utf8 = new UTF8Encoding(false, throwOnInvalidBytes: true);

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
        text.Contains('\uFFFD', StringComparison.Ordinal) || LostLetters().IsMatch(text) || (text.Any(letter => letter > '\u007F') && WasUtf8(text));

    // Taken back to bytes by the code page that it was mistaken for, the text is sound UTF-8, which hardly any other text is.
    private static bool WasUtf8(string text) =>
        text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Any(word => IsUtf8As(word, Windows1251) || IsUtf8As(word, Windows1252));

    private static bool IsUtf8As(string word, Encoding codePage)
    {
        if (word.Count(letter => letter > '\u007F') < 4)
        {
            return false;
        }

        try
        {
            _ = Utf8.GetCharCount(codePage.GetBytes(word));
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static Encoding StrictCodePage(int number) =>
        CodePagesEncodingProvider.Instance.GetEncoding(number, EncoderFallback.ExceptionFallback, DecoderFallback.ReplacementFallback)!;

    [GeneratedRegex(@"^\s*(?:#(?:REF!|VALUE!|DIV/0!|N/A|NAME\?|NULL!|NUM!|SPILL!|CALC!|ССЫЛКА!|ЗНАЧ!|ДЕЛ/0!|Н/Д|ИМЯ\?|ПУСТО!|ЧИСЛО!)|#{3,})\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SpreadsheetError();

    [GeneratedRegex(@"\?\p{L}|\p{L}\?+\p{L}|\?{2,}", RegexOptions.CultureInvariant)]
    private static partial Regex LostLetters();
}
