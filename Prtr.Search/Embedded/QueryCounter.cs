using System.Collections.Concurrent;
using Prtr.Search.Measures;
using Prtr.Search.Queries;
using Prtr.Search.Register;

namespace Prtr.Search.Embedded;

/// <summary>Counts what queries find, each once for all its pages and orders.</summary>
internal sealed class QueryCounter(EmbeddedIndex index)
{
    // Below this a second thread costs more than it saves.
    private const int RecordsWorthSharing = 50_000;

    private readonly KeptCounts kept = new();
    private readonly ConcurrentBag<ScanCounts> spare = [];

    public QueryCounts Of(RegisterQuery query, QueryPlan plan) => kept.Find(query) ?? kept.Keep(query, Count(query, plan));

    private QueryCounts Count(RegisterQuery query, QueryPlan plan)
    {
        var counts = Scan(plan, query);
        try
        {
            var found = FoundSubstances(plan, counts);
            return new QueryCounts(
                TotalsOf(plan, counts, found),
                index.Shapes.Alike.Substances(counts.Sums, counts.Accidental, found),
                FacetTotals.Of(index, query, plan, counts),
                [.. counts.Reports],
                [.. counts.Amounts],
                [.. counts.Over]);
        }
        finally
        {
            spare.Add(counts);
        }
    }

    private ScanCounts Scan(QueryPlan plan, RegisterQuery query)
    {
        var scan = new RunScan(index, plan, query);
        var facilities = index.Segments.FacilityIds.Length;
        var counts = Take();
        if (index.Count < RecordsWorthSharing || Environment.ProcessorCount == 1)
        {
            scan.Run(0, facilities, counts);
            return counts;
        }

        var (later, middle) = (Take(), index.Orders.MiddleFacility);
        Parallel.Invoke(() => scan.Run(0, middle, counts), () => scan.Run(middle, facilities, later));
        counts.Add(later);
        spare.Add(later);
        return counts;
    }

    private Totals TotalsOf(QueryPlan plan, ScanCounts counts, bool[] found) => new(
        counts.Facilities,
        counts.Records,
        RecordsOf(plan, counts, index.Shapes.IsWithheld),
        ExactSums.Of(
            measure => measure == Measure.OverThreshold
                ? (Int128)RecordsOf(plan, counts, index.Shapes.IsOverThreshold) * Quantity.Scale
                : index.Shapes.Alike.Weighed(measure, measure.IsPart ? counts.Accidental : counts.Sums),
            kind => index.Shapes.Alike.SubstanceOf(kind, found)));

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
        var (alike, found) = (index.Shapes.Alike, new bool[index.Shapes.Alike.Count]);
        for (var shape = 0; shape < plan.ShapeState.Length; shape++)
        {
            found[alike.OfShape[shape]] |= counts.ShapeRecords[shape] > 0 && plan.ShapeState[shape] == QueryPlan.In;
        }

        return found;
    }

    private ScanCounts Take()
    {
        if (!spare.TryTake(out var counts))
        {
            return new ScanCounts(index.Asked.Shapes.Length, index.Terms.Values.Length, [.. FacetTerms.OfReports.Select(facet => index.Segments.Of(facet).Codes)], index.Shapes.Alike.Count);
        }

        counts.Clear();
        return counts;
    }
}
