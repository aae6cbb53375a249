namespace Prtr.Ingest.Samples;

/// <summary>Rounding as people report: so many significant figures, exact decimals, the same on every machine.</summary>
internal static class SignificantFigures
{
    /// <param name="value">Not negative.</param>
    /// <param name="decimals">The finest step that may remain: 8 for kilograms, 6 for tonnes.</param>
    public static decimal Round(decimal value, int figures, int decimals)
    {
        var limit = PowerOfTen(figures);
        var step = 1m;
        while (value / step >= limit)
        {
            step *= 10;
        }

        var places = 0;
        while (step == 1 && places < decimals && value * PowerOfTen(places + 1) < limit)
        {
            places++;
        }

        var rounded = step > 1 ? decimal.Round(value / step) * step : decimal.Round(value, places);
        return rounded / 1.0000000000000000000000000000m;
    }

    private static decimal PowerOfTen(int exponent)
    {
        var power = 1m;
        for (var i = 0; i < exponent; i++)
        {
            power *= 10;
        }

        return power;
    }
}
