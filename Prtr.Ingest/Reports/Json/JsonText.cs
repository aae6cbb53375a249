using System.Globalization;
using System.Text;
using System.Text.Json;
using Prtr.Ingest.Reports.Values;

namespace Prtr.Ingest.Reports.Json;

/// <summary>Values of a JSON document as the text of one cell.</summary>
internal static class JsonText
{
    private const int CodeDigits = 4;

    /// <summary>The string or name that the reader stands on; half of a pair of surrogates, which no text may hold, becomes U+FFFD.</summary>
    /// <param name="repeated">Of the document.</param>
    public static string Of(ref Utf8JsonReader json, RepeatedTexts repeated)
    {
        if (!json.ValueIsEscaped)
        {
            return repeated.Of(json.ValueSpan);
        }

        try
        {
            return json.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return Halves.Replaced(Unescaped(Encoding.UTF8.GetString(json.ValueSpan)));
        }
    }

    // As the reader does, which refuses the whole text for one half of a pair in it.
    private static string Unescaped(string text)
    {
        var letters = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\')
            {
                letters.Append(text[i]);
                continue;
            }

            switch (text[++i])
            {
                case 'u':
                    letters.Append((char)int.Parse(text.AsSpan(i + 1, CodeDigits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
                    i += CodeDigits;
                    break;
                case var letter:
                    letters.Append(letter switch { 'b' => '\b', 'f' => '\f', 'n' => '\n', 'r' => '\r', 't' => '\t', _ => letter });
                    break;
            }
        }

        return letters.ToString();
    }

    /// <summary>
    /// The value that the reader stands on; texts of a list are joined as they stand in one cell of the workbook. Null when there is none.
    /// Ends on the last token of the value.
    /// </summary>
    /// <param name="nested">Whether there is an object in it, which is no value of a field.</param>
    public static string? OfValue(ref Utf8JsonReader json, RepeatedTexts repeated, out bool nested)
    {
        nested = false;
        switch (json.TokenType)
        {
            case JsonTokenType.String:
                return Of(ref json, repeated);
            case JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False:
                return repeated.Of(json.ValueSpan);
            case JsonTokenType.StartArray:
                var texts = new List<string>();
                while (json.Read() && json.TokenType != JsonTokenType.EndArray)
                {
                    texts.Add(OfValue(ref json, repeated, out var inside) ?? "");
                    nested |= inside;
                }

                return string.Join("; ", texts);
            case JsonTokenType.StartObject:
                nested = true;
                json.Skip();
                return null;
            default:
                return null;
        }
    }
}
