using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Prtr.Search.Exports;

/// <summary>How the register writes JSON: compact, and Cyrillic as it is read.</summary>
public static class ExportJson
{
    public static JsonWriterOptions Options { get; } = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };
}
