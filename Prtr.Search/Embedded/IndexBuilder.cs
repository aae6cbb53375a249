using Prtr.Search.Reference;
using Prtr.Search.Register;
using Prtr.Search.Text;

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

    public void Add(PublicRecord record)
    {
        var report = Add(record.Report);
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

        rows.Add(new Row(record.Id, report, place, RecordShape.Amount(record)?.Units ?? 0, record.AccidentalKg?.Units ?? 0, sheet, record.SourceRow));
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

    public IndexData Build()
    {
        var order = new int[reports.Count];
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        Array.Sort(order, (a, b) => ByFacilityAndYear(reports[a], reports[b]));
        var places = new int[order.Length];
        for (var i = 0; i < order.Length; i++)
        {
            places[order[i]] = i;
        }

        var firstRows = FirstRows(places);
        var sorted = Sorted(places, firstRows);
        PublicReport[] sortedReports = [.. order.Select(place => reports[place])];
        return new IndexData(
            release,
            sortedReports,
            firstRows,
            [.. shapes],
            Array.ConvertAll(sorted, row => row.Shape),
            Array.ConvertAll(sorted, row => row.Id),
            Array.ConvertAll(sorted, row => row.Amount),
            Accidental(sorted),
            [.. sheets.Keys],
            Array.ConvertAll(sorted, row => row.Sheet),
            Array.ConvertAll(sorted, row => row.Line),
            ByName(sortedReports),
            RegisterWords.Of(sortedReports, reference));
    }

    private static int ByFacilityAndYear(PublicReport left, PublicReport right) =>
        left.FacilityId != right.FacilityId ? left.FacilityId.CompareTo(right.FacilityId) : left.Year.CompareTo(right.Year);

    private int[] FirstRows(int[] places)
    {
        var first = new int[reports.Count + 1];
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

    private static int[] ByName(PublicReport[] sortedReports)
    {
        var ranks = new Dictionary<string, int>();
        foreach (var (rank, same) in sortedReports.Select(report => report.FacilityName).Distinct().GroupBy(NameOrder.Key).OrderBy(names => names.Key, StringComparer.Ordinal).Index())
        {
            foreach (var name in same)
            {
                ranks.Add(name, rank);
            }
        }

        return Ranking.Of(sortedReports.Length, report => ranks[sortedReports[report].FacilityName]);
    }

    private readonly record struct Row(long Id, int Report, int Shape, long Amount, long Accidental, int Sheet, int Line);
}
