using Prtr.Ingest.Remarks;
using Prtr.Search.Register;

namespace Prtr.Ingest.Reports;

/// <summary>The part of a report that says who reports, for which site and year. Fields of <c>docs/report-form.md</c>.</summary>
public sealed record FacilitySection
{
    /// <summary>The sheet, line or object as a whole.</summary>
    public required Place Place { get; init; }

    /// <summary>The key that joins the files of a CSV delivery; blank elsewhere.</summary>
    public Field<string> ReportRef { get; init; }

    public Field<int?> ReportYear { get; init; }

    /// <summary>The register's id, when the operator knows it.</summary>
    public Field<long?> FacilityId { get; init; }

    public Field<string> FacilityName { get; init; }

    public Field<string> FacilityNameKk { get; init; }

    /// <summary>Twelve digits, lost zeros restored; the check digit may be wrong.</summary>
    public Field<Bin?> OperatorBin { get; init; }

    public Field<string> OperatorName { get; init; }

    public Field<string> OwnerName { get; init; }

    public Field<string> PostalAddress { get; init; }

    /// <summary>A code that the classifier holds.</summary>
    public Field<Kato?> Kato { get; init; }

    public Field<Coordinate?> Latitude { get; init; }

    public Field<Coordinate?> Longitude { get; init; }

    /// <summary>A code of the list of activities, such as <c>1(c)</c>.</summary>
    public Field<string> MainActivity { get; init; }

    /// <summary>One field per code; all have the place of the one cell.</summary>
    public IReadOnlyList<Field<string>> OtherActivities { get; init; } = [];

    public Field<decimal?> Capacity { get; init; }

    public Field<string> CapacityUnit { get; init; }

    public Field<string> Oked { get; init; }

    /// <summary>Name and surname; published only where the law asks for it.</summary>
    public Field<string> FirstHead { get; init; }

    /// <summary>Never published, like the other two contact fields.</summary>
    public Field<string> ContactName { get; init; }

    public Field<string> ContactPhone { get; init; }

    public Field<string> ContactEmail { get; init; }

    public Field<int?> StationarySources { get; init; }

    public Field<string> ProductionVolume { get; init; }

    public Field<int?> Employees { get; init; }

    public Field<decimal?> OperatingHours { get; init; }

    /// <summary>Whether the operator declares that nothing reached its threshold in the year, so that a report without rows is meant so.</summary>
    public Field<bool?> NothingExceeded { get; init; }

    /// <summary>The number of the version that this report corrects; blank in a first report.</summary>
    public Field<int?> CorrectsVersion { get; init; }

    /// <summary>Why; published with the corrected version.</summary>
    public Field<string> CorrectionReason { get; init; }

    /// <summary>The point, when both coordinates were understood.</summary>
    public GeoPoint? Point => Latitude.Value is { } latitude && Longitude.Value is { } longitude
        ? new GeoPoint(latitude.Degrees, longitude.Degrees)
        : null;
}
