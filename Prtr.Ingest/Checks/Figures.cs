using System.Globalization;

namespace Prtr.Ingest.Checks;

/// <summary>Derived figures as they stand in remarks.</summary>
internal static class Figures
{
    /// <summary>Three significant digits, invariant, without an exponent.</summary>
    public static string Short(decimal value)
    {
        if (value == 0)
        {
            return "0";
        }

        var digits = 3 - (int)Math.Ceiling(Math.Log10((double)Math.Abs(value)));
        var rounded = Math.Round(value, Math.Clamp(digits, 0, 12));
        return rounded.ToString("0.############", CultureInfo.InvariantCulture);
    }
}
