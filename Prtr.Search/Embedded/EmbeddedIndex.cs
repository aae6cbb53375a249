using System.Globalization;
using Prtr.Search.Database;
using Prtr.Search.Queries;
using Prtr.Search.Reference;
using Prtr.Search.Register;

namespace Prtr.Search.Embedded;

/// <summary>One data release in memory, in columns. Nothing in it changes, so it is read without locks.</summary>
public sealed class EmbeddedIndex
{
    private readonly QueryCounter counter;

    internal EmbeddedIndex(IndexData data)
    {
        Data = data;
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
        counter = new QueryCounter(this);
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

        // Their words are collected while the records are read.
        var arranging = Task.Run(builder.Arrange, cancellationToken);
        await foreach (var record in snapshot.RecordsAsync(cancellationToken))
        {
            builder.Add(record);
        }

        return new EmbeddedIndex(builder.Build(await arranging));
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
    public SearchAnswer Search(RegisterQuery query)
    {
        var plan = new QueryPlan(this, query);
        var counted = counter.Of(query, plan);
        var results = new ResultList(this, plan, query, counted);
        var (skip, take) = (((long)query.Page - 1) * query.Size, query.Size);
        return new SearchAnswer(
            State.Release,
            counted.Totals,
            counted.Substances,
            counted.Facets,
            query.View == ResultView.Facilities ? [.. results.Facilities(skip, take)] : [],
            query.View == ResultView.Records ? [.. results.Records(skip, take)] : []);
    }

    /// <summary>All matching records in the order of the query.</summary>
    public IEnumerable<PublicRecord> Records(RegisterQuery query) => All(query with { View = ResultView.Records }).Records(0, int.MaxValue);

    /// <summary>All facilities with matching records in the order of the query.</summary>
    public IEnumerable<FacilityHit> Facilities(RegisterQuery query) => All(query with { View = ResultView.Facilities }).Facilities(0, int.MaxValue);

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

    /// <summary>The records of some reports.</summary>
    internal IEnumerable<PublicRecord> RecordsOf(Func<PublicReport, bool> isTaken) =>
        from report in Data.Reports.Index()
        where isTaken(report.Item)
        from row in Enumerable.Range(Data.FirstRow[report.Index], Data.FirstRow[report.Index + 1] - Data.FirstRow[report.Index])
        select RecordAt(report.Index, row);

    private ResultList All(RegisterQuery query)
    {
        var plan = new QueryPlan(this, query);
        return new ResultList(this, plan, query, counter.Of(query, plan));
    }

    private IEnumerable<string> ValuesOf(Facet facet) =>
        !facet.IsOfReport ? Shapes.Of(facet).Values
        : facet == Facet.Year ? Data.Reports.DistinctBy(report => report.Year).SelectMany(facet.ValuesOf)
        : Segments.Of(facet).Values;
}
