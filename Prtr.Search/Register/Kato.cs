using System.Diagnostics.CodeAnalysis;

namespace Prtr.Search.Register;

/// <summary>A code of the administrative classifier (ӘАОЖ, КАТО): nine digits RR DD OO NNN, zeros at the end for the wider unit.</summary>
public readonly record struct Kato(string Value) : IComparable<Kato>
{
    /// <summary>The oblast or city of republican significance: RR0000000.</summary>
    public Kato Region => new(string.Concat(Value.AsSpan(0, 2), "0000000"));

    /// <summary>The district: RRDD00000, in a city of republican significance RRDDOO000; null when the code names no district.</summary>
    public Kato? District
    {
        get
        {
            var (unit, level) = IsInCity ? (Third, 3) : (Second, 2);
            return unit.Level == level ? unit : null;
        }
    }

    /// <summary>1 region, 2 district, 3 rural district or town, 4 settlement.</summary>
    public int Level => Prefix.Length switch { 2 => 1, 4 => 2, 6 => 3, _ => 4 };

    /// <summary>The digits that every unit inside this one begins with.</summary>
    public string Prefix
    {
        get
        {
            if (!Value.EndsWith("000", StringComparison.Ordinal))
            {
                return Value;
            }

            if (!Value.AsSpan(4, 2).SequenceEqual("00"))
            {
                return Value[..6];
            }

            return Value.AsSpan(2, 2).SequenceEqual("00") ? Value[..2] : Value[..4];
        }
    }

    /// <summary>The unit one level up, or null for a region.</summary>
    public Kato? Parent => Level switch
    {
        1 => null,
        2 => Region,
        3 => Second,
        _ => Value.AsSpan(4, 2).SequenceEqual("00") ? Second : Third,
    };

    // Astana, Almaty and Shymkent are divided into districts at the third level: the classifier has nothing between.
    private bool IsInCity => Value.AsSpan(0, 2) is "71" or "75" or "79";

    private Kato Second => new(string.Concat(Value.AsSpan(0, 4), "00000"));

    private Kato Third => new(string.Concat(Value.AsSpan(0, 6), "000"));

    /// <summary>Whether <paramref name="other"/> is this unit or lies inside it.</summary>
    public bool Contains(Kato other) => other.Value.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>Accepts exactly nine digits; whether the classifier has the code is for the reference data to say.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Kato kato)
    {
        kato = default;
        if (text is not { Length: 9 } || text.AsSpan().ContainsAnyExceptInRange('0', '9'))
        {
            return false;
        }

        kato = new Kato(text);
        return true;
    }

    public int CompareTo(Kato other) => string.CompareOrdinal(Value, other.Value);

    public static bool operator <(Kato left, Kato right) => left.CompareTo(right) < 0;

    public static bool operator <=(Kato left, Kato right) => left.CompareTo(right) <= 0;

    public static bool operator >(Kato left, Kato right) => left.CompareTo(right) > 0;

    public static bool operator >=(Kato left, Kato right) => left.CompareTo(right) >= 0;

    public override string ToString() => Value;
}
