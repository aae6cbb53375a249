using System.Globalization;
using Prtr.Search.Measures;
using Prtr.Search.Register;

namespace Prtr.Search.Aggregates;

/// <summary>The table that a request asked for. A row or column is there when at least one record counts for a measure in it.</summary>
public sealed class AggregateAnswer
{
    private readonly IReadOnlyDictionary<CellKey, Measured> cells;
    private readonly IReadOnlyDictionary<CellKey, Measured> before;
    private readonly IReadOnlySet<(CellKey, RecordKind)> thresholdChanged;
    private readonly AggregateYears years;

    internal AggregateAnswer(
        AggregateRequest request,
        DataRelease release,
        AggregateYears years,
        IReadOnlyDictionary<CellKey, Measured> cells,
        IReadOnlyDictionary<CellKey, Measured> before,
        IReadOnlySet<(CellKey, RecordKind)> thresholdChanged)
    {
        Request = request;
        Release = release;
        this.years = years;
        this.cells = cells;
        this.before = before;
        this.thresholdChanged = thresholdChanged;
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
    public Measured Cell(CellKey key) => cells.GetValueOrDefault(key, Measured.Nothing);

    /// <summary>The same in the year before; null when that year is not published or the cell is about several years.</summary>
    public Measured? Before(CellKey key) =>
        Request.Change && YearOf(key) is { } year && years.HasBefore(year) ? before.GetValueOrDefault(key, Measured.Nothing) : null;

    /// <summary>Whether a change of the measure against the year before says something: not where a pollutant's reporting threshold is another.</summary>
    public bool IsComparable(CellKey key, Measure measure) => measure.Kind is not { } kind || !thresholdChanged.Contains((key, kind));

    internal static AggregateAnswer Of(AggregateRequest request, DataRelease release, AggregateYears years, Gathering gathering)
    {
        var largest = new LargestValues(request, gathering.Now);
        var changed = gathering.ThresholdChanged.SelectMany(cell => largest.Of(cell.Key).Totals().Select(key => (key, cell.Kind))).ToHashSet();
        return new(request, release, years, Together(gathering.Now, largest), Together(gathering.Before, largest), changed);
    }

    private static Dictionary<CellKey, Measured> Together(Dictionary<CellKey, RecordSums> gathered, LargestValues largest)
    {
        var sums = new Dictionary<CellKey, RecordSums>();
        foreach (var (key, cell) in gathered)
        {
            foreach (var total in largest.Of(key).Totals())
            {
                if (!sums.TryGetValue(total, out var sum))
                {
                    sums.Add(total, sum = new RecordSums());
                }

                sum.Add(cell);
            }
        }

        return sums.ToDictionary(pair => pair.Key, pair => pair.Value.ToMeasured());
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
