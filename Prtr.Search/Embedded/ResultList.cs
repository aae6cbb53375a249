using System.Collections;
using Prtr.Search.Measures;
using Prtr.Search.Queries;
using Prtr.Search.Register;

namespace Prtr.Search.Embedded;

/// <summary>What a query found, in its order, made into reports and records only as far as it is read.</summary>
internal sealed class ResultList(EmbeddedIndex index, QueryPlan plan, RegisterQuery query, ScanCounts counts)
{
    private readonly IndexData data = index.Data;

    private bool Descending => query.View == ResultView.Records ? query.Order.OfRecords.Descending : query.Order.Descending;

    /// <summary>The facilities after the first <paramref name="skip"/>.</summary>
    public IEnumerable<FacilityHit> Facilities(long skip)
    {
        if (skip >= counts.Reports.Count)
        {
            return [];
        }

        var reports = query.Order.IsByAmount ? FacilitiesByAmount()
            : query.Order.Key == SortKey.Threshold ? FacilitiesByThreshold()
            : Ordered().Select(found => found.Report);
        return reports.Skip((int)skip).Select(Hit);
    }

    /// <summary>The records after the first <paramref name="skip"/>.</summary>
    public IEnumerable<PublicRecord> Records(long skip)
    {
        if (skip >= counts.Records)
        {
            return [];
        }

        return query.Order.IsByAmount ? RecordsByAmount().Skip((int)skip) : InReports(skip);
    }

    private IEnumerable<PublicRecord> InReports(long skip)
    {
        foreach (var (report, matching) in Ordered())
        {
            if (skip >= matching)
            {
                skip -= matching;
                continue;
            }

            var rows = MatchingRows(report);
            foreach (var row in (Descending ? rows.Reverse() : rows).Skip((int)skip))
            {
                yield return index.RecordAt(report, row);
            }

            skip = 0;
        }
    }

    // A bit for each report that was found, at its place in the order; the bits are then in order.
    private IEnumerable<(int Report, int Matching)> Ordered()
    {
        var byYear = query.Order.Key == SortKey.Year;
        var places = byYear ? index.Orders.PlaceByYear : index.Orders.PlaceByName;
        var order = byYear ? index.Orders.ByYear : index.Orders.ByName;
        var found = new BitArray(order.Length);
        for (var i = 0; i < counts.Reports.Count; i++)
        {
            found[places[counts.Reports[i]]] = true;
        }

        for (var i = 0; i < order.Length; i++)
        {
            var place = Descending ? order.Length - 1 - i : i;
            if (found[place])
            {
                yield return (order[place], MatchingIn(order[place]));
            }
        }
    }

    private int MatchingIn(int report) => counts.Matching[counts.Reports.BinarySearch(report)];

    private IEnumerable<int> FacilitiesByAmount()
    {
        var found = new (Int128 Amount, int Report)[counts.Reports.Count];
        for (var i = 0; i < found.Length; i++)
        {
            found[i] = (counts.Amounts[i], counts.Reports[i]);
        }

        return InOrder(found).Select(pair => pair.Item);
    }

    // How often over a threshold, then the score, then against the order of names: the whole is mostly read backwards.
    private IEnumerable<int> FacilitiesByThreshold()
    {
        var found = new (int Over, Int128 Amount, int Place)[counts.Reports.Count];
        for (var i = 0; i < found.Length; i++)
        {
            found[i] = (counts.Over[i], counts.Amounts[i], -index.Orders.PlaceByName[counts.Reports[i]]);
        }

        Array.Sort(found);
        return (Descending ? found.Reverse() : found).Select(facility => index.Orders.ByName[-facility.Place]);
    }

    private IEnumerable<PublicRecord> RecordsByAmount()
    {
        var found = new List<(Int128 Amount, int Row)>(counts.Records);
        foreach (var row in counts.Reports.SelectMany(MatchingRows))
        {
            found.Add(((Int128)data.Amount[row] * query.Order.Weight(index.Asked.Shapes[index.Asked.OfRow[row]]), row));
        }

        return InOrder([.. found]).Select(pair => index.RecordAt(index.ReportOf(pair.Item), pair.Item));
    }

    private IEnumerable<(Int128 Amount, int Item)> InOrder((Int128 Amount, int Item)[] found)
    {
        Array.Sort(found);
        return Descending ? found.Reverse() : found;
    }

    private IEnumerable<int> MatchingRows(int report)
    {
        var mask = plan.ReportMask(report);
        for (var row = data.FirstRow[report]; row < data.FirstRow[report + 1]; row++)
        {
            if (plan.Takes(index.Asked.OfRow[row], mask))
            {
                yield return row;
            }
        }
    }

    private FacilityHit Hit(int latest)
    {
        var facility = index.Reports.Facility[latest];
        var years = new List<int>();
        var sums = new RecordSums();
        for (var report = index.Reports.FirstReport[facility]; report <= latest; report++)
        {
            if (plan.ReportState(report) != QueryPlan.In)
            {
                continue;
            }

            var before = sums.Records;
            foreach (var row in MatchingRows(report))
            {
                sums.Add(index.RecordAt(report, row));
            }

            if (sums.Records > before)
            {
                years.Add(data.Reports[report].Year);
            }
        }

        return new FacilityHit(data.Reports[latest], years, sums.ToTotals());
    }
}
