using System.Globalization;
using Prtr.Search.Queries;
using Prtr.Search.Register;
using Prtr.Search.Text;

namespace Prtr.Search.Embedded;

/// <summary>What queries ask of reports, as numbers.</summary>
internal sealed class ReportColumns
{
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
        Region = new Coded(reports, report => report.Kato.Value, value => FacetValues.OfRegion(new Kato(value)));
        Activity = new Coded(reports, report => report.MainActivity, FacetValues.OfActivity);
        ActivityText = Array.ConvertAll(Activity.Codes, words.OfActivity);
        Operator = new Coded(reports, report => report.OperatorBin.Value, value => [value]);
        Year = new Coded(reports, report => report.Year.ToString("0000", CultureInfo.InvariantCulture), value => [value]);
    }

    /// <summary>Ascending.</summary>
    public long[] FacilityIds { get; }

    /// <summary>For each facility the first of its reports; one more at the end.</summary>
    public int[] FirstReport { get; }

    /// <summary>For each report the place of its facility.</summary>
    public int[] Facility { get; }

    public double[] Latitude { get; }

    public double[] Longitude { get; }

    /// <summary>For each code of <see cref="Activity"/> its text.</summary>
    public int[] ActivityText { get; }

    public Coded Region { get; }

    public Coded Activity { get; }

    public Coded Operator { get; }

    public Coded Year { get; }

    public Coded Of(Facet facet) => facet switch
    {
        Facet.Region => Region,
        Facet.Activity => Activity,
        Facet.Operator => Operator,
        Facet.Year => Year,
        _ => throw new ArgumentOutOfRangeException(nameof(facet)),
    };

    /// <summary>An attribute of reports as the number of its code.</summary>
    public sealed class Coded
    {
        private readonly Func<string, IEnumerable<string>> values;

        public Coded(PublicReport[] reports, Func<PublicReport, string> code, Func<string, IEnumerable<string>> values)
        {
            this.values = values;
            var numbers = new Dictionary<string, int>();
            Code = new int[reports.Length];
            for (var i = 0; i < reports.Length; i++)
            {
                var text = code(reports[i]);
                if (!numbers.TryGetValue(text, out var number))
                {
                    numbers.Add(text, number = numbers.Count);
                }

                Code[i] = number;
            }

            Codes = [.. numbers.Keys];
            Terms = [];
        }

        public string[] Codes { get; }

        /// <summary>For each report the number of its code.</summary>
        public int[] Code { get; }

        /// <summary>For each code its facet values, by number.</summary>
        public int[][] Terms { get; private set; }

        public IEnumerable<string> Values() => Codes.SelectMany(values);

        public void Number(Facet facet, FacetTerms terms) => Terms = Array.ConvertAll(Codes, code => terms.Numbers(facet, values(code)));
    }
}
