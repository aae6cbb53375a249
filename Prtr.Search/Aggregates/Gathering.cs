using Prtr.Search.Diffuse;
using Prtr.Search.Register;

namespace Prtr.Search.Aggregates;

/// <summary>Takes records one by one and adds each to its cell, and to that of the year after where the year before is asked for.</summary>
internal sealed class Gathering(AggregateRequest request, AggregateYears years)
{
    private readonly Dimension? first = request.Rows.ElementAtOrDefault(0);
    private readonly Dimension? second = request.Rows.ElementAtOrDefault(1);

    /// <summary>What the years shown have.</summary>
    public Dictionary<CellKey, CellSums> Now { get; } = [];

    /// <summary>What the years before them have, by the year that it is compared with.</summary>
    public Dictionary<CellKey, CellSums> Before { get; } = [];

    public int Cells => Now.Count + Before.Count;

    public void Add(PublicRecord record)
    {
        if (request.Concerns(record.Kind))
        {
            Add(record, record.Report.Year, static (dimension, one) => dimension.Value(one), static (sums, one) => sums.Add(one));
        }
    }

    public void Add(DiffuseRecord record) => Add(record, record.Year, static (dimension, one) => dimension.ValueOf(one), static (sums, one) => sums.Add(one));

    private void Add<T>(T record, int year, Func<Dimension, T, string?> value, Action<CellSums, T> add)
    {
        if (years.Shown.Contains(year))
        {
            Add(Now, record, year, value, add);
        }

        if (request.Change && years.Shown.Contains(year + 1))
        {
            Add(Before, record, year + 1, value, add);
        }
    }

    private void Add<T>(Dictionary<CellKey, CellSums> cells, T record, int year, Func<Dimension, T, string?> value, Action<CellSums, T> add)
    {
        var key = new CellKey(Value(first, record, year, value), Value(second, record, year, value), Value(request.Column, record, year, value));
        if (!cells.TryGetValue(key, out var sums))
        {
            cells.Add(key, sums = new CellSums());
        }

        add(sums, record);
    }

    private static string? Value<T>(Dimension? dimension, T record, int year, Func<Dimension, T, string?> value) =>
        dimension is null ? null
        : ReferenceEquals(dimension, Dimension.Year) ? Dimension.YearText(year)
        : value(dimension, record) ?? CellKey.Missing;
}
