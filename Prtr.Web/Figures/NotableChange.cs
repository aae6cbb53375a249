using System.Globalization;
using Prtr.Search.Reference;
using Prtr.Search.Register;
using Prtr.Search.Review.Figures;

namespace Prtr.Web.Figures;

/// <summary>How the releases of a pollutant into a medium changed, among the facilities that reported them for both years.</summary>
/// <param name="Thresholds">The change in reporting thresholds, without its sign: kilograms of different pollutants say nothing about each other.</param>
public sealed record NotableChange(int Pollutant, Medium Medium, decimal BeforeKg, decimal NowKg, decimal Percent, long Facilities, decimal Thresholds)
{
    public bool IsRise => NowKg > BeforeKg;

    /// <summary>What can be compared in the review of a year, the largest change first; none for a first year.</summary>
    public static IReadOnlyList<NotableChange> Of(ReviewFigures figures, ReferenceData reference) =>
    [
        .. figures.Table("releases-by-pollutant").Rows
            .Select(row => Of(row, figures.Year, reference)).OfType<NotableChange>()
            .Where(change => change.Thresholds > 0)
            .OrderByDescending(change => change.Thresholds).ThenBy(change => change.Pollutant),
    ];

    private static NotableChange? Of(IReadOnlyDictionary<string, Figure> row, int year, ReferenceData reference)
    {
        if (!int.TryParse(row["pollutant"].Text, NumberStyles.None, CultureInfo.InvariantCulture, out var pollutant)
            || row["comparable_change_percent"].Reason is not null || row["comparable_change_percent"].Amount is not { } percent
            || row["comparable_kg"].Amount is not { } now || row["comparable_before_kg"].Amount is not { } before)
        {
            return null;
        }

        var medium = Enum.GetValues<Medium>().First(one => one.Code() == row["medium"].Text);
        var threshold = reference.Threshold(pollutant, medium, year)?.ThresholdKg.ToDecimal() ?? 0;
        return new(pollutant, medium, before, now, percent, row["comparable_facilities"].Count ?? 0, threshold > 0 ? Math.Abs(now - before) / threshold : 0);
    }
}
