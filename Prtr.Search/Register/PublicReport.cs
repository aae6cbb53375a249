namespace Prtr.Search.Register;

/// <summary>
/// The facility as it was in one reporting year: the public part of the published version of its report.
/// Name, operator, place and activity are of that year.
/// </summary>
/// <param name="ReportVersionId">The key of the version in the database.</param>
/// <param name="ReportId">The report: one for a facility and year, whatever its versions.</param>
/// <param name="FacilityName">The name in Russian, as reported.</param>
/// <param name="FacilityNameKk">The name in Kazakh; null when not reported.</param>
/// <param name="StationarySources">How many stationary sources the site has.</param>
/// <param name="DataRelease">The data release that published this version, such as <c>2026.3</c>.</param>
/// <param name="Late">Whether it was received after the law's date (1 April).</param>
public sealed record PublicReport(
    long ReportVersionId,
    long ReportId,
    int Version,
    long FacilityId,
    int Year,
    string FacilityName,
    string? FacilityNameKk,
    Bin OperatorBin,
    string OperatorName,
    string? OwnerName,
    string PostalAddress,
    Kato Kato,
    GeoPoint Place,
    string MainActivity,
    IReadOnlyList<string> OtherActivities,
    int StationarySources,
    DateOnly ReceivedOn,
    bool Late,
    string DataRelease)
{
    /// <summary>The name in the reader's language: Kazakh where there is one, else Russian.</summary>
    public string NameIn(string language) => language == "kk" && FacilityNameKk is { Length: > 0 } name ? name : FacilityName;
}
