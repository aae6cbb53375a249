using System.Globalization;
using System.Text;
using Prtr.Ingest.Reports.Values;

namespace Prtr.Ingest.Commands;

/// <summary>Text from files as it may be shown on a terminal: what would steer the terminal is shown as its number.</summary>
internal static class TerminalText
{
    public static string Of(string text)
    {
        if (Printable.IsAll(text) && text.AsSpan().IndexOfAny("\t\r\n") < 0)
        {
            return text;
        }

        var shown = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var one = rune.ToString();
            _ = rune.Value is '\t' or '\r' or '\n' || !Printable.IsAll(one) ? shown.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:x4}") : shown.Append(one);
        }

        return shown.ToString();
    }
}
