using System.Buffers;
using Prtr.Search.Queries;

namespace Prtr.Search.Embedded;

/// <summary>
/// One pass over the records, facility by facility. Because the records of a facility stand together, distinct facilities are counted by comparing with the last one seen.
/// </summary>
internal sealed class Scan(EmbeddedIndex index, QueryPlan plan, RegisterQuery query)
{
    private readonly IndexData data = index.Data;
    private readonly bool everyReport = query.View == ResultView.Records;

    // For each shape; null where facilities are not ordered by amounts.
    private readonly long[]? weights = query.View == ResultView.Facilities && (query.Order.IsByAmount || query.Order.Key == SortKey.Threshold) ? Array.ConvertAll(index.Asked.Shapes, query.Order.Weight) : null;

    /// <summary>Counts the facilities from the one at <paramref name="first"/> to the one before <paramref name="end"/>.</summary>
    public void Run(int first, int end, ScanCounts counts)
    {
        var firstReports = index.Reports.FirstReport;
        var before = firstReports[first];
        var states = ArrayPool<byte>.Shared.Rent(firstReports[end] - before);
        plan.ReportStates(before, states.AsSpan(0, firstReports[end] - before));
        for (var facility = first; facility < end; facility++)
        {
            var latest = -1;
            var matching = 0;
            Int128 amount = 0;
            var over = 0;
            for (var report = firstReports[facility]; report < firstReports[facility + 1]; report++)
            {
                var state = states[report - before];
                if (state == QueryPlan.Out)
                {
                    continue;
                }

                var passed = state == QueryPlan.In ? CountRecords(report, facility + 1, counts, ref amount, ref over) : CountPassing(report);
                if (passed == 0)
                {
                    continue;
                }

                CountReport(report, state, passed, facility + 1, counts);
                if (state == QueryPlan.In)
                {
                    counts.Records += passed;
                    (latest, matching) = (report, passed);
                    if (everyReport)
                    {
                        counts.Reports.Add(report);
                        counts.Matching.Add(passed);
                    }
                }
            }

            if (latest >= 0)
            {
                Found(latest, matching, amount, over, counts);
            }
        }

        ArrayPool<byte>.Shared.Return(states);
    }

    private void Found(int latest, int matching, Int128 amount, int over, ScanCounts counts)
    {
        counts.Facilities++;
        if (everyReport)
        {
            return;
        }

        counts.Reports.Add(latest);
        counts.Matching.Add(matching);
        if (weights is not null)
        {
            counts.Amounts.Add(amount);
            counts.Over.Add(over);
        }
    }

    // How many records match; those that fail in one facet only are counted for that facet on the way.
    private int CountRecords(int report, int facility, ScanCounts counts, ref Int128 amount, ref int over)
    {
        var passed = 0;
        var mask = plan.ReportMask(report);
        var states = plan.ShapeState;
        var (records, seen, sums) = (counts.ShapeRecords, counts.ShapeSeen, counts.Sums);
        var (places, accidental, isOver) = (index.Shapes.Alike.OfShape, index.Shapes.IsAccidental, index.Shapes.IsOverThreshold);
        var first = data.FirstRow[report];
        foreach (var shape in index.Asked.OfRow.AsSpan(first, data.FirstRow[report + 1] - first))
        {
            var row = first++;
            var state = states[shape];
            if (state == QueryPlan.Out || (plan.HasText && !plan.TextTakes(mask, shape)))
            {
                continue;
            }

            records[shape]++;
            if (seen[shape] != facility)
            {
                seen[shape] = facility;
                counts.CountFacility(state == QueryPlan.In ? index.Shapes.AllTerms[shape] : index.Shapes.Terms[state - 1][shape], facility);
            }

            if (state == QueryPlan.In)
            {
                passed++;
                sums[places[shape]] += data.Amount[row];
                if (accidental[shape])
                {
                    counts.Accidental[places[shape]] += data.Accidental[row];
                }

                if (weights is not null)
                {
                    amount += weights[shape] == 0 ? 0 : (Int128)data.Amount[row] * weights[shape];
                    over += isOver[shape] ? 1 : 0;
                }
            }
        }

        return passed;
    }

    // How many records would match did the report not fail in its one facet.
    private int CountPassing(int report)
    {
        var first = data.FirstRow[report];
        var end = data.FirstRow[report + 1];
        if (plan.TakesAllRows)
        {
            return end - first;
        }

        var passed = 0;
        var shapes = index.Asked.OfRow.AsSpan(first, end - first);
        var states = plan.ShapeState;
        if (!plan.HasText)
        {
            foreach (var shape in shapes)
            {
                passed += states[shape] == QueryPlan.In ? 1 : 0;
            }

            return passed;
        }

        var mask = plan.ReportMask(report);
        foreach (var shape in shapes)
        {
            passed += plan.Takes(shape, mask) ? 1 : 0;
        }

        return passed;
    }

    private void CountReport(int report, byte state, int passed, int facility, ScanCounts counts)
    {
        foreach (var (place, failed, column) in plan.Counted)
        {
            if (state != QueryPlan.In && state != failed)
            {
                continue;
            }

            var code = column.Code[report];
            counts.CodeRecords[place][code] += passed;
            if (counts.Last[place] != (facility, code))
            {
                counts.Last[place] = (facility, code);
                counts.CountFacility(column.Terms[code], facility);
            }
        }
    }
}
