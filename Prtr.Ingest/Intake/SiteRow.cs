using Prtr.Search.Register;

namespace Prtr.Ingest.Intake;

/// <summary>A facility as a version of a report describes it.</summary>
internal sealed class SiteRow
{
    /// <summary>Of <c>report r</c> and <c>report_version v</c>.</summary>
    public const string Columns = "r.facility_id, r.reporting_year, v.operator_bin, v.operator_name, v.facility_name, v.postal_address, v.latitude, v.longitude, v.main_activity";

    public long FacilityId { get; init; }

    public int ReportingYear { get; init; }

    public string OperatorBin { get; init; } = "";

    public string OperatorName { get; init; } = "";

    public string FacilityName { get; init; } = "";

    public string PostalAddress { get; init; } = "";

    public double Latitude { get; init; }

    public double Longitude { get; init; }

    public string MainActivity { get; init; } = "";

    /// <summary>Null while the report stands; only of statements that ask for it.</summary>
    public string? WithdrawnReason { get; init; }

    public DescribedSite Site => new(new Bin(OperatorBin), FacilityName, PostalAddress, new GeoPoint(Latitude, Longitude), MainActivity);
}
