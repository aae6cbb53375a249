using Prtr.Search.Reference;
using Prtr.Search.Register;

namespace Prtr.Search.Embedded;

/// <summary>Sorts records, in whatever order they come, into the columns of the index.</summary>
internal sealed class IndexBuilder(DataRelease release, ReferenceData reference)
{
    private readonly Dictionary<long, int> reportPlaces = [];
    private readonly List<PublicReport> reports = [];
    private readonly Dictionary<RecordShape, int> shapePlaces = [];
    private readonly List<RecordShape> shapes = [];
    private readonly Dictionary<SourceSheet, int> sheets = [];
    private readonly List<Row> rows = [];
    private (PublicReport? Report, int Place) last;

    public void Add(PublicRecord record)
    {
        // Records of a report mostly come one after another.
        if (!ReferenceEquals(last.Report, record.Report))
        {
            last = (record.Report, Add(record.Report));
        }

        var shape = RecordShape.Of(record);
        if (!shapePlaces.TryGetValue(shape, out var place))
        {
            shapePlaces.Add(shape, place = shapes.Count);
            shapes.Add(shape);
        }

        var source = new SourceSheet(record.SourceSheet);
        if (!sheets.TryGetValue(source, out var sheet))
        {
            sheets.Add(source, sheet = sheets.Count);
        }

        rows.Add(new Row(record.Id, last.Place, place, RecordShape.Amount(record)?.Units ?? 0, record.AccidentalKg?.Units ?? 0, sheet, record.SourceRow));
    }

    /// <summary>Takes a report whether it has records or not, and says its place.</summary>
    public int Add(PublicReport report)
    {
        if (!reportPlaces.TryGetValue(report.ReportVersionId, out var place))
        {
            reportPlaces.Add(report.ReportVersionId, place = reports.Count);
            reports.Add(report);
        }

        return place;
    }

    /// <summary>Puts the reports in order, once all of them have been added; records may still be.</summary>
    public ArrangedReports Arrange() => ArrangedReports.Of(reports, reference);

    public IndexData Build() => Build(Arrange());

    /// <param name="arranged">See <see cref="Arrange"/>.</param>
    public IndexData Build(ArrangedReports arranged)
    {
        var firstRows = FirstRows(arranged.Places);
        var sorted = Sorted(arranged.Places, firstRows);
        return new IndexData(
            release,
            arranged.Reports,
            firstRows,
            [.. shapes],
            Array.ConvertAll(sorted, row => row.Shape),
            Array.ConvertAll(sorted, row => row.Id),
            Array.ConvertAll(sorted, row => row.Amount),
            Accidental(sorted),
            [.. sheets.Keys],
            Array.ConvertAll(sorted, row => row.Sheet),
            Array.ConvertAll(sorted, row => row.Line),
            arranged.ByName,
            arranged.Words);
    }

    private int[] FirstRows(int[] places)
    {
        var first = new int[places.Length + 1];
        foreach (var row in rows)
        {
            first[places[row.Report] + 1]++;
        }

        for (var i = 1; i < first.Length; i++)
        {
            first[i] += first[i - 1];
        }

        return first;
    }

    // Each row goes to the next free place of its report; those of one report mostly come in the order of their keys.
    private Row[] Sorted(int[] places, int[] firstRows)
    {
        var (sorted, next) = (new Row[rows.Count], firstRows.ToArray());
        foreach (var row in rows)
        {
            sorted[next[places[row.Report]]++] = row;
        }

        for (var report = 0; report < places.Length; report++)
        {
            sorted.AsSpan(firstRows[report]..firstRows[report + 1]).Sort((one, other) => one.Id.CompareTo(other.Id));
        }

        return sorted;
    }

    private static Dictionary<int, long> Accidental(Row[] sorted)
    {
        var accidental = new Dictionary<int, long>();
        for (var i = 0; i < sorted.Length; i++)
        {
            if (sorted[i].Accidental != 0)
            {
                accidental.Add(i, sorted[i].Accidental);
            }
        }

        return accidental;
    }

    private readonly record struct Row(long Id, int Report, int Shape, long Amount, long Accidental, int Sheet, int Line);
}
