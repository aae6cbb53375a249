using Prtr.Search.Queries;
using Prtr.Search.Queries.Facets;
using Prtr.Search.Register;
using Prtr.Search.Text;

namespace Prtr.Search.Embedded;

/// <summary>What queries ask of reports, as numbers.</summary>
internal sealed class ReportColumns
{
    private readonly Dictionary<Facet, FacetColumn> columns;

    public ReportColumns(PublicReport[] reports, RegisterWords words)
    {
        FacilityIds = [.. reports.Select(report => report.FacilityId).Distinct()];
        FirstReport = new int[FacilityIds.Length + 1];
        Facility = new int[reports.Length];
        Latitude = Array.ConvertAll(reports, report => report.Place.Latitude);
        Longitude = Array.ConvertAll(reports, report => report.Place.Longitude);
        for (int i = 0, facility = -1; i < reports.Length; i++)
        {
            if (i == 0 || reports[i].FacilityId != reports[i - 1].FacilityId)
            {
                FirstReport[++facility] = i;
            }

            Facility[i] = facility;
        }

        FirstReport[^1] = reports.Length;
        ActivityText = Array.ConvertAll(reports, report => words.OfActivity(report.MainActivity));
        PlaceText = Array.ConvertAll(reports, report => words.OfPlace(report.Kato));
        columns = FacetTerms.OfReports.ToDictionary(facet => facet, facet => FacetColumn.Of<PublicReport>(facet, reports, FacetCodes.Of));
    }

    /// <summary>Ascending.</summary>
    public long[] FacilityIds { get; }

    /// <summary>For each facility the first of its reports; one more at the end.</summary>
    public int[] FirstReport { get; }

    /// <summary>For each report the place of its facility.</summary>
    public int[] Facility { get; }

    public double[] Latitude { get; }

    public double[] Longitude { get; }

    /// <summary>For each report the text of its main activity.</summary>
    public int[] ActivityText { get; }

    /// <summary>For each report the text of its place.</summary>
    public int[] PlaceText { get; }

    public FacetColumn Of(Facet facet) => columns[facet];
}
