using System.Text;

namespace Prtr.Search.Database;

/// <summary>Compares texts with their bytes in UTF-8, so that a text is looked for without being made.</summary>
internal sealed class Utf8Comparer : IEqualityComparer<string>, IAlternateEqualityComparer<ReadOnlySpan<byte>, string>
{
    private const int BytesOfLetter = 3;
    private const int Few = 512;

    public bool Equals(string? one, string? other) => string.Equals(one, other, StringComparison.Ordinal);

    public int GetHashCode(string text)
    {
        Span<byte> bytes = text.Length * BytesOfLetter <= Few ? stackalloc byte[Few] : new byte[text.Length * BytesOfLetter];
        return GetHashCode(bytes[..Encoding.UTF8.GetBytes(text, bytes)]);
    }

    public bool Equals(ReadOnlySpan<byte> utf8, string text)
    {
        if (utf8.Length == text.Length)
        {
            return Ascii.Equals(utf8, text);
        }

        Span<byte> bytes = text.Length * BytesOfLetter <= Few ? stackalloc byte[Few] : new byte[text.Length * BytesOfLetter];
        return utf8.SequenceEqual(bytes[..Encoding.UTF8.GetBytes(text, bytes)]);
    }

    public int GetHashCode(ReadOnlySpan<byte> utf8)
    {
        var hash = default(HashCode);
        hash.AddBytes(utf8);
        return hash.ToHashCode();
    }

    public string Create(ReadOnlySpan<byte> utf8) => Encoding.UTF8.GetString(utf8);
}
