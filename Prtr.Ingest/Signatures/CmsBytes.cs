using System.Buffers.Text;
using System.Text;

namespace Prtr.Ingest.Signatures;

/// <summary>A CMS as programs give it: DER, Base64, or PEM.</summary>
public static class CmsBytes
{
    /// <summary>The longest that is looked at; one with a chain, a time stamp and revocation answers has some kilobytes.</summary>
    public const int Longest = 1 << 20;

    private const byte Sequence = 0x30;

    /// <returns>DER; null when it is none of the three, or longer than <see cref="Longest"/>.</returns>
    public static byte[]? Of(ReadOnlySpan<byte> given)
    {
        if (given.Length is 0 or > 2 * Longest)
        {
            return null;
        }

        if (given[0] == Sequence)
        {
            return given.Length <= Longest ? given.ToArray() : null;
        }

        var text = Encoding.ASCII.GetString(given).Trim().TrimStart('?').Trim();
        if (text.StartsWith("-----BEGIN ", StringComparison.Ordinal))
        {
            var begin = text.IndexOf("-----", "-----BEGIN ".Length, StringComparison.Ordinal);
            var end = text.IndexOf("-----END ", StringComparison.Ordinal);
            text = begin > 0 && end > begin ? text[(begin + "-----".Length)..end] : "";
        }

        text = string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));
        if (text.Length == 0 || !Base64.IsValid(text))
        {
            return null;
        }

        var bytes = Convert.FromBase64String(text);
        return bytes.Length is > 0 and <= Longest && bytes[0] == Sequence ? bytes : null;
    }
}
