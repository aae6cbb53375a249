using Prtr.Ingest.Reports;
using Prtr.Search.Register;

namespace Prtr.Ingest.Checks;

/// <summary>The last accepted report of the same facility for an earlier year, as far as checks compare with it.</summary>
public sealed record PastReport(
    long FacilityId,
    int Year,
    GeoPoint Place,
    string MainActivity,
    IReadOnlyList<PastRelease> Releases,
    IReadOnlyList<PastWaste> Waste)
{
    /// <summary>Sent off site in waste water, over all receivers.</summary>
    public IReadOnlyList<PastWastewater> Wastewater { get; init; } = [];

    /// <summary>A report that was just accepted, for those of later years in the same delivery.</summary>
    public static PastReport Of(long facilityId, OperatorReport report) => new(
        facilityId,
        report.Facility.ReportYear.Value!.Value,
        report.Facility.Point!.Value,
        report.Facility.MainActivity.Value!,
        [.. report.Releases.Select(row => new PastRelease(row.Pollutant.Value!.Value, row.Medium.Value!.Value, row.QuantityKg.Value) { IsWithheld = row.WithheldGround.Value is not null })],
        [.. report.Waste.Select(row => new PastWaste(row.WasteCode.Value!, row.Mark.Value, row.QuantityT.Value))])
    {
        Wastewater = [.. report.Wastewater.Select(row => new PastWastewater(row.Pollutant.Value!.Value, row.QuantityKg.Value))],
    };
}

/// <param name="QuantityKg">Null when it was left empty.</param>
public sealed record PastRelease(int Pollutant, Medium Medium, Quantity? QuantityKg)
{
    /// <summary>It is compared with what the facility itself says later, and with nothing of others.</summary>
    public bool IsWithheld { get; init; }
}

/// <param name="QuantityT">Null when withheld.</param>
public sealed record PastWaste(string WasteCode, Treatment? Mark, Quantity? QuantityT);

/// <param name="QuantityKg">Null when withheld.</param>
public sealed record PastWastewater(int Pollutant, Quantity? QuantityKg);
