using Prtr.Search.Queries;

namespace Prtr.Search.Embedded;

/// <summary>Makes the counts of all values of what was counted by shape, by code and by year.</summary>
internal static class FacetTotals
{
    public static IReadOnlyDictionary<Facet, IReadOnlyList<FacetCount>> Of(EmbeddedIndex index, RegisterQuery query, QueryPlan plan, ScanCounts counts)
    {
        AddShapes(index.Shapes, plan, counts);
        AddCodes(plan, counts);
        foreach (var (bit, term) in index.Terms.Range(Facet.Year).Index())
        {
            (counts.TermRecords[term], counts.TermFacilities[term]) = (counts.YearRecords[bit], counts.YearFacilities[bit]);
        }

        return Facet.All.ToDictionary(facet => facet, IReadOnlyList<FacetCount> (facet) => CountsOf(index.Terms, facet.For(query), counts));
    }

    private static void AddShapes(ShapeColumns shapes, QueryPlan plan, ScanCounts counts)
    {
        for (var shape = 0; shape < plan.ShapeState.Length; shape++)
        {
            var records = counts.ShapeRecords[shape];
            var state = plan.ShapeState[shape];
            foreach (var term in records == 0 ? [] : state == QueryPlan.In ? shapes.AllTerms[shape] : shapes.Terms[state - 1][shape])
            {
                counts.TermRecords[term] += records;
            }
        }
    }

    private static void AddCodes(QueryPlan plan, ScanCounts counts)
    {
        foreach (var (place, _, column) in plan.Counted)
        {
            for (var code = 0; code < column.Terms.Length; code++)
            {
                var counted = counts.Codes[place][code];
                foreach (var term in counted == 0 ? [] : column.Terms[code])
                {
                    counts.TermRecords[term] += CodeCounts.Records(counted);
                    counts.TermFacilities[term] += CodeCounts.Facilities(counted);
                }
            }
        }
    }

    private static FacetCounts CountsOf(FacetTerms terms, Facet facet, ScanCounts counts)
    {
        int[] found = [.. terms.Range(facet).Where(term => counts.TermRecords[term] > 0)];
        return new FacetCounts(terms.Values, found, Array.ConvertAll(found, term => counts.TermFacilities[term]), Array.ConvertAll(found, term => counts.TermRecords[term]));
    }
}
