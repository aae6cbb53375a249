using System.Text;
using MimeKit;
using Prtr.Ingest.Reports.Files;

namespace Prtr.Ingest.Deliveries.Mail;

/// <summary>Texts of headers; some programs write them in 8-bit letters without saying which.</summary>
internal static class HeaderText
{
    /// <summary>The header's text on one line; empty when there is none.</summary>
    public static string Of(HeaderList headers, HeaderId id)
    {
        var position = headers.IndexOf(id);
        return position < 0 ? "" : OneLine(IsRaw(headers[position]) ? Guessed(headers[position].RawValue) : headers[position].Value);
    }

    /// <summary>The text of a parameter, decoded anew when its header was written in bare 8-bit letters.</summary>
    /// <param name="decoded">Read as Latin-1 where it was bare.</param>
    public static string Parameter(Header? header, string decoded) =>
        header is not null && IsRaw(header) && decoded.All(letter => letter <= '\u00ff') ? Guessed(Encoding.Latin1.GetBytes(decoded)) : decoded;

    public static string OneLine(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace("\u0000", "", StringComparison.Ordinal);

    private static bool IsRaw(Header header) => header.RawValue.AsSpan().IndexOfAnyInRange((byte)0x80, (byte)0xff) >= 0;

    private static string Guessed(byte[] raw) => Encoding.UTF8.GetString(TextDecoding.ToUtf8(raw).Span);
}
