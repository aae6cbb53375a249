using Prtr.Search.Text;

namespace Prtr.Search.Charts;

/// <summary>Thousands, millions or billions, so that figures in a drawing stay short.</summary>
/// <param name="Thousands">How often a value is divided by a thousand: 0 to 3.</param>
/// <param name="Prefix">Before the unit, such as <c>млн </c>; empty when nothing is divided.</param>
public readonly record struct ChartScale(int Thousands, string Prefix)
{
    private const decimal Thousand = 1_000m;

    /// <summary>The scale in which the largest figure has at most five digits.</summary>
    public static ChartScale Of(decimal largest, string language) => largest switch
    {
        >= 10_000_000_000m => Named(3, "Billion", language),
        >= 10_000_000m => Named(2, "Million", language),
        >= 100_000m => Named(1, "Thousand", language),
        _ => new(0, ""),
    };

    /// <summary>The value in this scale, rounded as charts are.</summary>
    public string Write(decimal value, string language)
    {
        for (var times = 0; times < Thousands; times++)
        {
            value /= Thousand;
        }

        return ReaderNumbers.Rounded(value, language);
    }

    private static ChartScale Named(int thousands, string name, string language) => new(thousands, ChartWords.Get(name, language) + "\u00A0");
}
