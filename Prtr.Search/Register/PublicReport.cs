namespace Prtr.Search.Register;

/// <summary>
/// The facility as it was in one reporting year: the public part of the published version of its report.
/// Name, operator, place and activity are of that year.
/// </summary>
public sealed record PublicReport
{
    /// <summary>The key of the version in the database.</summary>
    public long ReportVersionId { get; init; }

    /// <summary>The report: one for a facility and year, whatever its versions.</summary>
    public long ReportId { get; init; }

    public int Version { get; init; }

    public long FacilityId { get; init; }

    public int Year { get; init; }

    /// <summary>The name in Russian, as reported.</summary>
    public string FacilityName { get; init; } = "";

    /// <summary>The name in Kazakh; null when not reported.</summary>
    public string? FacilityNameKk { get; init; }

    public Bin OperatorBin { get; init; }

    public string OperatorName { get; init; } = "";

    public string? OwnerName { get; init; }

    public string PostalAddress { get; init; } = "";

    public Kato Kato { get; init; }

    public double Latitude { get; init; }

    public double Longitude { get; init; }

    public string MainActivity { get; init; } = "";

    public CodeList OtherActivities { get; init; } = [];

    /// <summary>How many stationary sources the site has.</summary>
    public int StationarySources { get; init; }

    public DateOnly ReceivedOn { get; init; }

    /// <summary>Whether it was received after the law's date (1 April).</summary>
    public bool Late { get; init; }

    /// <summary>The data release that published this version, such as <c>2026.3</c>.</summary>
    public string DataRelease { get; init; } = "";

    public GeoPoint Place => new(Latitude, Longitude);

    /// <summary>The name as reported: in Kazakh where that is asked and there is one, else Russian.</summary>
    public string ReportedNameIn(string language) => language == "kk" && FacilityNameKk is { Length: > 0 } name ? name : FacilityName;
}
