using System.Text;
using System.Text.Unicode;

namespace Prtr.Ingest.Reports.Files;

/// <summary>Names in archives that do not say how they are written: UTF-8 when they can be, else code page 866, in which Windows writes them here.</summary>
internal sealed class ArchiveNames : Encoding
{
    private static readonly Encoding Dos = CodePagesEncodingProvider.Instance.GetEncoding(866)!;

    public static ArchiveNames Instance { get; } = new();

    public override string GetString(byte[] bytes, int index, int count) => Of(bytes.AsSpan(index, count)).GetString(bytes, index, count);

    public override int GetByteCount(char[] chars, int index, int count) => UTF8.GetByteCount(chars, index, count);

    public override int GetBytes(char[] chars, int charIndex, int charCount, byte[] bytes, int byteIndex) => UTF8.GetBytes(chars, charIndex, charCount, bytes, byteIndex);

    public override int GetCharCount(byte[] bytes, int index, int count) => Of(bytes.AsSpan(index, count)).GetCharCount(bytes, index, count);

    public override int GetChars(byte[] bytes, int byteIndex, int byteCount, char[] chars, int charIndex) =>
        Of(bytes.AsSpan(byteIndex, byteCount)).GetChars(bytes, byteIndex, byteCount, chars, charIndex);

    public override int GetMaxByteCount(int charCount) => UTF8.GetMaxByteCount(charCount);

    public override int GetMaxCharCount(int byteCount) => UTF8.GetMaxCharCount(byteCount);

    private static Encoding Of(ReadOnlySpan<byte> name) => Utf8.IsValid(name) ? UTF8 : Dos;
}
