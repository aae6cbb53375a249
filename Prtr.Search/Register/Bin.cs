using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Prtr.Search.Register;

/// <summary>A business identification number (БСН, БИН): twelve digits, the last one a check digit.</summary>
/// <param name="Value">Twelve ASCII digits; the check digit may be wrong, see <see cref="HasValidCheckDigit"/>.</param>
[JsonConverter(typeof(BinJsonConverter))]
public readonly record struct Bin(string Value) : IComparable<Bin>
{
    private static readonly int[] FirstWeights = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
    private static readonly int[] SecondWeights = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2];

    /// <summary>Whether the twelfth digit is the one that the other eleven demand.</summary>
    public bool HasValidCheckDigit => CheckDigit(Value) == Value[11] - '0';

    /// <summary>Accepts exactly twelve digits; says nothing about the check digit.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Bin bin)
    {
        bin = default;
        if (text is not { Length: 12 } || !text.All(char.IsAsciiDigit))
        {
            return false;
        }

        bin = new Bin(text);
        return true;
    }

    /// <summary>The check digit for the first eleven digits, or null when no such number exists.</summary>
    public static int? CheckDigit(ReadOnlySpan<char> digits)
    {
        var sum = Weighted(digits, FirstWeights);
        if (sum == 10)
        {
            sum = Weighted(digits, SecondWeights);
        }

        return sum == 10 ? null : sum;
    }

    public int CompareTo(Bin other) => string.CompareOrdinal(Value, other.Value);

    public static bool operator <(Bin left, Bin right) => left.CompareTo(right) < 0;

    public static bool operator <=(Bin left, Bin right) => left.CompareTo(right) <= 0;

    public static bool operator >(Bin left, Bin right) => left.CompareTo(right) > 0;

    public static bool operator >=(Bin left, Bin right) => left.CompareTo(right) >= 0;

    public override string ToString() => Value;

    private static int Weighted(ReadOnlySpan<char> digits, int[] weights)
    {
        var sum = 0;
        for (var i = 0; i < weights.Length; i++)
        {
            sum += (digits[i] - '0') * weights[i];
        }

        return sum % 11;
    }
}
