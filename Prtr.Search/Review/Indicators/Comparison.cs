using Prtr.Search.Register;
using Prtr.Search.Review.Figures;
using Prtr.Search.Review.Statements;
using Row = System.Collections.Generic.Dictionary<string, Prtr.Search.Review.Figures.Figure>;

namespace Prtr.Search.Review.Indicators;

/// <summary>
/// Sets the quantities of a cut beside those of the year before: all of them, and those of the facilities that gave a value for both years
/// (the comparable set). Where the reporting threshold has changed there is no change to speak of.
/// </summary>
/// <param name="Quantity">The cut's exact sum.</param>
/// <param name="Column">Of the source, that the sum adds up.</param>
internal sealed record Comparison(Cut Cut, Measure Quantity, string Column)
{
    private string Unit => Quantity.Unit == FigureUnit.Kg ? "kg" : "t";

    private IReadOnlyList<string> Keys => [.. Cut.By.Select(dimension => dimension.Name)];

    private IReadOnlyList<Cell> Comparable =>
    [
        new("comparable_facilities", FigureUnit.Count),
        new("comparable_" + Unit, Quantity.Unit),
        new("comparable_before_" + Unit, Quantity.Unit),
    ];

    private IReadOnlyList<Cell> Added =>
        [new("before_" + Unit, Quantity.Unit), new("change_percent", FigureUnit.Percent), .. Comparable, new("comparable_change_percent", FigureUnit.Percent)];

    /// <summary>Facilities with a given value in both years; one that withholds a part in either year is left out.</summary>
    private string ComparableSql
    {
        get
        {
            var keys = string.Join(", ", Keys);
            string OfYear(string name, string source) => $"""
                {name} as (
                    select facility_id, {keys}, {Measure.Exact("quantity", Quantity.Unit, Column).Sql}
                    from {source} where {Cut.Where} group by facility_id, {keys}
                    having sum(case when withheld_ground is not null then 1 else 0 end) = 0)
                """;
            return $"""
                with {Cut.From.In()}, {Cut.From.In("@before", "earlier")},
                {OfYear("this_year", Cut.From.Name)},
                {OfYear("year_before", "earlier")}
                select {string.Join(", ", Keys.Select(key => "n." + key))}, count(*) as comparable_facilities,
                    {Measure.ExactAgain("comparable_" + Unit, Quantity.Unit, "n.quantity").Sql},
                    {Measure.ExactAgain("comparable_before_" + Unit, Quantity.Unit, "b.quantity").Sql}
                from this_year n join year_before b on b.facility_id = n.facility_id and {string.Join(" and ", Keys.Select(key => $"b.{key} = n.{key}"))}
                group by {string.Join(", ", Keys.Select(key => "n." + key))}
                """;
        }
    }

    /// <summary>The cut as a table, with the comparison in further columns.</summary>
    public async Task<FigureTable> TableAsync(YearReader reader, string id, string link, CancellationToken cancellationToken)
    {
        var table = await reader.TableAsync(id, link, Cut, cancellationToken);
        var before = reader.Before is null ? null : await ByKeyAsync(reader, Cut.Sql("@before"), Cut.Cells, cancellationToken);
        var same = reader.Before is null ? null : await ByKeyAsync(reader, ComparableSql, [.. Cut.By.Select(Cell.Of), .. Comparable], cancellationToken);
        var rows = table.Rows.Select(row => With(row, reader, before, same)).ToList();
        return YearReader.Table(id, link, table.And(ComparableSql).Sql, [.. Cut.Cells, .. Added], rows, []) with { Total = table.Total };
    }

    private async Task<Dictionary<string, Row>> ByKeyAsync(YearReader reader, string sql, IReadOnlyList<Cell> cells, CancellationToken cancellationToken) =>
        (await reader.RowsAsync(sql, cells, cancellationToken)).ToDictionary(Key);

    private string Key(IReadOnlyDictionary<string, Figure> row) => string.Join('|', Keys.Select(key => row[key].Text));

    private Row With(IReadOnlyDictionary<string, Figure> row, YearReader reader, Dictionary<string, Row>? before, Dictionary<string, Row>? same)
    {
        var result = new Row(row);
        if (before is null || same is null)
        {
            return Fill(result, Reasons.FirstYear);
        }

        if (!before.TryGetValue(Key(row), out var past))
        {
            return Fill(result, Reasons.NotReportedBefore);
        }

        Fill(result, Reasons.NoSameFacility);
        result["before_" + Unit] = past[Quantity.Name];
        if (same.TryGetValue(Key(row), out var both))
        {
            foreach (var cell in Comparable)
            {
                result[cell.Name] = both[cell.Name];
            }
        }

        var changed = ThresholdChanged(row, reader) ? Figure.NotGiven(Reasons.ThresholdChanged) : default(Figure?);
        result["change_percent"] = changed ?? Percent.Change(row[Quantity.Name], past[Quantity.Name]);
        result["comparable_change_percent"] = changed ?? Percent.Change(result["comparable_" + Unit], result["comparable_before_" + Unit]);
        return result;
    }

    private Row Fill(Row row, string reason)
    {
        foreach (var cell in Added)
        {
            row[cell.Name] = Figure.NotGiven(reason);
        }

        return row;
    }

    private static bool ThresholdChanged(IReadOnlyDictionary<string, Figure> row, YearReader reader)
    {
        if (!row.TryGetValue("pollutant", out var pollutant) || !int.TryParse(pollutant.Text, out var number))
        {
            return false;
        }

        // The threshold for sending a pollutant off site in waste water is that for water.
        var medium = row.TryGetValue("medium", out var code) && code.Text is { } text ? Codes.MediumOf(text) : Medium.Water;
        Quantity? Threshold(int year) => reader.Reference.Threshold(number, medium, year)?.ThresholdKg;
        return Threshold(reader.Year) != Threshold(reader.Before!.Value);
    }
}
