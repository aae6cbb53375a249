namespace Prtr.Web.Endpoints.OpenApi.Shapes;

/// <summary>What a facility was called, who ran it and where it was: dated facts, oldest first.</summary>
public sealed record FacilityHistoryShape(IReadOnlyList<NameFactShape> Names, IReadOnlyList<OperatorFactShape> Operators, IReadOnlyList<PlaceFactShape> Places);

/// <summary>A name and the time for which it is said.</summary>
/// <param name="FromYear">The first reporting year for which it is said.</param>
/// <param name="ToYear">The last one; null for a decision that no report has followed yet.</param>
/// <param name="FromDate">The day on which it began, when a decision says so.</param>
/// <param name="ReportId">The report that says it first; null when only a decision does.</param>
/// <param name="Reason">Of the decision.</param>
public sealed record NameFactShape(
    string FacilityName, string? FacilityNameKk, int FromYear, int? ToYear, DateOnly? FromDate, long? ReportId, int? ReportVersion, string? Reason);

/// <summary>An operator and the time for which it is said.</summary>
/// <param name="OperatorBin">BIN, 12 digits.</param>
public sealed record OperatorFactShape(
    string OperatorBin, string OperatorName, int FromYear, int? ToYear, DateOnly? FromDate, long? ReportId, int? ReportVersion, string? Reason);

/// <summary>A place and the time for which it is said.</summary>
/// <param name="RegionKato">KATO code of the place.</param>
/// <param name="Latitude">Degrees, WGS 84.</param>
/// <param name="Longitude">Degrees, WGS 84.</param>
public sealed record PlaceFactShape(
    string PostalAddress, string RegionKato, double Latitude, double Longitude, int FromYear, int? ToYear, DateOnly? FromDate, long? ReportId, int? ReportVersion, string? Reason);

/// <summary>What was decided about a facility's id.</summary>
/// <param name="Kind"><c>merge</c>, <c>split</c>, <c>remove</c> or <c>undo</c>.</param>
/// <param name="FacilityId">The one that was merged, split or removed.</param>
/// <param name="OtherId">The one that it was merged into, or that reports went to.</param>
/// <param name="Undoes">The decision that was revoked.</param>
/// <param name="Release">The data release that shows it first.</param>
public sealed record FacilityDecisionShape(
    long Decision, string Kind, long FacilityId, long? OtherId, long? Undoes, DateOnly On, string Release, string Reason);
