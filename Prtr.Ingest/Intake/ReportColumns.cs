using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Prtr.Ingest.Reports;
using Prtr.Search.Register;

namespace Prtr.Ingest.Intake;

/// <summary>An accepted report as the columns of <c>report_version</c> and <c>report_row</c>.</summary>
internal static class ReportColumns
{
    public static readonly string[] Facility =
    [
        "facility_name", "facility_name_kk", "operator_bin", "operator_name", "owner_name", "postal_address", "kato", "latitude", "longitude",
        "main_activity", "other_activities", "capacity", "capacity_unit", "oked", "first_head", "contact_name", "contact_phone", "contact_email",
        "stationary_sources", "production_volume", "employees", "operating_hours", "nothing_exceeded",
    ];

    public static readonly string[] Place = ["source_file", "source_sheet", "source_row"];

    public static readonly string[] Row =
    [
        "kind", "pollutant", "medium", "to_subsoil", "quantity_kg_e8", "accidental_kg_e8", "water_body", "waste_code", "hazardous", "quantity_t_e8",
        "treatment", "operation", "transboundary", "receiver_name", "receiver_bin", "receiver_address", "receiver_kato", "destination_country",
        "site_address", "site_latitude", "site_longitude", "method", "method_name", "withheld_ground", "below_threshold",
    ];

    /// <summary>How many columns of a row the operator wrote; what follows from them and the thresholds comes after.</summary>
    public static readonly int Written = Row.Length - 1;

    /// <summary>Whether the report has all without which it cannot be kept, whatever checks the authority has switched off.</summary>
    public static bool CanBeKept(OperatorReport report) =>
        report.Facility is { ReportYear.Value: not null, OperatorBin.Value: not null, Kato.Value: not null, MainActivity.Value: not null, Point: not null }
        && report.Releases.All(row => row is { Pollutant.Value: not null, Medium.Value: not null, Method.Value: not null })
        && report.Wastewater.All(row => row is { Pollutant.Value: not null, Method.Value: not null })
        && report.Waste.All(row => row is { WasteCode.Value: not null, Method.Value: not null });

    public static object?[] OfFacility(FacilitySection facility)
    {
        var place = facility.Point!.Value;
        return
        [
            facility.FacilityName.Value ?? "", facility.FacilityNameKk.Value, facility.OperatorBin.Value!.Value.Value, facility.OperatorName.Value ?? "",
            facility.OwnerName.Value, facility.PostalAddress.Value ?? "", facility.Kato.Value!.Value.Value, place.Latitude, place.Longitude,
            facility.MainActivity.Value, string.Join(';', facility.OtherActivities.Select(a => a.Value)),
            Text(facility.Capacity.Value), facility.CapacityUnit.Value, facility.Oked.Value, facility.FirstHead.Value,
            facility.ContactName.Value, facility.ContactPhone.Value, facility.ContactEmail.Value,
            facility.StationarySources.Value ?? 0, facility.ProductionVolume.Value, facility.Employees.Value, facility.OperatingHours.Value,
            facility.NothingExceeded.Value == true ? true : null,
        ];
    }

    public static object?[] Of(ReleaseRow row, bool? below) =>
    [
        "release", row.Pollutant.Value, row.Medium.Value!.Value.Code(), row.ToSubsoil.Value == true, row.QuantityKg.Value?.Units, row.AccidentalKg.Value?.Units,
        row.WaterBody.Value, null, null, null,
        null, null, false, null, null, null, null, null,
        null, null, null, row.Method.Value!.Value.Code(), row.MethodName.Value, row.WithheldGround.Value, below,
    ];

    public static object?[] Of(WastewaterRow row, bool? below) =>
    [
        "wastewater", row.Pollutant.Value, null, false, row.QuantityKg.Value?.Units, row.AccidentalKg.Value?.Units,
        null, null, null, null,
        null, null, false, row.ReceiverName.Value, row.ReceiverBin.Value?.Value, row.ReceiverAddress.Value, null, Home,
        null, null, null, row.Method.Value!.Value.Code(), row.MethodName.Value, row.WithheldGround.Value, below,
    ];

    public static object?[] Of(WasteRow row, bool? below) =>
    [
        "waste", null, null, false, null, null,
        null, row.WasteCode.Value, row.Hazardous.Value, row.QuantityT.Value?.Units,
        row.Mark.Value?.Code(), row.Operation.Value, row.Transboundary.Value == true, row.ReceiverName.Value, row.ReceiverBin.Value?.Value,
        row.ReceiverAddress.Value, row.ReceiverKato.Value?.Value, row.DestinationCountry.Value ?? Home,
        row.SiteAddress.Value, row.SiteLatitude.Value?.Degrees, row.SiteLongitude.Value?.Degrees,
        row.Method.Value!.Value.Code(), row.MethodName.Value, row.WithheldGround.Value, below,
    ];

    /// <summary>SHA-256 of what the report says; where it stands in which file does not matter.</summary>
    public static string HashOf(object?[] facility, IEnumerable<object?[]> rows)
    {
        var text = new StringBuilder();
        // Reports from before one could declare that nothing was exceeded keep their hash.
        foreach (var line in rows.Prepend(facility[^1] is null ? facility[..^1] : facility))
        {
            foreach (var value in line)
            {
                text.Append(CultureInfo.InvariantCulture, $"{value}").Append(value is null ? '\u0001' : '\u0002');
            }

            text.Append('\n');
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    /// <summary>Where waste goes when nothing else is said.</summary>
    public const string Home = "KZ";

    private static string? Text(decimal? value) => value?.ToString(CultureInfo.InvariantCulture);
}
