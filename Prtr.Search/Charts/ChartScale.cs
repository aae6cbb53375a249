using Prtr.Search.Text;

namespace Prtr.Search.Charts;

/// <summary>The unit of a drawing, chosen by its largest figure so that figures stay short: tonnes for many kilograms, thousands or millions for counts.</summary>
/// <param name="Thousands">How often a value is divided by a thousand: 0 to 3.</param>
/// <param name="Unit">As written beside the figures, such as <c>тыс. т</c>.</param>
public readonly record struct ChartScale(int Thousands, string Unit)
{
    private const decimal Thousand = 1_000m;

    /// <summary>The scale in which the largest figure has at most five digits.</summary>
    /// <param name="unit">Of the figures, in the drawing's language.</param>
    public static ChartScale Of(decimal largest, string unit, string language) =>
        QuantityScale.CodeOf(unit, language) is not { } code ? OfCount(largest, unit, language)
        : QuantityScale.Of(largest, code, language) is { Thousands: > 0 } scale ? new(scale.Thousands, scale.Unit)
        : new(0, unit);

    /// <summary>The value in this scale, rounded as charts are.</summary>
    public string Write(decimal value, string language)
    {
        for (var times = 0; times < Thousands; times++)
        {
            value /= Thousand;
        }

        return ReaderNumbers.Rounded(value, language);
    }

    private static ChartScale OfCount(decimal largest, string unit, string language) => largest switch
    {
        >= 10_000_000_000m => Named(3, "Billion", unit, language),
        >= 10_000_000m => Named(2, "Million", unit, language),
        >= 100_000m => Named(1, "Thousand", unit, language),
        _ => new(0, unit),
    };

    private static ChartScale Named(int thousands, string name, string unit, string language) => new(thousands, $"{ChartWords.Get(name, language)}\u00A0{unit}");
}
