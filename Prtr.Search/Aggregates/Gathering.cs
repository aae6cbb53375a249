using Prtr.Search.Diffuse;
using Prtr.Search.Measures;
using Prtr.Search.Reference;
using Prtr.Search.Register;

namespace Prtr.Search.Aggregates;

/// <summary>Takes records one by one and adds each to its cell, and to that of the year after where the year before is asked for.</summary>
internal sealed class Gathering(AggregateRequest request, AggregateYears years, ReferenceData reference)
{
    private readonly Dimension? first = request.Rows.ElementAtOrDefault(0);
    private readonly Dimension? second = request.Rows.ElementAtOrDefault(1);
    private readonly Dictionary<(Subject Subject, int Year), bool> sameThreshold = [];

    /// <summary>What the years shown have.</summary>
    public Dictionary<CellKey, RecordSums> Now { get; } = [];

    /// <summary>What the years before them have, by the year that it is compared with.</summary>
    public Dictionary<CellKey, RecordSums> Before { get; } = [];

    /// <summary>Where a pollutant has another threshold than in the year before, so that there is no change to speak of.</summary>
    public HashSet<(CellKey Key, RecordKind Kind)> ThresholdChanged { get; } = [];

    public int Cells => Now.Count + Before.Count;

    public void Add(PublicRecord record)
    {
        if (!request.Concerns(record))
        {
            return;
        }

        foreach (var (year, key) in Add(record, record.Report.Year, static (dimension, one) => dimension.Value(one), static (sums, one) => sums.Add(one)))
        {
            if (request.Change && !HasSameThreshold(Subject.Of(record), year))
            {
                ThresholdChanged.Add((key, record.Kind));
            }
        }
    }

    public void Add(DiffuseRecord record) =>
        Add(record, record.Year, static (dimension, one) => dimension.ValueOf(one), static (sums, one) => sums.AddDiffuse(one.Pollutant, one.QuantityKg));

    // The cells that the record is now part of, and the year that each is shown under.
    private List<(int Year, CellKey Key)> Add<T>(T record, int year, Func<Dimension, T, string?> value, Action<RecordSums, T> add)
    {
        var added = new List<(int, CellKey)>(2);
        if (years.Shown.Contains(year))
        {
            Add(Now, year);
        }

        if (request.Change && years.Shown.Contains(year + 1))
        {
            Add(Before, year + 1);
        }

        return added;

        void Add(Dictionary<CellKey, RecordSums> cells, int shown)
        {
            var key = new CellKey(Value(first, record, shown, value), Value(second, record, shown, value), Value(request.Column, record, shown, value));
            if (!cells.TryGetValue(key, out var sums))
            {
                cells.Add(key, sums = new RecordSums());
            }

            add(sums, record);
            added.Add((shown, key));
        }
    }

    private bool HasSameThreshold(Subject subject, int year)
    {
        if (!sameThreshold.TryGetValue((subject, year), out var same))
        {
            sameThreshold.Add((subject, year), same = subject.HasOneThreshold(reference, [year - 1, year]));
        }

        return same;
    }

    private static string? Value<T>(Dimension? dimension, T record, int year, Func<Dimension, T, string?> value) =>
        dimension is null ? null
        : ReferenceEquals(dimension, Dimension.Year) ? Dimension.YearText(year)
        : value(dimension, record) ?? CellKey.Missing;
}
