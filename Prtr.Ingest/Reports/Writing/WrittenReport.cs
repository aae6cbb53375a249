using System.Globalization;
using Prtr.Ingest.Form;
using Prtr.Search.Register;

namespace Prtr.Ingest.Reports.Writing;

/// <summary>A report back in the words of the form: what was understood in the one way in which it is written everywhere, the rest as it was read.</summary>
public static class WrittenReport
{
    /// <summary>The facility first, then the rows in the order of the report.</summary>
    public static IReadOnlyList<WrittenRow> Of(OperatorReport report) =>
    [
        new(ReportForm.Facility, report.Facility.Place, Facility(report.Facility)),
        .. report.Releases.Select(row => new WrittenRow(ReportForm.Releases, row.Place, Release(row))),
        .. report.Wastewater.Select(row => new WrittenRow(ReportForm.Wastewater, row.Place, Wastewater(row))),
        .. report.Waste.Select(row => new WrittenRow(ReportForm.Waste, row.Place, Waste(row))),
    ];

    public static IReadOnlyList<WrittenRow> Of(DiffuseReport report) => [.. report.Rows.Select(row => new WrittenRow(ReportForm.Diffuse, row.Place, Diffuse(row)))];

    private static IReadOnlyList<WrittenCell> Facility(FacilitySection row) =>
    [
        Cell("report_year", row.ReportYear), Cell("facility_id", row.FacilityId), Cell("facility_name", row.FacilityName), Cell("facility_name_kk", row.FacilityNameKk),
        Cell("operator_bin", row.OperatorBin), Cell("operator_name", row.OperatorName), Cell("owner_name", row.OwnerName), Cell("postal_address", row.PostalAddress),
        Cell("kato", row.Kato), Cell("latitude", row.Latitude), Cell("longitude", row.Longitude), Cell("main_activity", row.MainActivity),
        new("other_activities", string.Join("; ", row.OtherActivities.Select(activity => activity.Value ?? activity.Raw?.Trim())), false, row.OtherActivities.Count > 0 ? row.OtherActivities[0].Place : row.Place),
        Cell("capacity", row.Capacity), Cell("capacity_unit", row.CapacityUnit), Cell("oked", row.Oked), Cell("first_head", row.FirstHead), Cell("contact_name", row.ContactName),
        Cell("contact_phone", row.ContactPhone), Cell("contact_email", row.ContactEmail), Cell("stationary_sources", row.StationarySources), Cell("production_volume", row.ProductionVolume),
        Cell("employees", row.Employees), Cell("operating_hours", row.OperatingHours), Cell("nothing_exceeded", row.NothingExceeded), Cell("corrects_version", row.CorrectsVersion), Cell("correction_reason", row.CorrectionReason),
    ];

    private static IReadOnlyList<WrittenCell> Release(ReleaseRow row) =>
    [
        Cell("pollutant", row.Pollutant), Cell("cas", row.Cas), Cell("medium", row.Medium), Cell("to_subsoil", row.ToSubsoil), Cell("quantity_kg", row.QuantityKg),
        Cell("accidental_kg", row.AccidentalKg), Cell("method", row.Method), Cell("method_name", row.MethodName), Cell("water_body", row.WaterBody), Cell("withheld_ground", row.WithheldGround),
    ];

    private static IReadOnlyList<WrittenCell> Wastewater(WastewaterRow row) =>
    [
        Cell("pollutant", row.Pollutant), Cell("cas", row.Cas), Cell("quantity_kg", row.QuantityKg), Cell("accidental_kg", row.AccidentalKg), Cell("method", row.Method),
        Cell("method_name", row.MethodName), Cell("receiver_name", row.ReceiverName), Cell("receiver_bin", row.ReceiverBin), Cell("receiver_address", row.ReceiverAddress),
        Cell("withheld_ground", row.WithheldGround),
    ];

    private static IReadOnlyList<WrittenCell> Waste(WasteRow row) =>
    [
        Cell("waste_code", row.WasteCode), Cell("hazardous", row.Hazardous), Cell("quantity_t", row.QuantityT), Cell("mark", row.Mark), Cell("operation", row.Operation),
        Cell("transboundary", row.Transboundary), Cell("receiver_name", row.ReceiverName), Cell("receiver_bin", row.ReceiverBin), Cell("receiver_address", row.ReceiverAddress),
        Cell("receiver_kato", row.ReceiverKato), Cell("destination_country", row.DestinationCountry), Cell("site_address", row.SiteAddress), Cell("site_latitude", row.SiteLatitude),
        Cell("site_longitude", row.SiteLongitude), Cell("method", row.Method), Cell("method_name", row.MethodName), Cell("withheld_ground", row.WithheldGround),
    ];

    private static IReadOnlyList<WrittenCell> Diffuse(DiffuseRow row) =>
    [
        Cell("report_year", row.ReportYear), Cell("authority", row.Authority), Cell("kato", row.Kato), Cell("source_category", row.SourceCategory), Cell("pollutant", row.Pollutant),
        Cell("medium", row.Medium), Cell("quantity_kg", row.QuantityKg), Cell("method", row.Method), Cell("method_name", row.MethodName), Cell("activity_data", row.ActivityData),
    ];

    private static WrittenCell Cell<T>(string name, Field<T> field) =>
        new(name, Word(field.Value) ?? field.Raw?.Trim() ?? "", field.Value is int or long or decimal or Quantity or Coordinate, field.Place);

    private static string? Word(object? value) => value switch
    {
        null => null,
        bool yes => yes ? "yes" : "no",
        Bin bin => bin.Value,
        Kato kato => kato.Value,
        // A tenth of a millimetre; what is finer comes from converting minutes and seconds.
        Coordinate coordinate => Math.Round(coordinate.Degrees, 9).ToString("R", CultureInfo.InvariantCulture),
        Medium medium => medium.Code(),
        MethodType method => method.Code(),
        Treatment treatment => treatment.Mark(),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };
}
