using System.Text;

namespace Prtr.Ingest.Reports.Files;

/// <summary>Tells kinds of files apart.</summary>
internal static class FileKinds
{
    // An encrypted workbook is a compound file with a stream of this name.
    private static readonly byte[] EncryptedPackage = Encoding.Unicode.GetBytes("EncryptedPackage");

    public static FileKind Of(string name, ReadOnlySpan<byte> content)
    {
        var zip = content.StartsWith("PK\u0003\u0004"u8) || content.StartsWith("PK\u0005\u0006"u8);
        var compound = content.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]);
        if (compound && content.IndexOf(EncryptedPackage) >= 0)
        {
            return FileKind.Encrypted;
        }

        return Path.GetExtension(name).ToLowerInvariant() switch
        {
            ".xlsx" when zip => FileKind.Workbook,
            ".xlsm" when zip => FileKind.MacroWorkbook,
            ".zip" when zip => FileKind.Archive,
            ".csv" when IsText(content) => FileKind.Csv,
            ".json" when IsText(content) => FileKind.Json,
            ".jsonl" when IsText(content) => FileKind.JsonLines,
            _ => FileKind.Unknown,
        };

        bool IsText(ReadOnlySpan<byte> bytes) => !zip && !compound && !bytes.StartsWith("%PDF"u8) && LooksLikeText(bytes);
    }

    // Control characters do not occur in text; UTF-16 has zero bytes, so it must have its mark.
    private static bool LooksLikeText(ReadOnlySpan<byte> content) =>
        TextDecoding.IsUtf16(content) || content[..Math.Min(content.Length, 4096)].IndexOfAnyInRange((byte)0, (byte)8) < 0;
}
