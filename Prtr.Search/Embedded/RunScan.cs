using System.Buffers;
using System.Numerics;
using Prtr.Search.Queries;

namespace Prtr.Search.Embedded;

/// <summary>One pass over the runs, facility by facility and in it segment by segment.</summary>
internal sealed class RunScan(EmbeddedIndex index, QueryPlan plan, RegisterQuery query)
{
    private readonly Segments segments = index.Segments;
    private readonly bool everyReport = query.View == ResultView.Records;

    // Facilities, as bits, with a shape that matches, and with one that counts for any facet.
    private readonly ulong[]? isIn = index.ShapeFacilities.With(plan.InYears);
    private readonly ulong[]? isCounted = index.ShapeFacilities.With(plan.CountedYears);

    // For each shape; null where records are listed, which are weighed one by one.
    private readonly long[]? weights =
        query.View == ResultView.Records ? null
        : query.Order.Key == SortKey.Quantity ? index.Shapes.QuantityWeights
        : index.Shapes.ScoreWeights;

    /// <summary>Counts the facilities from the one at <paramref name="first"/> to the one before <paramref name="end"/>.</summary>
    public void Run(int first, int end, ScanCounts counts)
    {
        var before = segments.First[first];
        var states = ArrayPool<byte>.Shared.Rent(segments.First[end] - before);
        plan.SegmentStates(before, states.AsSpan(0, segments.First[end] - before));
        var scan = new SegmentScan(index, plan, weights, counts);
        var facilities = new YearCounter(counts.YearFacilities);
        for (var facility = first; facility < end; facility++)
        {
            if (!ShapeFacilities.Holds(isCounted, facility))
            {
                continue;
            }

            var (found, hasIn) = (new FoundFacility(), ShapeFacilities.Holds(isIn, facility));
            for (var segment = segments.First[facility]; segment < segments.First[facility + 1]; segment++)
            {
                var state = states[segment - before];
                if (state == QueryPlan.In)
                {
                    scan.CountIn(facility, segment, ref found);
                }
                else if (state != QueryPlan.Out && hasIn)
                {
                    scan.CountFailed(facility, segment, state);
                }
            }

            facilities.Add(found.YearsOfAny);
            if (found.HasTerms)
            {
                scan.CountTerms();
            }

            if (found.Years != 0)
            {
                Add(facility, found, counts);
            }
        }

        scan.Finish();
        facilities.Flush();
        ArrayPool<byte>.Shared.Return(states);
    }

    private void Add(int facility, in FoundFacility found, ScanCounts counts)
    {
        counts.Facilities++;
        if (everyReport)
        {
            for (var left = found.Years; left != 0; left &= left - 1)
            {
                counts.Reports.Add(segments.ReportAt(facility, BitOperations.TrailingZeroCount(left)));
            }

            return;
        }

        counts.Reports.Add(segments.ReportAt(facility, BitOperations.Log2(found.Years)));
        if (weights is not null)
        {
            counts.Amounts.Add(found.Amount);
            counts.Over.Add(found.Over);
        }
    }
}

/// <summary>What a pass has found of one facility so far.</summary>
internal struct FoundFacility
{
    /// <summary>Years with matching records.</summary>
    public ulong Years;

    /// <summary>The same were no year chosen.</summary>
    public ulong YearsOfAny;

    /// <summary>What it is ordered by, or behind the times over a threshold.</summary>
    public Int128 Amount;

    /// <summary>How often it is over a threshold.</summary>
    public int Over;

    /// <summary>Whether any value of a shape was found.</summary>
    public bool HasTerms;
}
