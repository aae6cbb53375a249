using Prtr.Search.Database;
using Prtr.Search.Reference;
using Prtr.Search.Review.Figures;
using Prtr.Search.Review.Statements;
using Row = System.Collections.Generic.Dictionary<string, Prtr.Search.Review.Figures.Figure>;

namespace Prtr.Search.Review.Indicators;

/// <summary>Reads the tables of one year's review, all from one data release.</summary>
/// <param name="before">The year before; null when it is not published.</param>
internal sealed class YearReader(PublishedSnapshot snapshot, ReferenceData reference, int year, int? before)
{
    public ReferenceData Reference => reference;

    public int Year => year;

    public int? Before => before;

    /// <summary>A cut as a table, its rows in the order of their codes.</summary>
    public async Task<FigureTable> TableAsync(string id, string link, Cut cut, CancellationToken cancellationToken)
    {
        var rows = await RowsAsync(cut.Sql(), cut.Cells, cancellationToken);
        return Table(id, link, cut.Sql(), cut.Cells, rows, [.. cut.By.Select(dimension => dimension.Name)])
            with { Total = await TotalAsync(cut, rows.Count, cancellationToken) };
    }

    /// <summary>A table of rows that have been read already.</summary>
    /// <param name="order">The columns to put the rows in order by; none to leave them as they are.</param>
    public static FigureTable Table(
        string id, string link, string sql, IReadOnlyList<Cell> cells, IReadOnlyList<IReadOnlyDictionary<string, Figure>> rows, IReadOnlyList<string> order) => new(
            id,
            IndicatorTexts.Names("table." + id),
            sql,
            link,
            [.. cells.Select(cell => IndicatorTexts.Column(cell.Name, cell.Unit))],
            order.Count == 0 ? rows : CodeOrder.Sort(rows, order),
            NotGiven: rows.Count == 0 ? Reasons.NothingReported : null);

    /// <summary>A table that compares with the year before, when that is not published.</summary>
    public static FigureTable WithoutYearBefore(string id, string link, string sql, IReadOnlyList<Cell> cells) =>
        Table(id, link, sql, cells, [], []) with { NotGiven = Reasons.FirstYear };

    public async Task<IReadOnlyDictionary<string, Figure>?> TotalAsync(Cut cut, int rows, CancellationToken cancellationToken)
    {
        if (!cut.HasTotal || rows == 0)
        {
            return null;
        }

        var whole = cut with { By = [] };
        return (await RowsAsync(whole.Sql(), whole.Cells, cancellationToken)).Single();
    }

    /// <summary>The rows that a statement finds, in no particular order.</summary>
    public async Task<IReadOnlyList<Row>> RowsAsync(string sql, IReadOnlyList<Cell> cells, CancellationToken cancellationToken)
    {
        var rows = new List<Row>();
        await using var found = await snapshot.ReadAsync(sql, new { year, before }, cancellationToken);
        while (await found.ReadAsync(cancellationToken))
        {
            rows.Add(cells.ToDictionary(cell => cell.Name, cell => cell.Read(found)));
        }

        return rows;
    }
}
