using System.Globalization;

namespace Prtr.Tests.Http;

/// <summary>Texts that together hold letters of every class that Unicode knows, each one between plain words.</summary>
internal static class EveryLetter
{
    private const int PerClass = 6;
    private const int PerText = 60;
    private const int LastCodePoint = 0x10FFFF;

    // What markup, scripts, tables, formulas and paths are made of.
    private static readonly string[] Phrases =
    [
        "<b>&amp;</b>", "]]>", "<!--", "\"'`", "=1+1", "{{0}}", "${x}", "\\u0041", "_x0041_", "%0d%0a", "a;b,c|d\te", "line\r\nline", "</script><script>", "&#0;", "\U0001F469\u200D\U0001F3ED", "е" + new string('\u0301', 150),
    ];

    /// <summary>As an operator may write them: with control characters, halves of pairs and what is no character.</summary>
    public static IReadOnlyList<string> Texts { get; } = [.. Letters().Concat(Phrases).Chunk(PerText).Select(letters => string.Join(" а ", letters))];

    /// <summary>The text as JSON may spell it, halves of pairs too.</summary>
    public static string InJson(string text) => string.Concat(text.Select(letter => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}")));

    private static IEnumerable<string> Letters()
    {
        var controls = Enumerable.Range(0, 0x20).Concat(Enumerable.Range(0x7F, 0x21)).Select(code => ((char)code).ToString());
        var others = Enumerable.Range(0xA0, LastCodePoint - 0xA0 + 1)
            .Where(code => code is < 0xD800 or > 0xDFFF and not 0xFFFD)
            .GroupBy(code => CharUnicodeInfo.GetUnicodeCategory(code))
            .OrderBy(category => category.Key)
            .SelectMany(category => Some([.. category]))
            .Select(char.ConvertFromUtf32);
        int[] odd = [0xAD, 0x61C, 0x180E, 0x200B, 0x200E, 0x2028, 0x2029, 0x202E, 0x2066, 0xFDD0, 0xFEFF, 0xFFF9, 0xFFFE, 0xFFFF, 0x1FFFE, 0xE0001, 0x10FFFF];
        return controls.Concat(others).Concat(odd.Select(char.ConvertFromUtf32));
    }

    // The first, the last, and some between.
    private static IEnumerable<int> Some(int[] category) => Enumerable.Range(0, PerClass).Select(i => category[i * (category.Length - 1) / (PerClass - 1)]).Distinct();
}
