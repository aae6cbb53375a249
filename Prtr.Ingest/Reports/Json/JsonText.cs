using System.Text;
using System.Text.Json;

namespace Prtr.Ingest.Reports.Json;

/// <summary>Values of a JSON document as the text of one cell.</summary>
internal static class JsonText
{
    /// <summary>The string or name that the reader stands on; half of a pair of surrogates, which no text may hold, becomes U+FFFD.</summary>
    public static string Of(ref Utf8JsonReader json)
    {
        try
        {
            return json.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return "\uFFFD" + Encoding.UTF8.GetString(json.ValueSpan);
        }
    }

    /// <summary>
    /// The value that the reader stands on; texts of a list are joined as they stand in one cell of the workbook. Null when there is none.
    /// Ends on the last token of the value.
    /// </summary>
    /// <param name="nested">Whether there is an object in it, which is no value of a field.</param>
    public static string? OfValue(ref Utf8JsonReader json, out bool nested)
    {
        nested = false;
        switch (json.TokenType)
        {
            case JsonTokenType.String:
                return Of(ref json);
            case JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False:
                return Encoding.UTF8.GetString(json.ValueSpan);
            case JsonTokenType.StartArray:
                var texts = new List<string>();
                while (json.Read() && json.TokenType != JsonTokenType.EndArray)
                {
                    texts.Add(OfValue(ref json, out var inside) ?? "");
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
