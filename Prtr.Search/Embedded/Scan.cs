using Prtr.Search.Queries;
using Prtr.Search.Register;

namespace Prtr.Search.Embedded;

/// <summary>
/// One pass over the records, facility by facility. Because the records of a facility stand together, distinct facilities are counted by comparing with the last one seen.
/// </summary>
internal sealed class Scan(EmbeddedIndex index, QueryPlan plan, RegisterQuery query)
{
    private const int TonneKilograms = 1000;

    private readonly IndexData data = index.Data;
    private readonly bool everyReport = query.View == ResultView.Records;
    private readonly bool byMass = query.View == ResultView.Facilities && query.Order.Key == SortKey.Quantity;

    /// <summary>Counts the facilities from the one at <paramref name="first"/> to the one before <paramref name="end"/>.</summary>
    public void Run(int first, int end, ScanCounts counts)
    {
        var columns = index.Reports;
        for (var facility = first; facility < end; facility++)
        {
            var latest = -1;
            var matching = 0;
            Int128 mass = 0;
            for (var report = columns.FirstReport[facility]; report < columns.FirstReport[facility + 1]; report++)
            {
                var state = plan.ReportState(report);
                if (state == QueryPlan.Out)
                {
                    continue;
                }

                var passed = state == QueryPlan.In ? CountRecords(report, facility + 1, counts, ref mass) : CountPassing(report);
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
                Found(latest, matching, mass, counts);
            }
        }
    }

    private void Found(int latest, int matching, Int128 mass, ScanCounts counts)
    {
        counts.Facilities++;
        if (everyReport)
        {
            return;
        }

        counts.Reports.Add(latest);
        counts.Matching.Add(matching);
        if (byMass)
        {
            counts.Mass.Add(mass);
        }
    }

    // How many records match; those that fail in one facet only are counted for that facet on the way.
    private int CountRecords(int report, int facility, ScanCounts counts, ref Int128 mass)
    {
        var passed = 0;
        var mask = plan.ReportMask(report);
        var states = plan.ShapeState;
        for (var row = data.FirstRow[report]; row < data.FirstRow[report + 1]; row++)
        {
            var shape = data.RowShape[row];
            var state = states[shape];
            if (state == QueryPlan.Out || (plan.HasText && !plan.TextTakes(mask, shape)))
            {
                continue;
            }

            counts.ShapeRecords[shape]++;
            if (counts.ShapeSeen[shape] != facility)
            {
                counts.ShapeSeen[shape] = facility;
                counts.CountFacility(state == QueryPlan.In ? index.Shapes.AllTerms[shape] : index.Shapes.Terms[state - 1][shape], facility);
            }

            if (state == QueryPlan.In)
            {
                passed++;
                Sum(row, shape, counts, ref mass);
            }
        }

        return passed;
    }

    private void Sum(int row, int shape, ScanCounts counts, ref Int128 mass)
    {
        var amount = data.Amount[row];
        var kind = index.Shapes.Kind[shape];
        counts.Sums[(int)kind] += amount;
        if (index.Shapes.IsAccidental[shape] && kind == RecordKind.Release)
        {
            counts.Accidental += data.Accidental[row];
        }

        if (byMass)
        {
            mass += kind == RecordKind.Waste ? (Int128)amount * TonneKilograms : amount;
        }
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
        var mask = plan.ReportMask(report);
        for (var row = first; row < end; row++)
        {
            passed += plan.Takes(data.RowShape[row], mask) ? 1 : 0;
        }

        return passed;
    }

    private void CountReport(int report, byte state, int passed, int facility, ScanCounts counts)
    {
        if (state != QueryPlan.In)
        {
            Count((Facet)(state - 1));
            return;
        }

        foreach (var facet in FacetTerms.OfReports)
        {
            Count(facet);
        }

        void Count(Facet facet)
        {
            var coded = index.Reports.Of(facet);
            var code = coded.Code[report];
            var terms = coded.Terms[code];
            if (counts.Last[(int)facet] != (facility, code))
            {
                counts.Last[(int)facet] = (facility, code);
                counts.CountFacility(terms, facility);
            }

            foreach (var term in terms)
            {
                counts.TermRecords[term] += passed;
            }
        }
    }
}
