using System.Globalization;

namespace Prtr.Ingest.Samples;

/// <summary>The report form's machine names, in the order of its description, and the cells under them. Addresses are left out where the BIN already says who it is.</summary>
internal static class SampleColumns
{
    public static readonly string[] Facility =
    [
        "report_ref", "report_year", "facility_id", "facility_name", "facility_name_kk", "operator_bin", "operator_name", "owner_name", "postal_address", "kato",
        "latitude", "longitude", "main_activity", "other_activities", "capacity", "capacity_unit", "oked", "first_head", "stationary_sources", "employees",
    ];

    /// <summary>What a correction says beside.</summary>
    public static readonly string[] Correction = ["corrects_version", "correction_reason"];

    public static readonly string[] Release =
        ["pollutant", "medium", "to_subsoil", "quantity_kg", "accidental_kg", "method", "method_name", "water_body", "withheld_ground"];

    public static readonly string[] Wastewater =
        ["pollutant", "quantity_kg", "accidental_kg", "method", "method_name", "receiver_name", "receiver_bin", "receiver_address", "withheld_ground"];

    public static readonly string[] Waste =
    [
        "waste_code", "hazardous", "quantity_t", "mark", "operation", "transboundary", "receiver_name", "receiver_bin", "receiver_address", "receiver_kato",
        "destination_country", "site_address", "site_latitude", "site_longitude", "method", "method_name", "withheld_ground",
    ];

    public static readonly string[] Diffuse =
        ["report_year", "authority", "kato", "source_category", "pollutant", "medium", "quantity_kg", "method", "method_name", "activity_data"];

    public static string[] FacilityCells(SampleReport report) =>
    [
        report.Ref, Text(report.Year), report.FacilityId is { } id ? Text(id) : "", report.Identity.FacilityName, report.Identity.FacilityNameKk, report.Identity.Operator.Bin, report.Identity.Operator.Name,
        report.Identity.Operator.Owner, report.Identity.Address, report.Identity.Kato, Text(report.Identity.Latitude), Text(report.Identity.Longitude),
        report.MainActivity, report.OtherActivities, Text(report.Capacity), report.CapacityUnit, report.Oked, report.Identity.Operator.Head,
        Text(report.StationarySources), Text(report.Employees),
    ];

    public static string[] CorrectionCells(SampleReport report) =>
        [report.CorrectsVersion is { } version ? Text(version) : "", report.CorrectionReason];

    public static string[] ReleaseCells(SampleRelease row) =>
    [
        Text(row.Pollutant), row.Medium, row.Medium == "land" ? YesNo(row.ToSubsoil) : "", Text(row.QuantityKg),
        row.AccidentalKg > 0 ? Text(row.AccidentalKg) : "", row.Method.ToString(), row.MethodName, row.WaterBody, "",
    ];

    public static string[] WastewaterCells(SampleWastewater row) =>
    [
        Text(row.Pollutant), Text(row.QuantityKg), "", row.Method.ToString(), row.MethodName, row.Receiver.Name, row.Receiver.Bin, "", "",
    ];

    public static string[] WasteCells(SampleWaste row) =>
    [
        row.Code, YesNo(row.Hazardous), row.QuantityT is { } tonnes ? Text(tonnes) : "", row.Mark, row.Operation, YesNo(row.Receiver.Abroad), row.Receiver.Name, row.Receiver.Bin,
        row.Receiver.Abroad ? row.Receiver.Address : "", row.Receiver.Kato, row.Receiver.Abroad ? row.Receiver.Country : "", row.Receiver.SiteAddress, row.Receiver.SiteLatitude, row.Receiver.SiteLongitude,
        row.Method.ToString(), row.MethodName, row.WithheldGround,
    ];

    public static string[] DiffuseCells(SampleDiffuse row) =>
    [
        Text(row.Year), row.Authority, row.Region, row.Category, Text(row.Pollutant), row.Medium, Text(row.QuantityKg), row.Method.ToString(),
        row.MethodName, row.ActivityData,
    ];

    private static string YesNo(bool value) => value ? "yes" : "no";

    private static string Text(IFormattable value) => value.ToString(null, CultureInfo.InvariantCulture);
}
