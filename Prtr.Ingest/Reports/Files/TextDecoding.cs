using System.Text;
using System.Text.Unicode;

namespace Prtr.Ingest.Reports.Files;

/// <summary>Finds out how a text file is encoded and gives it as UTF-8 without a byte order mark.</summary>
internal static class TextDecoding
{
    public static bool IsUtf16(ReadOnlySpan<byte> content) =>
        content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || content.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]);

    /// <inheritdoc cref="ToUtf8(byte[], out string?)" path="/summary"/>
    public static ReadOnlyMemory<byte> ToUtf8(byte[] content) => ToUtf8(content, out _);

    /// <summary>The text. Where UTF-8 holds bytes that are none, each becomes U+FFFD, so that the cell with it can be remarked on.</summary>
    /// <param name="guessed">Name of the code page when it is another one than the form allows and was found by what the letters then say; else null.</param>
    public static ReadOnlyMemory<byte> ToUtf8(byte[] content, out string? guessed)
    {
        guessed = null;
        if (IsUtf16(content))
        {
            var encoding = content[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode;
            return Encoding.UTF8.GetBytes(encoding.GetString(content.AsSpan(2)));
        }

        var marked = content.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]);
        var text = marked ? content.AsMemory(3) : content;
        if (Utf8.IsValid(text.Span))
        {
            return text;
        }

        return marked || IsMostlyUtf8(text.Span)
            ? Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(text.Span))
            : Encoding.UTF8.GetBytes(CodePages.Decode(content, out guessed));
    }

    // In a file of a code page hardly two bytes after each other make a letter of UTF-8.
    private static bool IsMostlyUtf8(ReadOnlySpan<byte> content)
    {
        var (letters, strays) = (0, 0);
        while (content.IndexOfAnyInRange((byte)0x80, (byte)0xFF) is var start and >= 0)
        {
            content = content[start..];
            var status = Rune.DecodeFromUtf8(content, out _, out var length);
            _ = status == System.Buffers.OperationStatus.Done ? letters++ : strays++;
            content = content[length..];
        }

        return letters > strays;
    }
}
