using System.Globalization;
using Prtr.Search.Register;

namespace Prtr.Search.Aggregates;

/// <summary>The table that a request asked for. A row or column is there when at least one record counts for a measure in it.</summary>
public sealed class AggregateAnswer
{
    private readonly IReadOnlyDictionary<CellKey, AggregateCell> cells;
    private readonly IReadOnlyDictionary<CellKey, AggregateCell> before;
    private readonly AggregateYears years;

    private AggregateAnswer(
        AggregateRequest request,
        DataRelease release,
        AggregateYears years,
        IReadOnlyDictionary<CellKey, AggregateCell> cells,
        IReadOnlyDictionary<CellKey, AggregateCell> before)
    {
        Request = request;
        Release = release;
        this.years = years;
        this.cells = cells;
        this.before = before;
        var order = new ValueOrder(this);
        var keys = cells.Keys.Concat(before.Keys).ToList();
        Rows = order.Rows(keys.Where(key => key.Column is null && IsRow(key)).Distinct());
        Columns = request.Column is { } column ? order.Columns(column, keys.Select(key => key.Column).OfType<string>().Distinct()) : [];
    }

    public AggregateRequest Request { get; }

    public DataRelease Release { get; }

    /// <summary>The published years that the query means, oldest first.</summary>
    public IReadOnlyList<int> Years => years.Shown;

    /// <summary>The keys of the rows, over all columns, in their order.</summary>
    public IReadOnlyList<CellKey> Rows { get; }

    /// <summary>The values of the columns in their order; empty when there is no column dimension.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>How many cells of rows and columns hold something.</summary>
    public int Cells => cells.Keys.Count(key => IsRow(key) && key.Column is null == Request.Column is null);

    /// <summary>The cell or total with that key; empty when no record belongs to it.</summary>
    public AggregateCell Cell(CellKey key) => cells.GetValueOrDefault(key, AggregateCell.Empty);

    /// <summary>The same in the year before; null when that year is not published or the cell is about several years.</summary>
    public AggregateCell? Before(CellKey key) =>
        Request.Change && YearOf(key) is { } year && years.HasBefore(year) ? before.GetValueOrDefault(key, AggregateCell.Empty) : null;

    internal static AggregateAnswer Of(AggregateRequest request, DataRelease release, AggregateYears years, Gathering gathering)
    {
        var largest = new LargestValues(request, gathering.Now);
        return new(request, release, years, Together(gathering.Now, largest), Together(gathering.Before, largest));
    }

    private static Dictionary<CellKey, AggregateCell> Together(Dictionary<CellKey, CellSums> gathered, LargestValues largest)
    {
        var sums = new Dictionary<CellKey, CellSums>();
        foreach (var (key, cell) in gathered)
        {
            foreach (var total in largest.Of(key).Totals())
            {
                if (!sums.TryGetValue(total, out var sum))
                {
                    sums.Add(total, sum = new CellSums());
                }

                sum.Add(cell);
            }
        }

        return sums.ToDictionary(pair => pair.Key, pair => pair.Value.ToCell());
    }

    // A total over a row dimension is no row.
    private bool IsRow(CellKey key) => key.First is null == Request.Rows.Count < 1 && key.Second is null == Request.Rows.Count < 2;

    private int? YearOf(CellKey key)
    {
        if (!Request.Dimensions.Contains(Dimension.Year))
        {
            return years.Shown is [var only] ? only : null;
        }

        var value = ReferenceEquals(Request.Column, Dimension.Year) ? key.Column : ReferenceEquals(Request.Rows[0], Dimension.Year) ? key.First : key.Second;
        return value is null ? null : int.Parse(value, CultureInfo.InvariantCulture);
    }
}
