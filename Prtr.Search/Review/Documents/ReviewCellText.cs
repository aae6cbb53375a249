using System.Globalization;
using Prtr.Search.Text;

namespace Prtr.Search.Review.Documents;

/// <summary>Cells as people read them; the same in the page and in every document.</summary>
public static class ReviewCellText
{
    /// <param name="language">kk, ru or en.</param>
    public static string Of(ReviewCell cell, string language) => cell switch
    {
        TextCell text => text.Text,
        CodeCell code => code.Code,
        CountCell count => count.Value.ToString("N0", ReaderNumbers.In(language)),
        DecimalCell { Decimals: { } decimals } quantity => Fixed(quantity.Value, decimals, language),
        DecimalCell quantity => ReaderNumbers.Exact(quantity.Value, language),
        PercentCell percent => Fixed(percent.Share * 100, percent.Decimals, language) + "\u00A0%",
        MissingCell missing => missing.Reason,
        _ => throw new ArgumentOutOfRangeException(nameof(cell), cell.GetType().Name, "No such cell."),
    };

    /// <summary>Whether the cell is a figure, or stands for one.</summary>
    public static bool IsFigure(ReviewCell cell) => cell is CountCell or DecimalCell or PercentCell;

    private static string Fixed(decimal value, int decimals, string language) =>
        Math.Round(value, decimals, MidpointRounding.AwayFromZero).ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), ReaderNumbers.In(language));
}
