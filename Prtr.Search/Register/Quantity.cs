using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;

namespace Prtr.Search.Register;

/// <summary>
/// An exact amount: a whole number of hundred-millionths. The unit is in the name of what holds it
/// (<c>QuantityKg</c>: kilograms a year, <c>QuantityT</c>: tonnes a year).
/// </summary>
/// <param name="Units">Hundred-millionths of the unit; 0.00000001 kg is 1.</param>
[JsonConverter(typeof(QuantityJsonConverter))]
public readonly record struct Quantity(long Units) : IComparable<Quantity>
{
    /// <summary>How many units make one kilogram or one tonne.</summary>
    public const long Scale = 100_000_000;

    /// <summary>The largest single value that a report may hold: 90,000,000,000 kg.</summary>
    public const decimal Largest = 90_000_000_000m;

    public static Quantity Zero => default;

    /// <summary>Exact conversion.</summary>
    /// <exception cref="OverflowException">More than <see cref="Largest"/> allows, or finer than the scale.</exception>
    public static Quantity From(decimal value)
    {
        var units = value * Scale;
        return units == decimal.Truncate(units)
            ? new Quantity(decimal.ToInt64(units))
            : throw new OverflowException($"{value.ToString(CultureInfo.InvariantCulture)} is finer than 0.00000001.");
    }

    /// <summary>Reads an invariant decimal number such as <c>1234.5</c>; false when it is not one, too large or too fine.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Quantity quantity)
    {
        quantity = default;
        const NumberStyles styles = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        if (!decimal.TryParse(text, styles, CultureInfo.InvariantCulture, out var value) || Math.Abs(value) > Largest)
        {
            return false;
        }

        var units = value * Scale;
        if (units != decimal.Truncate(units))
        {
            return false;
        }

        quantity = new Quantity(decimal.ToInt64(units));
        return true;
    }

    /// <summary>The same amount as a decimal without trailing zeros.</summary>
    public decimal ToDecimal() => Exact(Units);

    /// <summary>A sum of units as a decimal without trailing zeros; sums outgrow 64 bits, so they are kept in 128.</summary>
    public static decimal Exact(Int128 units) => Exact(units, Scale);

    /// <summary>The same of another scale.</summary>
    /// <param name="scale">How many units make one.</param>
    public static decimal Exact(Int128 units, long scale) => Normalise((decimal)(units / scale) + ((decimal)(units % scale) / scale));

    public int CompareTo(Quantity other) => Units.CompareTo(other.Units);

    public static bool operator <(Quantity left, Quantity right) => left.Units < right.Units;

    public static bool operator <=(Quantity left, Quantity right) => left.Units <= right.Units;

    public static bool operator >(Quantity left, Quantity right) => left.Units > right.Units;

    public static bool operator >=(Quantity left, Quantity right) => left.Units >= right.Units;

    /// <summary>Invariant, exact, without trailing zeros: the form of CSV, JSON and addresses.</summary>
    public override string ToString() => ToDecimal().ToString(CultureInfo.InvariantCulture);

    // Dividing by one with 28 zeros drops trailing zeros without changing the value.
    private static decimal Normalise(decimal value) => value / 1.0000000000000000000000000000m;
}
