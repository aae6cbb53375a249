using Prtr.Search.Queries;

namespace Prtr.Search.Embedded;

/// <summary>
/// Counts records and facilities for the facets of reports. Most facilities have one segment and count once for each of its values: these are collected, and added facet by facet at the end.
/// </summary>
internal sealed class CodeCounts(Segments segments, QueryPlan plan, ScanCounts counts)
{
    // A facility and its records in one number, so that both are added at once.
    private const int FacilityShift = 32;

    private readonly CountedFacet[] ofState = Of(plan.Counted);
    private readonly List<(int Segment, long Counted)> alone = [];

    public static int Facilities(long counted) => (int)(counted >> FacilityShift);

    public static int Records(long counted) => (int)counted;

    /// <summary>Counts matching records of a segment, for all facets.</summary>
    public void CountIn(int facility, int segment, int records)
    {
        if (IsAlone(facility))
        {
            alone.Add((segment, (1L << FacilityShift) + records));
            return;
        }

        foreach (var facet in plan.Counted)
        {
            Count(facility, segment, facet, records);
        }
    }

    /// <summary>Counts those that would match but for one facet, for that facet.</summary>
    public void CountFailed(int facility, int segment, byte state, int records) => Count(facility, segment, ofState[state], records);

    public void Finish()
    {
        foreach (var facet in plan.Counted)
        {
            var (codes, sums) = (facet.Column.Code, counts.Codes[facet.Place]);
            foreach (var (segment, counted) in alone)
            {
                sums[codes[segment]] += counted;
            }
        }
    }

    private static CountedFacet[] Of(CountedFacet[] counted)
    {
        var ofState = new CountedFacet[Facet.Indexed.Count + 1];
        foreach (var facet in counted)
        {
            ofState[facet.Failed] = facet;
        }

        return ofState;
    }

    private bool IsAlone(int facility) => segments.First[facility + 1] - segments.First[facility] == 1;

    private void Count(int facility, int segment, CountedFacet facet, int records)
    {
        var (code, isAlone) = (facet.Column.Code[segment], IsAlone(facility));
        counts.Codes[facet.Place][code] += (isAlone ? 1L << FacilityShift : 0) + records;
        if (!isAlone)
        {
            counts.CountFacility(facet.Column.Terms[code], facility + 1);
        }
    }
}
