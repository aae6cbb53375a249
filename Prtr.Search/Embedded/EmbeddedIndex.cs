using System.Collections.Concurrent;
using System.Globalization;
using Prtr.Search.Database;
using Prtr.Search.Measures;
using Prtr.Search.Queries;
using Prtr.Search.Reference;
using Prtr.Search.Register;

namespace Prtr.Search.Embedded;

/// <summary>One data release in memory, in columns. Nothing in it changes, so it is read without locks.</summary>
public sealed class EmbeddedIndex
{
    // Below this a second thread costs more than it saves.
    private const int RecordsWorthSharing = 50_000;

    private readonly BroadAnswers broad;
    private readonly ConcurrentBag<ScanCounts> spare = [];

    internal EmbeddedIndex(IndexData data)
    {
        Data = data;
        broad = new BroadAnswers(data.RowId.Length);
        Segments = new Segments(data.Reports, data.Words);
        Asked = new AskedShapes(data);
        Runs = new Runs(data, Asked.Of, Segments);
        ShapeFacilities = new ShapeFacilities(Runs, Asked.Shapes.Length);
        Shapes = new ShapeColumns(Asked);
        Terms = new FacetTerms(Facet.Indexed.ToDictionary(facet => facet, ValuesOf));
        Shapes.Number(Terms);
        Array.ForEach(FacetTerms.OfReports, facet => Segments.Of(facet).Number(Terms));
        State = new PublishedState(data.Release, [.. Terms.ValuesOf(Facet.Year).Select(year => int.Parse(year, CultureInfo.InvariantCulture))]);
        Orders = new ReportOrders(data);
        Grouped = new GroupColumns(this);
    }

    public PublishedState State { get; }

    /// <summary>How many records it holds.</summary>
    public int Count => Data.RowId.Length;

    internal IndexData Data { get; }

    internal AskedShapes Asked { get; }

    internal Segments Segments { get; }

    internal Runs Runs { get; }

    internal ShapeFacilities ShapeFacilities { get; }

    internal ShapeColumns Shapes { get; }

    internal FacetTerms Terms { get; }

    internal ReportOrders Orders { get; }

    internal GroupColumns Grouped { get; }

    internal int? LatestYear => State.LatestYear;

    /// <summary>Reads everything that is published.</summary>
    public static async Task<EmbeddedIndex> LoadAsync(RegisterDatabase database, ReferenceData reference, CancellationToken cancellationToken)
    {
        await using var snapshot = await PublishedSnapshot.OpenAsync(database, cancellationToken);
        var builder = new IndexBuilder(snapshot.Release, reference);
        foreach (var report in (await snapshot.ReportsAsync(cancellationToken)).Values)
        {
            builder.Add(report);
        }

        await foreach (var record in snapshot.RecordsAsync(cancellationToken))
        {
            builder.Add(record);
        }

        return new EmbeddedIndex(builder.Build());
    }

    /// <summary>An index over given records.</summary>
    public static EmbeddedIndex Of(DataRelease release, IEnumerable<PublicRecord> records, ReferenceData reference)
    {
        var builder = new IndexBuilder(release, reference);
        foreach (var record in records)
        {
            builder.Add(record);
        }

        return new EmbeddedIndex(builder.Build());
    }

    /// <summary>Totals, facet counts and one page of results.</summary>
    public SearchAnswer Search(RegisterQuery query) => broad.Find(query) ?? broad.Keep(query, Answer(query));

    /// <summary>All matching records in the order of the query.</summary>
    public IEnumerable<PublicRecord> Records(RegisterQuery query)
    {
        var all = query with { View = ResultView.Records };
        var plan = new QueryPlan(this, all);
        var counts = Scan(plan, all);
        foreach (var record in new ResultList(this, plan, all, counts).Records(0, int.MaxValue))
        {
            yield return record;
        }

        Return(counts);
    }

    /// <summary>All facilities with matching records in the order of the query.</summary>
    public IEnumerable<FacilityHit> Facilities(RegisterQuery query)
    {
        var all = query with { View = ResultView.Facilities };
        var plan = new QueryPlan(this, all);
        var counts = Scan(plan, all);
        foreach (var facility in new ResultList(this, plan, all, counts).Facilities(0, int.MaxValue))
        {
            yield return facility;
        }

        Return(counts);
    }

