using System.Text;
using MimeKit;
using Prtr.Ingest.Reports.Files;
using Prtr.Search.Text;

namespace Prtr.Ingest.Deliveries.Mail;

/// <summary>Texts of headers; some programs write them in 8-bit letters without saying which.</summary>
internal static class HeaderText
{
    private const int Longest = 1_000;

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

    /// <summary>The text on one line, cut when it is very long.</summary>
    public static string OneLine(string text) =>
        Cut(string.Join(' ', Printable.Of(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));

    private static string Cut(string text) => text.Length <= Longest ? text : Printable.Of(text[..Longest]);

    private static bool IsRaw(Header header) => header.RawValue.AsSpan().IndexOfAnyInRange((byte)0x80, (byte)0xff) >= 0;

    private static string Guessed(byte[] raw) => Encoding.UTF8.GetString(TextDecoding.ToUtf8(raw).Span);
}
