using System.Numerics;
using Prtr.Search.Queries;
using Prtr.Search.Queries.Facets;
using Prtr.Search.Register;
using Prtr.Search.Text;

namespace Prtr.Search.Embedded;

/// <summary>
/// The reports of a facility that differ in nothing that queries ask but the year, as one: most facilities stay what they are. Years are bits, the earliest
/// the lowest, so that those of a segment are one number.
/// </summary>
internal sealed class Segments
{
    private const int MostYears = 64;

    private readonly int[] years;
    private readonly Dictionary<Facet, FacetColumn> columns;

    /// <exception cref="InvalidOperationException">There are more than 64 years, or two reports of a facility for one.</exception>
    public Segments(PublicReport[] reports, RegisterWords words)
    {
        years = [.. reports.Select(report => report.Year).Distinct().Order()];
        if (years.Length > MostYears)
        {
            throw new InvalidOperationException($"The index holds at most {MostYears} reporting years, not {years.Length}.");
        }

        var ofReports = FacetTerms.OfReports.ToDictionary(facet => facet, facet => FacetColumn.Of<PublicReport>(facet, reports, FacetCodes.Of));
        FacetColumn[] compared = [.. ofReports.Values];
        var (ids, firstReport, first, places, masks, facilities) = (new List<long>(), new List<int>(), new List<int>(), new List<int>(), new List<ulong>(), new List<int>());
        OfReport = new int[reports.Length];
        for (var report = 0; report < reports.Length; report++)
        {
            if (report == 0 || reports[report].FacilityId != reports[report - 1].FacilityId)
            {
                ids.Add(reports[report].FacilityId);
                firstReport.Add(report);
                first.Add(places.Count);
            }
            else if (reports[report].Year == reports[report - 1].Year)
            {
                throw new InvalidOperationException($"Facility {reports[report].FacilityId} has two reports for {reports[report].Year}.");
            }

            var segment = first[^1];
            while (segment < places.Count && !IsSame(places[segment], report))
            {
                segment++;
            }

            if (segment == places.Count)
            {
                places.Add(report);
                masks.Add(0);
                facilities.Add(ids.Count - 1);
            }

            masks[segment] |= YearsOf(reports[report].Year);
            OfReport[report] = segment;
        }

        FacilityIds = [.. ids];
        FirstReport = [.. firstReport, reports.Length];
        First = [.. first, places.Count];
        Years = [.. masks];
        Facility = [.. facilities];
        Example = [.. places];
        PublicReport[] examples = [.. places.Select(report => reports[report])];
        Latitude = Array.ConvertAll(examples, report => report.Place.Latitude);
        Longitude = Array.ConvertAll(examples, report => report.Place.Longitude);
        ReportText = [.. places.Select(report => words.ReportText[report])];
        ActivityText = Array.ConvertAll(examples, report => words.OfActivity(report.MainActivity));
        PlaceText = Array.ConvertAll(examples, report => words.OfPlace(report.Kato));
        columns = ofReports.ToDictionary(pair => pair.Key, pair => pair.Value.At([.. places]));

        bool IsSame(int one, int other) =>
            Array.TrueForAll(compared, column => column.Code[one] == column.Code[other])
            && words.ReportText[one] == words.ReportText[other]
            && reports[one].Place == reports[other].Place
            && reports[one].MainActivity == reports[other].MainActivity
            && reports[one].Kato == reports[other].Kato;
    }

    /// <summary>Ascending.</summary>
    public long[] FacilityIds { get; }

    /// <summary>For each facility the first of its reports, which are in the order of years; one more at the end.</summary>
    public int[] FirstReport { get; }

    /// <summary>For each facility the first of its segments; one more at the end.</summary>
    public int[] First { get; }

    /// <summary>For each report its segment.</summary>
    public int[] OfReport { get; }

    /// <summary>For each segment the place of its facility. All that follows is for each segment, too.</summary>
    public int[] Facility { get; }

    /// <summary>The years of its reports.</summary>
    public ulong[] Years { get; }

    /// <summary>The first of its reports.</summary>
    public int[] Example { get; }

    public double[] Latitude { get; }

    public double[] Longitude { get; }

    /// <summary>The text of what its reports say of their facility.</summary>
    public int[] ReportText { get; }

    /// <summary>The text of its main activity.</summary>
    public int[] ActivityText { get; }

    /// <summary>The text of its place.</summary>
    public int[] PlaceText { get; }

    public FacetColumn Of(Facet facet) => columns[facet];

    /// <summary>The bit of a published year.</summary>
    public ulong YearsOf(int year) => 1UL << Array.BinarySearch(years, year);

    /// <summary>The years of some bits, in their order.</summary>
    public IReadOnlyList<int> YearsIn(ulong bits) => [.. years.Where((_, bit) => (bits >> bit & 1) == 1)];

    /// <summary>The facility's report for one of its years.</summary>
    /// <param name="bit">The number of the year's bit.</param>
    public int ReportAt(int facility, int bit) => FirstReport[facility] + BitOperations.PopCount(YearsOfFacility(facility) & ((1UL << bit) - 1));

    /// <summary>The years of all its reports.</summary>
    public ulong YearsOfFacility(int facility)
    {
        ulong all = 0;
        for (var segment = First[facility]; segment < First[facility + 1]; segment++)
        {
            all |= Years[segment];
        }

        return all;
    }
}
