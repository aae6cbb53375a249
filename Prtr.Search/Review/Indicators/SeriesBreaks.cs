using System.Globalization;
using Prtr.Search.Reference;
using Prtr.Search.Register;
using Prtr.Search.Review.Figures;

namespace Prtr.Search.Review.Indicators;

/// <summary>
/// Where a series breaks: the year before is missing, a threshold or the list of activities has changed,
/// or fewer than two thirds of the facilities of either year report in both.
/// </summary>
internal sealed class SeriesBreaks(ReferenceData reference)
{
    /// <summary>The column of the marks: codes of what breaks the series in that year, divided by commas; empty for no break.</summary>
    public const string Column = "break";

    private const string Gap = "gap";
    private const string Threshold = "threshold";
    private const string CodeList = "code-list";
    private const string Facilities = "facilities";

    public static IReadOnlyList<string> All { get; } = [Gap, Threshold, CodeList, Facilities];

    /// <param name="keys">The columns that tell series apart; none when the table is one series.</param>
    /// <param name="facilities">The facilities of each row, by its series, codes with <c>|</c> between, and its year.</param>
    public FigureTable Mark(FigureTable table, IReadOnlyList<string> keys, IReadOnlyDictionary<(string Series, int Year), IReadOnlySet<long>> facilities)
    {
        var first = facilities.Keys.GroupBy(key => key.Series).ToDictionary(series => series.Key, series => series.Min(key => key.Year));
        return table.With(FigureUnit.Code, Column, after: table.Columns[^1].Name, row =>
        {
            var (series, year) = (string.Join('|', keys.Select(key => row[key].Text)), int.Parse(row["year"].Text!, CultureInfo.InvariantCulture));
            return year == first[series]
                ? default
                : Figure.Of(string.Join(',', Of(row, year, facilities[(series, year)], facilities.GetValueOrDefault((series, year - 1)))) is { Length: > 0 } marks ? marks : null);
        });
    }

    private IEnumerable<string> Of(IReadOnlyDictionary<string, Figure> row, int year, IReadOnlySet<long> facilities, IReadOnlySet<long>? before)
    {
        if (before is null)
        {
            yield return Gap;
        }

        if (row.TryGetValue("pollutant", out var pollutant) ? ThresholdChanged(pollutant, row["medium"], year) : reference.AllThresholds.Any(t => Begins(t.Years, year)))
        {
            yield return Threshold;
        }

        if (reference.Activities.Values.Any(activity => Begins(activity.Years, year)))
        {
            yield return CodeList;
        }

        if (before is not null && facilities.Count(before.Contains) * 3 < Math.Max(facilities.Count, before.Count) * 2)
        {
            yield return Facilities;
        }
    }

    private bool ThresholdChanged(Figure pollutant, Figure medium, int year) =>
        int.TryParse(pollutant.Text, out var number)
        && Codes.MediumOf(medium.Text!) is var into
        && reference.Threshold(number, into, year)?.ThresholdKg != reference.Threshold(number, into, year - 1)?.ThresholdKg;

    private static bool Begins(Validity years, int year) => years.From == year || years.To == year - 1;
}
