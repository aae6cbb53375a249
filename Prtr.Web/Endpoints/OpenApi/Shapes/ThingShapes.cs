namespace Prtr.Web.Endpoints.OpenApi.Shapes;

/// <summary>A facility: what it was in each year, and its records.</summary>
/// <param name="Reports">One for each reporting year, oldest first.</param>
public sealed record FacilityAnswerShape(
    long FacilityId, string Release, TotalShape Total, IReadOnlyList<ReportShape> Reports, IReadOnlyList<RecordShape> Records);

/// <summary>An operator with its facilities.</summary>
/// <param name="OperatorBin">BIN, 12 digits.</param>
public sealed record OperatorAnswerShape(
    string OperatorBin, string OperatorName, string Release, TotalShape Total, IReadOnlyList<FacilityShape> Facilities);

/// <summary>A facility as one report describes it.</summary>
/// <param name="OwnerName">Owner or parent company, where it was reported.</param>
/// <param name="RegionKato">KATO code of the place.</param>
/// <param name="Latitude">Degrees, WGS 84.</param>
/// <param name="Longitude">Degrees, WGS 84.</param>
/// <param name="Activity">Code of the main activity.</param>
/// <param name="Late">Received on 1 April of the following year or after it.</param>
/// <param name="DataRelease">The data release that made the report public.</param>
public sealed record ReportShape(
    int Year, long ReportId, int ReportVersion, string FacilityName, string? FacilityNameKk, string OperatorBin, string OperatorName,
    string? OwnerName, string PostalAddress, string RegionKato, string Region, double Latitude, double Longitude, string Activity,
    IReadOnlyList<string> OtherActivities, int StationarySources, DateOnly ReceivedOn, bool Late, string DataRelease);
