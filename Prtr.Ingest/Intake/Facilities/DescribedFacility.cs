using System.Globalization;
using Prtr.Search.Register;

namespace Prtr.Ingest.Intake.Facilities;

/// <summary>A facility as all of its reports that stand describe it.</summary>
/// <param name="rows">Of one facility.</param>
internal sealed class DescribedFacility(IEnumerable<DescribedFacility.Row> rows)
{
    // The latest description last.
    private readonly List<Row> rows = [.. rows.OrderBy(row => row.LastYear).ThenBy(row => row.Version)];

    public long Id => rows[0].FacilityId;

    public IReadOnlyList<DescribedSite> Descriptions => field ??= [.. rows.Select(row => row.Site)];

    /// <summary>For which it has a report.</summary>
    public IReadOnlySet<int> Years => field ??= rows.SelectMany(row => row.Years.Split(',')).Select(year => int.Parse(year, CultureInfo.InvariantCulture)).ToHashSet();

    /// <summary>Whether a comparison with it would say the same.</summary>
    public bool SaysTheSameAs(DescribedFacility other) => Descriptions.SequenceEqual(other.Descriptions) && Years.SetEquals(other.Years);

    public DuplicateCandidate CompareWith(DescribedFacility other)
    {
        var both = Years.Intersect(other.Years).Order().ToList();
        var likeness = Descriptions.SelectMany(first => other.Descriptions.Select(second => SiteLikeness.Of(first, second, both.Count > 0))).MaxBy(found => found.Score)!;
        return new DuplicateCandidate(ToSite(), other.ToSite(), likeness, both);
    }

    private CandidateSite ToSite() => new(Id, rows[^1].FacilityName, rows[^1].OperatorBin, Years.Min(), Years.Max());

    /// <summary>One description, with the years that have it.</summary>
    internal sealed class Row
    {
        public long FacilityId { get; init; }

        public string OperatorBin { get; init; } = "";

        public string FacilityName { get; init; } = "";

        public string PostalAddress { get; init; } = "";

        public double Latitude { get; init; }

        public double Longitude { get; init; }

        public string MainActivity { get; init; } = "";

        /// <summary>With commas between them, some perhaps twice.</summary>
        public string Years { get; init; } = "";

        public int LastYear { get; init; }

        /// <summary>The highest number of its versions, which decides between descriptions of one year.</summary>
        public int Version { get; init; }

        public DescribedSite Site => new(new Bin(OperatorBin), FacilityName, PostalAddress, new GeoPoint(Latitude, Longitude), MainActivity);
    }
}
