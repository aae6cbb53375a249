using Prtr.Search.Reference;
using Prtr.Search.Register;
using Prtr.Search.Text;

namespace Prtr.Search.Embedded;

/// <summary>Reports in the order in which the index holds them, by facility and year, with what is made of reports alone.</summary>
/// <param name="Places">For each report, in the order in which it came, its place.</param>
/// <param name="ByName">The reports ordered by name, facility and year.</param>
internal sealed record ArrangedReports(PublicReport[] Reports, int[] Places, int[] ByName, RegisterWords Words)
{
    // More than any year has.
    private const long Years = 10_000;

    public static ArrangedReports Of(IReadOnlyList<PublicReport> reports, ReferenceData reference)
    {
        var (keys, order) = (new long[reports.Count], new int[reports.Count]);
        for (var i = 0; i < order.Length; i++)
        {
            (keys[i], order[i]) = ((reports[i].FacilityId * Years) + reports[i].Year, i);
        }

        Array.Sort(keys, order);
        var places = new int[order.Length];
        for (var i = 0; i < order.Length; i++)
        {
            places[order[i]] = i;
        }

        PublicReport[] sorted = [.. order.Select(place => reports[place])];
        return new ArrangedReports(sorted, places, OrderByName(sorted), RegisterWords.Of(sorted, reference));
    }

    private static int[] OrderByName(PublicReport[] reports)
    {
        var ranks = new Dictionary<string, int>();
        foreach (var (rank, same) in reports.Select(report => report.FacilityName).Distinct().GroupBy(NameOrder.Key).OrderBy(names => names.Key, StringComparer.Ordinal).Index())
        {
            foreach (var name in same)
            {
                ranks.Add(name, rank);
            }
        }

        return Ranking.Of(reports.Length, report => ranks[reports[report].FacilityName]);
    }
}