    internal PublishedNames MakeNames() => new(
        Data.Reports,
        Data.Shapes.Where(shape => shape is { ReceiverBin: not null, ReceiverName: not null }).Select(shape => (shape.ReceiverBin!.Value, shape.ReceiverName!)),
        LatestYear);

    /// <summary>The report that a record belongs to.</summary>
    internal int ReportOf(int row)
    {
        var (from, to) = (0, Data.Reports.Length - 1);
        while (from < to)
        {
            var middle = (from + to + 1) >>> 1;
            (from, to) = Data.FirstRow[middle] <= row ? (middle, to) : (from, middle - 1);
        }

        return from;
    }

    internal PublicRecord RecordAt(int report, int row)
    {
        var accidental = Data.Accidental.GetValueOrDefault(row);
        return Data.Shapes[Data.RowShape[row]].Record(Data.RowId[row], Data.Reports[report], Data.Amount[row], accidental, Data.Sheets[Data.RowSheet[row]].Name, Data.Line[row]);
    }

    private SearchAnswer Answer(RegisterQuery query)
    {
        var plan = new QueryPlan(this, query);
        var counts = Scan(plan, query);
        try
        {
            var results = new ResultList(this, plan, query, counts);
            var (skip, take) = (((long)query.Page - 1) * query.Size, query.Size);
            var found = FoundSubstances(plan, counts);
            return new SearchAnswer(
                State.Release,
                TotalsOf(plan, counts, found),
                Shapes.Alike.Substances(counts.Sums, counts.Accidental, found),
                FacetTotals.Of(this, query, plan, counts),
                query.View == ResultView.Facilities ? [.. results.Facilities(skip, take)] : [],
                query.View == ResultView.Records ? [.. results.Records(skip, take)] : []);
        }
        finally
        {
            Return(counts);
        }
    }

    private IEnumerable<string> ValuesOf(Facet facet) =>
        !facet.IsOfReport ? Shapes.Of(facet).Values
        : facet == Facet.Year ? Data.Reports.DistinctBy(report => report.Year).SelectMany(facet.ValuesOf)
        : Segments.Of(facet).Values;

    private ScanCounts Scan(QueryPlan plan, RegisterQuery query)
    {
        var scan = new RunScan(this, plan, query);
        var facilities = Segments.FacilityIds.Length;
        var counts = Take();
        if (Count < RecordsWorthSharing || Environment.ProcessorCount == 1)
        {
            scan.Run(0, facilities, counts);
            return counts;
        }

        var later = Take();
        Parallel.Invoke(() => scan.Run(0, Orders.MiddleFacility, counts), () => scan.Run(Orders.MiddleFacility, facilities, later));
        counts.Add(later);
        Return(later);
        return counts;
    }

    private Totals TotalsOf(QueryPlan plan, ScanCounts counts, bool[] found) => new(
        counts.Facilities,
        counts.Records,
        RecordsOf(plan, counts, Shapes.IsWithheld),
        ExactSums.Of(
            measure => measure == Measure.OverThreshold
                ? (Int128)RecordsOf(plan, counts, Shapes.IsOverThreshold) * Quantity.Scale
                : Shapes.Alike.Weighed(measure, measure.IsPart ? counts.Accidental : counts.Sums),
            kind => Shapes.Alike.SubstanceOf(kind, found)));

    private static int RecordsOf(QueryPlan plan, ScanCounts counts, bool[] counted)
    {
        var records = 0;
        for (var shape = 0; shape < counted.Length; shape++)
        {
            records += counted[shape] && plan.ShapeState[shape] == QueryPlan.In ? counts.ShapeRecords[shape] : 0;
        }

        return records;
    }

    // The places of sums that a record counts for, be its quantity zero.
    private bool[] FoundSubstances(QueryPlan plan, ScanCounts counts)
    {
        var found = new bool[Shapes.Alike.Count];
        for (var shape = 0; shape < plan.ShapeState.Length; shape++)
        {
            found[Shapes.Alike.OfShape[shape]] |= counts.ShapeRecords[shape] > 0 && plan.ShapeState[shape] == QueryPlan.In;
        }

        return found;
    }

    private ScanCounts Take()
    {
        if (!spare.TryTake(out var counts))
        {
            return new ScanCounts(Asked.Shapes.Length, Terms.Values.Length, [.. FacetTerms.OfReports.Select(facet => Segments.Of(facet).Codes)], Shapes.Alike.Count);
        }

        counts.Clear();
        return counts;
    }

    private void Return(ScanCounts counts) => spare.Add(counts);
}
