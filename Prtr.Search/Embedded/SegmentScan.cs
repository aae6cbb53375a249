using System.Numerics;

namespace Prtr.Search.Embedded;

/// <summary>
/// Counts the runs of a facility within one of its segments: a run has as many matching records as years in common with the segment and the query. What counts is
/// collected first, without a branch, so that each of the loops after it does one thing.
/// </summary>
/// <param name="weights">For each shape what facilities are ordered by; null where records are listed.</param>
internal sealed class SegmentScan(EmbeddedIndex index, QueryPlan plan, long[]? weights, ScanCounts counts)
{
    private readonly Segments segments = index.Segments;
    private readonly Runs runs = index.Runs;
    private readonly ShapeColumns shapes = index.Shapes;
    private readonly JoinedTerms terms = new(index, plan, counts);
    private readonly CodeCounts codes = new(index.Segments, plan, counts);
    private readonly int[] taken = new int[index.Runs.MostOfFacility];
    private readonly int[] failed = new int[index.Runs.MostOfFacility];
    private YearCounter years = new(counts.YearRecords);

    /// <summary>
    /// A segment that fails nothing. Records of shapes that fail in one facet are counted for that facet on the way, and those of years that are not chosen for the year.
    /// </summary>
    public void CountIn(int facility, int segment, ref FoundFacility found)
    {
        var ofSegment = segments.Years[segment];
        var (takenCount, failedCount) = Collect(facility, segment);
        var chosen = CountYears(taken.AsSpan(0, takenCount), ofSegment, ref found);
        if (chosen.Length > 0)
        {
            found.HasTerms = true;
            codes.CountIn(facility, segment, CountRuns(chosen, ofSegment & plan.Years, ref found));
            terms.Join(facility + 1, chosen);
        }

        if (failedCount > 0)
        {
            found.HasTerms = true;
            var shapesFailed = failed.AsSpan(0, failedCount);
            CountFailedShapes(shapesFailed, ofSegment & plan.Years);
            terms.JoinFailed(facility + 1, shapesFailed);
        }
    }

    /// <summary>A segment that fails in one facet: how many records would match did it not.</summary>
    public void CountFailed(int facility, int segment, byte state)
    {
        var chosen = segments.Years[segment] & plan.Years;
        var records = plan.TakesEveryShape && chosen == segments.Years[segment] ? runs.RecordsOfSegment[segment] : RecordsIn(facility, segment, chosen);
        if (records > 0)
        {
            codes.CountFailed(facility, segment, state, records);
        }
    }

    /// <summary>Ends a facility.</summary>
    public void CountTerms() => terms.Count();

    public void Finish()
    {
        years.Flush();
        codes.Finish();
    }

    // The runs that are in, whatever the chosen years are, and those of chosen years that fail in one facet.
    private (int Taken, int Failed) Collect(int facility, int segment)
    {
        var (ofSegment, chosen, states) = (segments.Years[segment], plan.Years, plan.ShapeState);
        var (takenCount, failedCount, first, end) = (0, 0, runs.First[facility], runs.First[facility + 1]);
        var runShapes = runs.Shape.AsSpan(first..end);
        var runYears = runs.Years.AsSpan(first..end);
        for (var run = 0; run < runShapes.Length; run++)
        {
            var (state, all) = (states[runShapes[run]], runYears[run] & ofSegment);
            taken[takenCount] = first + run;
            takenCount += (all != 0) & (state == QueryPlan.In) ? 1 : 0;
            failed[failedCount] = first + run;
            failedCount += ((all & chosen) != 0) & (state != QueryPlan.In) & (state != QueryPlan.Out) ? 1 : 0;
        }

        return plan.HasText ? (TakenByText(taken.AsSpan(0, takenCount), segment), TakenByText(failed.AsSpan(0, failedCount), segment)) : (takenCount, failedCount);
    }

    private int RecordsIn(int facility, int segment, ulong chosen)
    {
        if (chosen == 0)
        {
            return 0;
        }

        var (records, mask, isIn, first, end, hasText) = (0, plan.ReportMask(segment), plan.InYears, runs.First[facility], runs.First[facility + 1], plan.HasText);
        var runShapes = runs.Shape.AsSpan(first..end);
        var runYears = runs.Years.AsSpan(first..end);
        for (var run = 0; run < runShapes.Length; run++)
        {
            var shape = runShapes[run];
            records += hasText && !plan.TextTakes(mask, shape) ? 0 : BitOperations.PopCount(runYears[run] & chosen & isIn[shape]);
        }

        return records;
    }

    private int TakenByText(Span<int> collected, int segment)
    {
        var (mask, count) = (plan.ReportMask(segment), 0);
        foreach (var run in collected)
        {
            collected[count] = run;
            count += plan.TextTakes(mask, runs.Shape[run]) ? 1 : 0;
        }

        return count;
    }

    // Leaves the runs of chosen years.
    private Span<int> CountYears(Span<int> collected, ulong ofSegment, ref FoundFacility found)
    {
        var (counter, count, any, chosen, runYears) = (years, 0, 0UL, plan.Years, runs.Years);
        foreach (var run in collected)
        {
            var all = runYears[run] & ofSegment;
            counter.Add(all);
            any |= all;
            collected[count] = run;
            count += (all & chosen) != 0 ? 1 : 0;
        }

        years = counter;
        found.YearsOfAny |= any;
        return collected[..count];
    }

    private int CountRuns(ReadOnlySpan<int> chosen, ulong ofYears, ref FoundFacility found)
    {
        var (matching, any, over, amounts) = (0, 0UL, 0, found.Amount);
        var (runShapes, runYears, alike, shapeRecords, sums) = (runs.Shape, runs.Years, shapes.Alike.OfShape, counts.ShapeRecords, counts.Sums);
        foreach (var run in chosen)
        {
            var (shape, inYears) = (runShapes[run], runYears[run] & ofYears);
            var (records, amount) = (BitOperations.PopCount(inYears), runs.AmountIn(run, inYears));
            any |= inYears;
            matching += records;
            shapeRecords[shape] += records;
            sums[alike[shape]] += amount;
            if (weights is not null)
            {
                amounts += Math.BigMul(amount, weights[shape]);
                over += shapes.IsOverThreshold[shape] ? records : 0;
            }

            if (shapes.IsAccidental[shape])
            {
                counts.Accidental[alike[shape]] += runs.AccidentalIn(run, inYears);
            }
        }

        (found.Years, found.Over, found.Amount) = (found.Years | any, found.Over + over, amounts);
        counts.Records += matching;
        return matching;
    }

    private void CountFailedShapes(ReadOnlySpan<int> collected, ulong ofYears)
    {
        foreach (var run in collected)
        {
            counts.ShapeRecords[runs.Shape[run]] += BitOperations.PopCount(runs.Years[run] & ofYears);
        }
    }
}
