using System.Collections;
using System.Numerics;
using Prtr.Search.Measures;
using Prtr.Search.Queries;
using Prtr.Search.Register;

namespace Prtr.Search.Embedded;

/// <summary>What a query found, in its order, made into reports and records only as far as it is read.</summary>
internal sealed class ResultList(EmbeddedIndex index, QueryPlan plan, RegisterQuery query, QueryCounts counts)
{
    private readonly IndexData data = index.Data;

    private bool Descending => query.View == ResultView.Records ? query.Order.OfRecords.Descending : query.Order.Descending;

    /// <summary>At most so many facilities after the first <paramref name="skip"/>.</summary>
    public IEnumerable<FacilityHit> Facilities(long skip, int take)
    {
        if (skip >= counts.Reports.Length)
        {
            return [];
        }

        var reports = query.Order.IsByAmount ? FacilitiesByAmount(skip + take)
            : query.Order.Key == SortKey.Threshold ? FacilitiesByThreshold(skip + take)
            : Ordered();
        return reports.Skip((int)skip).Take(take).Select(Hit);
    }

    /// <summary>At most so many records after the first <paramref name="skip"/>.</summary>
    public IEnumerable<PublicRecord> Records(long skip, int take)
    {
        if (skip >= counts.Totals.Records)
        {
            return [];
        }

        return query.Order.IsByAmount ? RecordsByAmount(skip + take).Skip((int)skip).Take(take) : InReports(skip).Take(take);
    }

    private IEnumerable<PublicRecord> InReports(long skip)
    {
        foreach (var report in Ordered())
        {
            var rows = MatchingRows(report).ToList();
            if (skip >= rows.Count)
            {
                skip -= rows.Count;
                continue;
            }

            foreach (var row in (Descending ? Enumerable.Reverse(rows) : rows).Skip((int)skip))
            {
                yield return index.RecordAt(report, row);
            }

            skip = 0;
        }
    }

    // A bit for each report that was found, at its place in the order; the bits are then in order.
    private IEnumerable<int> Ordered()
    {
        var byYear = query.Order.Key == SortKey.Year;
        var places = byYear ? index.Orders.PlaceByYear : index.Orders.PlaceByName;
        var order = byYear ? index.Orders.ByYear : index.Orders.ByName;
        var found = new BitArray(order.Length);
        for (var i = 0; i < counts.Reports.Length; i++)
        {
            found[places[counts.Reports[i]]] = true;
        }

        for (var i = 0; i < order.Length; i++)
        {
            var place = Descending ? order.Length - 1 - i : i;
            if (found[place])
            {
                yield return order[place];
            }
        }
    }

    private IEnumerable<int> FacilitiesByAmount(long count) =>
        Leading.Of(Enumerable.Range(0, counts.Reports.Length).Select(i => (counts.Amounts[i], Report: counts.Reports[i])), counts.Reports.Length, count, Descending)
            .Select(facility => facility.Report);

    // How often over a threshold, then the score, then against the order of names: the whole is mostly read backwards.
    private IEnumerable<int> FacilitiesByThreshold(long count) =>
        Leading.Of(Enumerable.Range(0, counts.Reports.Length).Select(i => (counts.Over[i], counts.Amounts[i], Place: -index.Orders.PlaceByName[counts.Reports[i]])), counts.Reports.Length, count, Descending)
            .Select(facility => index.Orders.ByName[-facility.Place]);

    private IEnumerable<PublicRecord> RecordsByAmount(long count)
    {
        var weights = query.Order.Key == SortKey.Quantity ? index.Shapes.QuantityWeights : index.Shapes.ScoreWeights;
        return Leading.Of(counts.Reports.SelectMany(MatchingRows).Select(row => ((Int128)data.Amount[row] * weights[index.Asked.Of[data.RowShape[row]]], Row: row)), counts.Totals.Records, count, Descending)
            .Select(record => index.RecordAt(index.ReportOf(record.Row), record.Row));
    }

    private IEnumerable<int> MatchingRows(int report)
    {
        var mask = plan.ReportMask(index.Segments.OfReport[report]);
        for (var row = data.FirstRow[report]; row < data.FirstRow[report + 1]; row++)
        {
            if (plan.Takes(index.Asked.Of[data.RowShape[row]], mask))
            {
                yield return row;
            }
        }
    }

    private FacilityHit Hit(int latest)
    {
        var (segments, runs) = (index.Segments, index.Runs);
        var facility = segments.Facility[segments.OfReport[latest]];
        var (years, records, withheld, sums) = (0UL, 0, 0, new ExactSums());
        for (var segment = segments.First[facility]; segment < segments.First[facility + 1]; segment++)
        {
            if (plan.SegmentState(segment) != QueryPlan.In)
            {
                continue;
            }

            var (chosen, mask) = (segments.Years[segment] & plan.Years, plan.ReportMask(segment));
            for (var run = runs.First[facility]; run < runs.First[facility + 1]; run++)
            {
                var (taken, shape) = (runs.Years[run] & chosen, runs.Shape[run]);
                if (taken == 0 || !plan.Takes(shape, mask))
                {
                    continue;
                }

                var matching = BitOperations.PopCount(taken);
                years |= taken;
                records += matching;
                withheld += index.Shapes.IsWithheld[shape] ? matching : 0;
                sums.Add(index.Asked.Shapes[shape], matching, runs.AmountIn(run, taken), runs.AccidentalIn(run, taken));
            }
        }

        return new FacilityHit(data.Reports[latest], segments.YearsIn(years), new Totals(1, records, withheld, sums));
    }
}
