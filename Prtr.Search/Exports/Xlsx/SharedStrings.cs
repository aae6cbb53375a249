using System.Xml;

namespace Prtr.Search.Exports.Xlsx;

/// <summary>The texts of a workbook, each written once and named by its number in the cells.</summary>
public sealed class SharedStrings
{
    /// <summary>With more different texts than this the table would cost more memory than it saves; later ones stand in their cells.</summary>
    private const int Most = 200_000;

    private const int LongestText = 32_767;

    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<string> texts = [];

    public long Uses { get; private set; }

    /// <summary>The number of the text, or null when the table is full.</summary>
    public int? NumberOf(string text)
    {
        if (numbers.TryGetValue(text, out var number))
        {
            Uses++;
            return number;
        }

        if (texts.Count == Most)
        {
            return null;
        }

        Uses++;
        numbers.Add(text, texts.Count);
        texts.Add(text);
        return texts.Count - 1;
    }

    public async Task WriteAsync(Utf8Output output, CancellationToken cancellationToken)
    {
        output.Write("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" count=\""u8);
        output.Write(Uses);
        output.Write("\" uniqueCount=\""u8);
        output.Write(texts.Count);
        output.Write("\">"u8);
        foreach (var text in texts)
        {
            output.Write("<si>"u8);
            WriteText(output, text);
            output.Write("</si>"u8);
            if (output.IsFull)
            {
                await output.FlushAsync(cancellationToken);
            }
        }

        output.Write("</sst>"u8);
        await output.FlushAsync(cancellationToken);
    }

    /// <summary>Writes a text element: what XML or the workbook format cannot hold is replaced or cut.</summary>
    public static void WriteText(Utf8Output output, string text)
    {
        output.Write("<t xml:space=\"preserve\">"u8);
        output.Write(Escape(text.Length > LongestText ? text[..LongestText] : text).AsSpan());
        output.Write("</t>"u8);
    }

    private static string Escape(string text)
    {
        if (text.AsSpan().IndexOfAnyExceptInRange(' ', '\uD7FF') < 0 && text.AsSpan().IndexOfAny('&', '<', '>') < 0)
        {
            return text;
        }

        var valid = string.Create(text.Length, text, static (room, from) =>
        {
            for (var i = 0; i < from.Length; i++)
            {
                var isPair = (i + 1 < from.Length && char.IsSurrogatePair(from[i], from[i + 1])) || (i > 0 && char.IsSurrogatePair(from[i - 1], from[i]));
                room[i] = isPair || XmlConvert.IsXmlChar(from[i]) ? from[i] : '\uFFFD';
            }
        });
        return valid.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
    }
}
