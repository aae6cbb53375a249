using System.Globalization;
using System.Numerics;
using Prtr.Ingest.Reports.Values;

namespace Prtr.Ingest.Drafts;

/// <summary>A quantity as it is typed into a draft: in grams, kilograms or tonnes, perhaps as a sum of sources such as <c>1,2 + 0,35</c>. Everything is exact.</summary>
public static class DraftQuantity
{
    /// <summary>The units that one can choose, with the power of ten that makes them kilograms.</summary>
    public static IReadOnlyDictionary<string, int> Units { get; } = new Dictionary<string, int> { ["g"] = -3, ["kg"] = 0, ["t"] = 3 };

    /// <summary>The quantity in another unit, as a plain decimal number; the text itself where it is no number, or is in that unit already.</summary>
    /// <param name="unit">As chosen; blank for <paramref name="wanted"/>.</param>
    public static string In(string text, string unit, string wanted)
    {
        var shift = Units.TryGetValue(unit, out var from) ? from - Units[wanted] : 0;
        var parts = Parts(text);
        if (parts.Count == 0 || (parts.Count == 1 && shift == 0))
        {
            return text;
        }

        var lowest = parts.Min(part => part.Exponent);
        var sum = parts.Aggregate(BigInteger.Zero, (total, part) => total + (part.Digits * BigInteger.Pow(10, part.Exponent - lowest)));
        return Plain(new ExactNumber(sum, lowest + shift));
    }

    // A plus after E belongs to the number. Empty when any part is no number.
    private static List<ExactNumber> Parts(string text)
    {
        var parts = new List<ExactNumber>();
        var begin = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && (text[i] != '+' || (i > 0 && text[i - 1] is 'e' or 'E' or 'е' or 'Е')))
            {
                continue;
            }

            if (!ExactNumber.TryParse(text[begin..i].Trim(), out var part) || Math.Abs(part.Exponent) > 100)
            {
                return [];
            }

            parts.Add(part);
            begin = i + 1;
        }

        return parts;
    }

    private static string Plain(ExactNumber number)
    {
        var (digits, exponent) = (number.Digits, number.Exponent);
        while (exponent < 0 && !digits.IsZero && (digits % 10).IsZero)
        {
            (digits, exponent) = (digits / 10, exponent + 1);
        }

        if (exponent >= 0 || digits.IsZero)
        {
            return (digits.IsZero ? digits : digits * BigInteger.Pow(10, exponent)).ToString(CultureInfo.InvariantCulture);
        }

        var text = BigInteger.Abs(digits).ToString(CultureInfo.InvariantCulture).PadLeft(1 - exponent, '0');
        return $"{(digits.Sign < 0 ? "-" : "")}{text[..^-exponent]}.{text[^-exponent..]}";
    }
}
