using Prtr.Search.Register;

namespace Prtr.Search.Database;

/// <summary>What a facility was called, who ran it or where it was, with the time for which it is said and who says so.</summary>
/// <param name="FromYear">The first reporting year for which it is said.</param>
/// <param name="ToYear">The last one so far; null for a decision that no report has followed yet.</param>
/// <param name="FromDate">The day on which it began, when a decision says so.</param>
/// <param name="ReportId">The report of the first year; null when only a decision says it.</param>
/// <param name="Reason">Of the decision; null when reports alone say it.</param>
public sealed record DatedFact<T>(T Value, int FromYear, int? ToYear, DateOnly? FromDate, long? ReportId, int? ReportVersion, string? Reason);

/// <param name="NameKk">Null when the operator gave none.</param>
public sealed record FacilityName(string Name, string? NameKk);

/// <summary>Who runs a facility.</summary>
public sealed record FacilityOperator(Bin Bin, string Name);

/// <summary>Where a facility is.</summary>
public sealed record FacilityPlace(string PostalAddress, Kato Kato, GeoPoint Point);
