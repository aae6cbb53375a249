using System.Globalization;
using Prtr.Search.Measures;
using Prtr.Search.Queries;
using Prtr.Search.Register;

namespace Prtr.Search.Aggregates;

/// <summary>The table that a request asked for. A row or column is there when at least one record counts for a measure in it.</summary>
public sealed class AggregateAnswer
{
    private readonly IRecordGroups now;
    private readonly IRecordGroups? before;
    private readonly AggregateYears years;

    /// <param name="now">What the years shown have.</param>
    /// <param name="before">What the years before them have, by the year that it is compared with; null where that was not asked for.</param>
    internal AggregateAnswer(AggregateRequest request, DataRelease release, AggregateYears years, IRecordGroups now, IRecordGroups? before)
    {
        Request = request;
        Release = release;
        this.years = years;
        this.now = now;
        this.before = before;
        var order = new ValueOrder(this);
        Rows = order.Rows(Keys().Where(key => key.Column is null && request.IsRow(key)));
        Columns = request.Column is { } column ? order.Columns(column, Keys().Where(key => key is { First: null, Second: null, Column: not null }).Select(key => key.Column!)) : [];
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
    public int Cells => now.Combinations;

    /// <summary>How many values are withheld, and so missing in sums; counts leave nothing out.</summary>
    public int Withheld => Request.Measures.GroupBy(measure => measure.Kind).Sum(alike => alike.Max(Cell(CellKey.All).Withheld));

    /// <summary>The cell or total with that key; empty when no record belongs to it.</summary>
    public AggregateCell Cell(CellKey key) => AggregateCell.Of(now, Find(now, key));

    /// <summary>The same in the year before; null when that year is not published or the cell is about several years.</summary>
    public AggregateCell? Before(CellKey key) =>
        !Request.Change || YearOf(key) is not { } year || !years.HasBefore(year) ? null
        : before is null ? default(AggregateCell)
        : AggregateCell.Of(before, Find(before, key));

    /// <summary>Whether a change of the measure against the year before says something: not where a pollutant's reporting threshold is another.</summary>
    public bool IsComparable(CellKey key, Measure measure) => measure.Kind is not { } kind || (!IsChanged(now, key, kind) && !IsChanged(before, key, kind));

    private IEnumerable<CellKey> Keys()
    {
        var keys = now.All.Select(group => KeyOf(now, group));
        return before is null ? keys : keys.Union(before.All.Select(group => KeyOf(before, group)));
    }

    private CellKey KeyOf(IRecordGroups groups, int group)
    {
        var rows = Request.Rows.Count;
        return new(rows > 0 ? groups.Value(group, 0) : null, rows > 1 ? groups.Value(group, 1) : null, Request.Column is null ? null : groups.Value(group, rows));
    }

    private int Find(IRecordGroups groups, CellKey key) => (Request.Rows.Count, Request.Column) switch
    {
        (0, null) => groups.Find(),
        (0, _) => groups.Find(key.Column),
        (1, null) => groups.Find(key.First),
        (1, _) => groups.Find(key.First, key.Column),
        (_, null) => groups.Find(key.First, key.Second),
        _ => groups.Find(key.First, key.Second, key.Column),
    };

    private bool IsChanged(IRecordGroups? groups, CellKey key, RecordKind kind) => groups is not null && Find(groups, key) is >= 0 and var group && groups.IsChanged(group, kind);

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
