using System.Text;

namespace Prtr.Ingest.Accounts;

/// <summary>Bytes as letters and digits that are typed without mistakes (RFC 4648), without padding.</summary>
internal static class Base32
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int Bits = 5;

    public static string Of(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder();
        var (kept, left) = (0, 0);
        foreach (var one in bytes)
        {
            (kept, left) = ((kept << 8) | one, left + 8);
            for (; left >= Bits; left -= Bits)
            {
                text.Append(Alphabet[(kept >> (left - Bits)) & 31]);
            }

            kept &= (1 << left) - 1;
        }

        return left > 0 ? text.Append(Alphabet[(kept << (Bits - left)) & 31]).ToString() : text.ToString();
    }

    /// <exception cref="FormatException">It is no such text.</exception>
    public static byte[] Read(string text)
    {
        var bytes = new List<byte>();
        var (kept, left) = (0, 0);
        foreach (var letter in text)
        {
            var value = Alphabet.IndexOf(letter, StringComparison.Ordinal);
            (kept, left) = value < 0 ? throw new FormatException($"{letter} is not of Base32.") : ((kept << Bits) | value, left + Bits);
            if (left >= 8)
            {
                left -= 8;
                bytes.Add((byte)(kept >> left));
                kept &= (1 << left) - 1;
            }
        }

        return [.. bytes];
    }
}
