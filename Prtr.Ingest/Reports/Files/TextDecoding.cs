using System.Text;
using System.Text.Unicode;

namespace Prtr.Ingest.Reports.Files;

/// <summary>Finds out how a text file is encoded and gives it as UTF-8 without a byte order mark.</summary>
internal static class TextDecoding
{
    // Windows-1251 as the Kazakh standard changed it (KZ-1048): letters of other languages gave way to Kazakh ones.
    private const string Replaced = "ЌЏќџЎўЈҐЄЇґєјЅѕї";
    private const string Kazakh = "ҚҺқһҰұӘӨҒҮөғәҢңү";

    private static readonly Encoding Windows1251 = CodePagesEncodingProvider.Instance.GetEncoding(1251)!;

    public static bool IsUtf16(ReadOnlySpan<byte> content) =>
        content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || content.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]);

    public static ReadOnlyMemory<byte> ToUtf8(byte[] content)
    {
        if (content.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            return content.AsMemory(3);
        }

        if (IsUtf16(content))
        {
            var encoding = content[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode;
            return Encoding.UTF8.GetBytes(encoding.GetString(content.AsSpan(2)));
        }

        return Utf8.IsValid(content) ? content : Encoding.UTF8.GetBytes(FromWindows1251(content));
    }

    private static string FromWindows1251(byte[] content)
    {
        var letters = Windows1251.GetChars(content);
        for (var i = 0; i < letters.Length; i++)
        {
            var position = Replaced.IndexOf(letters[i], StringComparison.Ordinal);
            if (position >= 0)
            {
                letters[i] = Kazakh[position];
            }
        }

        return new string(letters);
    }
}
