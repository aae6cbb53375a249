using System.Numerics;
using System.Runtime.Intrinsics;

namespace Prtr.Search.Embedded;

/// <summary>Counts the runs of a facility within one of its segments: a run has as many matching records as years in common with the segment and the query.</summary>
/// <param name="weights">For each shape what facilities are ordered by; null where they are not ordered by amounts.</param>
internal sealed class SegmentScan(EmbeddedIndex index, QueryPlan plan, long[]? weights, ScanCounts counts)
{
    private readonly Segments segments = index.Segments;
    private readonly Runs runs = index.Runs;
    private readonly ShapeColumns shapes = index.Shapes;
    private YearCounter years = new(counts.YearRecords);

    /// <summary>
    /// A segment that fails nothing. Records of shapes that fail in one facet are counted for that facet on the way, and those of years that are not chosen for the year.
    /// </summary>
    public void CountIn(int facility, int segment, ref FoundFacility found)
    {
        var (mask, ofSegment, chosen) = (plan.ReportMask(segment), segments.Years[segment], plan.Years);
        var (states, counted, runShapes, runYears, hasText) = (plan.ShapeState, plan.CountedYears, runs.Shape, runs.Years, plan.HasText);
        var (counter, matching) = (years, 0);
        for (var run = runs.First[facility]; run < runs.First[facility + 1]; run++)
        {
            var shape = runShapes[run];
            var all = runYears[run] & ofSegment & counted[shape];
            if (all == 0 || (hasText && !plan.TextTakes(mask, shape)))
            {
                continue;
            }

            var state = states[shape];
            if (state == QueryPlan.In)
            {
                counter.Add(all);
                found.YearsOfAny |= all;
            }

            var taken = all & chosen;
            if (taken == 0)
            {
                continue;
            }

            var records = BitOperations.PopCount(taken);
            counts.Shapes[shape].Records += records;
            found.HasTerms = true;
            if (state == QueryPlan.In)
            {
                matching += records;
                CountRun(facility, run, shape, taken, records, ref found);
            }
            else
            {
                CountFailedShape(facility, shape, state - 1);
            }
        }

        years = counter;
        counts.Records += matching;
        for (var facet = 0; facet < plan.Counted.Length && matching > 0; facet++)
        {
            CountCode(facility, segment, plan.Counted[facet], matching);
        }
    }

    /// <summary>A segment that fails in one facet: how many records would match did it not.</summary>
    public void CountFailed(int facility, int segment, byte state)
    {
        var (mask, chosen) = (plan.ReportMask(segment), segments.Years[segment] & plan.Years);
        if (chosen == 0)
        {
            return;
        }

        var (records, isIn, first, end) = (0, plan.InYears, runs.First[facility], runs.First[facility + 1]);
        var runShapes = runs.Shape.AsSpan(first..end);
        var runYears = runs.Years.AsSpan(first..end);
        for (var run = 0; run < runShapes.Length; run++)
        {
            var shape = runShapes[run];
            records += BitOperations.PopCount(runYears[run] & chosen & isIn[shape] & (plan.TextTakes(mask, shape) ? ulong.MaxValue : 0));
        }

        if (records > 0)
        {
            CountCode(facility, segment, Failing(state), records);
        }
    }

    public void Finish() => years.Flush();

    private void CountRun(int facility, int run, int shape, ulong taken, int records, ref FoundFacility found)
    {
        var amount = runs.AmountIn(run, taken);
        found.Years |= taken;
        counts.Shapes[shape].Amount += amount;
        Join(shapes.Rows.Rows[shape]);
        if (shapes.Rows.HasLists)
        {
            counts.CountFacility(shapes.Rows.Lists[shape], facility + 1);
        }

        if (shapes.IsAccidental[shape])
        {
            counts.Accidental[shapes.Alike.OfShape[shape]] += runs.AccidentalIn(run, taken);
        }

        if (weights is not null)
        {
            found.Amount += weights[shape] == 0 ? 0 : amount * weights[shape];
            found.Over += shapes.IsOverThreshold[shape] ? records : 0;
        }
    }

    private void CountFailedShape(int facility, int shape, int facet)
    {
        if (shapes.Rows.OfFacet[facet] is { } values)
        {
            Join(shapes.Rows.Rows[shape], values);
        }
        else
        {
            counts.CountFacility(shapes.Terms[facet][shape], facility + 1);
        }
    }

    // Without an object for what is looked for: this is asked for every segment.
    private CountedFacet Failing(byte state)
    {
        var place = 0;
        while (plan.Counted[place].Failed != state)
        {
            place++;
        }

        return plan.Counted[place];
    }

    private void CountCode(int facility, int segment, CountedFacet facet, int records)
    {
        var code = facet.Column.Code[segment];
        ref var count = ref counts.Codes[facet.Place][code];
        count.Records += records;
        if (segments.First[facility + 1] - segments.First[facility] == 1)
        {
            count.Facilities++;
        }
        else
        {
            counts.CountFacility(facet.Column.Terms[code], facility + 1);
        }
    }

    private void Join(ulong[] other)
    {
        for (var word = 0; word < other.Length; word += TermRows.WordsAtOnce)
        {
            (Vector256.LoadUnsafe(ref counts.Row[word]) | Vector256.LoadUnsafe(ref other[word])).StoreUnsafe(ref counts.Row[word]);
        }
    }

    private void Join(ulong[] other, ulong[] taken)
    {
        for (var word = 0; word < other.Length; word += TermRows.WordsAtOnce)
        {
            (Vector256.LoadUnsafe(ref counts.Row[word]) | (Vector256.LoadUnsafe(ref other[word]) & Vector256.LoadUnsafe(ref taken[word]))).StoreUnsafe(ref counts.Row[word]);
        }
    }
}
