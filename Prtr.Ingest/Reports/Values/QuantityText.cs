using System.Numerics;
using Prtr.Search.Register;

namespace Prtr.Ingest.Reports.Values;

/// <summary>What came of reading a quantity.</summary>
public enum QuantityFault
{
    None = 0,
    NotANumber = 1,
    TooLarge = 2,
    TooFine = 3,
}

/// <summary>The unit that a quantity is written in, with the finest step and the largest single value that the register holds.</summary>
/// <param name="Decimals">Decimal places kept.</param>
/// <param name="Resolution">The same as a number, for the remark.</param>
public sealed record QuantityUnit(int Decimals, string Resolution, long Limit)
{
    public static QuantityUnit Kilograms { get; } = new(8, "0.00000001", 90_000_000_000);

    public static QuantityUnit Tonnes { get; } = new(6, "0.000001", 90_000_000);
}

/// <summary>Reads quantities exactly.</summary>
public static class QuantityText
{
    private const int Scale = 8;

    public static QuantityFault Read(string text, QuantityUnit unit, out Quantity quantity)
    {
        quantity = default;
        if (!ExactNumber.TryParse(text, out var number))
        {
            return QuantityFault.NotANumber;
        }

        if (number.Scaled(unit.Decimals) is null)
        {
            return QuantityFault.TooFine;
        }

        var units = number.Scaled(Scale)!.Value;
        if (BigInteger.Abs(units) > new BigInteger(unit.Limit) * Quantity.Scale)
        {
            return QuantityFault.TooLarge;
        }

        quantity = new Quantity((long)units);
        return QuantityFault.None;
    }
}
