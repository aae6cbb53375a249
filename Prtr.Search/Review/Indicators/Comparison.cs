using Prtr.Search.Measures;
using Prtr.Search.Register;
using Prtr.Search.Review.Figures;
using Row = System.Collections.Generic.Dictionary<string, Prtr.Search.Review.Figures.Figure>;

namespace Prtr.Search.Review.Indicators;

/// <summary>
/// Sets the quantities of a cut by subjects beside those of the year before: all of them, and those of the <see cref="ComparableSet"/>.
/// Where the reporting threshold has changed there is no change to speak of.
/// </summary>
/// <param name="Quantity">The exact sum that is compared.</param>
internal sealed record Comparison(Cut<PublicRecord> Cut, Measure Quantity)
{
    private string Unit => Quantity.Unit!;

    private IReadOnlyList<FigureColumn> Comparable =>
    [
        Tabulated.Count("comparable_facilities"),
        IndicatorTexts.Column("comparable_" + Unit, Counted.UnitOf(Quantity)),
        IndicatorTexts.Column("comparable_before_" + Unit, Counted.UnitOf(Quantity)),
    ];

    private IReadOnlyList<FigureColumn> Added =>
    [
        IndicatorTexts.Column("before_" + Unit, Counted.UnitOf(Quantity)), IndicatorTexts.Column("change_percent", FigureUnit.Percent),
        .. Comparable, IndicatorTexts.Column("comparable_change_percent", FigureUnit.Percent),
    ];

    /// <summary>The cut as a table, with the comparison in further columns.</summary>
    public FigureTable Table(YearData data, string id, string link)
    {
        var table = Cut.Table(id, link);
        var now = Cut.Groups(Cut.Rows);
        var before = Cut.Groups(data.RecordsBefore.Where(record => record.Kind == Quantity.Kind));
        return table with
        {
            Columns = [.. table.Columns, .. Added],
            Rows = [.. table.Rows.Select(row => With(row, data, [.. now[Key(row)]], [.. before[Key(row)]]))],
        };
    }

    private Row With(IReadOnlyDictionary<string, Figure> row, YearData data, IReadOnlyList<PublicRecord> now, IReadOnlyList<PublicRecord> before)
    {
        var result = new Row(row);
        if (data.Before is not { } yearBefore || before.Count == 0)
        {
            return Fill(result, data.Before is null ? Reasons.FirstYear : Reasons.NotReportedBefore);
        }

        var sameThreshold = Subject.Of(now[0]).HasOneThreshold(data.Reference, [yearBefore, data.Year]);
        Fill(result, sameThreshold ? Reasons.NoSameFacility : Reasons.ThresholdChanged);
        result["before_" + Unit] = Counted.Of(before.Measured(), Quantity);
        var (same, sameBefore) = (now.Where(data.Comparable.Takes).Measured(), before.Where(data.Comparable.Takes).Measured());
        if (same.Totals.Records > 0)
        {
            result["comparable_facilities"] = Counted.Of(same, Measure.Facilities);
            result["comparable_" + Unit] = Counted.Of(same, Quantity);
            result["comparable_before_" + Unit] = Counted.Of(sameBefore, Quantity);
        }

        if (sameThreshold)
        {
            result["change_percent"] = PercentFigure.Change(result["quantity_" + Unit], result["before_" + Unit]);
            result["comparable_change_percent"] = PercentFigure.Change(result["comparable_" + Unit], result["comparable_before_" + Unit]);
        }

        return result;
    }

    private string Key(IReadOnlyDictionary<string, Figure> row) => string.Join('|', Cut.By.Select(code => row[code.Name].Text));

    private Row Fill(Row row, string reason)
    {
        foreach (var column in Added)
        {
            row[column.Name] = Figure.NotGiven(reason);
        }

        return row;
    }
}
