using System.Globalization;
using System.Text;
using System.Text.Unicode;
using Prtr.Ingest.Remarks;

namespace Prtr.Ingest.Reports.Files;

/// <summary>Finds out how a text file is encoded and gives it as UTF-8 without a byte order mark.</summary>
internal static class TextDecoding
{
    public static bool IsUtf16(ReadOnlySpan<byte> content) =>
        content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || content.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]);

    /// <summary>The text. Where UTF-8 holds bytes that are none, each becomes U+FFFD, so that the cell with it can be remarked on.</summary>
    public static ReadOnlyMemory<byte> ToUtf8(byte[] content) => ToUtf8(content, out _, out _);

    /// <summary>The same with what is to be said about the encoding: the code page that was guessed, or the place of the first byte that is not UTF-8.</summary>
    public static ReadOnlyMemory<byte> ToUtf8(byte[] content, string file, RemarkList remarks)
    {
        var text = ToUtf8(content, out var guessed, out var stray);
        if (guessed is not null)
        {
            remarks.Add(RemarkKinds.EncodingGuessed.At(new Place(file), null, guessed));
        }

        if (stray >= 0)
        {
            var before = content.AsSpan(0, stray);
            var line = before.Count((byte)'\n') + 1;
            var position = stray - before.LastIndexOf((byte)'\n');
            remarks.Add(RemarkKinds.EncodingMixed.At(
                new Place(file, Row: line), null, line.ToString(CultureInfo.InvariantCulture), position.ToString(CultureInfo.InvariantCulture)));
        }

        return text;
    }

    // The code page when it is another one than the form allows and was found by what the letters then say; the first byte of a UTF-8 text that is none, or -1.
    private static ReadOnlyMemory<byte> ToUtf8(byte[] content, out string? guessed, out int stray)
    {
        (guessed, stray) = (null, -1);
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

        if (!marked && !IsMostlyUtf8(text.Span))
        {
            return Encoding.UTF8.GetBytes(CodePages.Decode(content, out guessed));
        }

        stray = content.Length - text.Length + FirstStray(text.Span);
        return Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(text.Span));
    }

    private static int FirstStray(ReadOnlySpan<byte> text)
    {
        var position = 0;
        while (Rune.DecodeFromUtf8(text[position..], out _, out var length) == System.Buffers.OperationStatus.Done)
        {
            position += length;
        }

        return position;
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
