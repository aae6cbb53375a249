using System.Xml;

namespace Prtr.Search.Review.Documents;

/// <summary>Text from reports may hold signs that no document can.</summary>
internal static class PrintableText
{
    /// <summary>The text with a space in place of control characters, line ends and halves of pairs.</summary>
    public static string Of(string text) =>
        text.AsSpan().IndexOfAnyExceptInRange(' ', '\u007E') < 0 ? text : string.Create(text.Length, text, Copy);

    private static void Copy(Span<char> printable, string text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            var letter = text[index];
            var paired = char.IsSurrogate(letter)
                && ((index > 0 && char.IsSurrogatePair(text[index - 1], letter)) || (index + 1 < text.Length && char.IsSurrogatePair(letter, text[index + 1])));
            printable[index] = paired || (XmlConvert.IsXmlChar(letter) && !char.IsControl(letter)) ? letter : ' ';
        }
    }
}
