using Prtr.Search.Review.Figures;
using Prtr.Search.Review.Statements;
using Row = System.Collections.Generic.Dictionary<string, Prtr.Search.Review.Figures.Figure>;

namespace Prtr.Search.Review.Indicators;

/// <summary>The ten facilities with the largest given quantity in each group; equal ones in the order of their ids.</summary>
/// <param name="Quantity">The exact sum that counts.</param>
/// <param name="Column">Of the source, that the sum adds up.</param>
internal sealed record Largest(IReadOnlyList<Dimension> By, Measure Quantity, string Column, string Where)
{
    private const int Places = 10;

    private IReadOnlyList<string> Keys => [.. By.Select(dimension => dimension.Name)];

    private IReadOnlyList<Cell> Cells =>
    [
        .. By.Select(Cell.Of), new("place", FigureUnit.Count), new("facility", FigureUnit.Code), new("facility_name", FigureUnit.Text),
        new("operator_name", FigureUnit.Text), Cell.Of(Dimension.Region), Cell.Of(Quantity),
    ];

    private string Sql
    {
        get
        {
            var keys = string.Join(", ", Keys);
            const string facility = "facility_id, facility_name, operator_name, region";
            return $"""
                with {Source.Records.In()}
                select {keys}, place, facility_id as facility, facility_name, operator_name, region, {Quantity.Name}_whole, {Quantity.Name}_rest
                from (
                    select {keys}, {facility}, {Quantity.Sql},
                        row_number() over (partition by {keys} order by {Measure.LargestFirst(Column)}, facility_id) as place
                    from {Source.Records.Name} where {Where} and {Column} > 0
                    group by {keys}, {facility}) ranked
                where place <= {Places}
                """;
        }
    }

    /// <param name="whole">The table with the quantity of each group, for the shares.</param>
    public async Task<FigureTable> TableAsync(YearReader reader, string id, string link, FigureTable whole, CancellationToken cancellationToken)
    {
        var totals = whole.Rows.GroupBy(Key).ToDictionary(group => group.Key, group => Figure.Exact(group.Sum(row => row[Quantity.Name].Amount ?? 0)));
        var rows = (await reader.RowsAsync(Sql, Cells, cancellationToken)).OrderBy(row => row["place"].Count)
            .Select(row => new Row(row) { ["share_percent"] = Percent.Share(row[Quantity.Name], totals[Key(row)]) });
        return YearReader.Table(id, link, Sql, [.. Cells, new("share_percent", FigureUnit.Percent)], [.. rows], Keys);
    }

    private string Key(IReadOnlyDictionary<string, Figure> row) => string.Join('|', Keys.Select(key => row[key].Text));
}
