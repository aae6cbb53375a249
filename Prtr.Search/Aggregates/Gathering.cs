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
        if (!request.Concerns(record.Kind))
        {
            return;
        }

        var year = record.Report.Year;
        if (years.Shown.Contains(year))
        {
            Add(Now, record, year);
        }

        if (request.Change && years.Shown.Contains(year + 1))
        {
            Add(Before, record, year + 1);
        }
    }

    private void Add(Dictionary<CellKey, CellSums> cells, PublicRecord record, int year)
    {
        var key = new CellKey(Value(first, record, year), Value(second, record, year), Value(request.Column, record, year));
        if (!cells.TryGetValue(key, out var sums))
        {
            cells.Add(key, sums = new CellSums());
        }

        sums.Add(record);
    }

    private static string? Value(Dimension? dimension, PublicRecord record, int year) =>
        dimension is null ? null
        : ReferenceEquals(dimension, Dimension.Year) ? Dimension.YearText(year)
        : dimension.Value(record) ?? CellKey.Missing;
}
