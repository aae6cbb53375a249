using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Prtr.Search.Exports;

/// <summary>How the register writes JSON: compact, and Cyrillic as it is read.</summary>
public static class ExportJson
{
    public static JsonWriterOptions Options { get; } = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>An exact sum as a decimal string.</summary>
    public static void WriteExact(this Utf8JsonWriter json, string name, decimal value) =>
        json.WriteString(name, value.ToString(CultureInfo.InvariantCulture));
}
