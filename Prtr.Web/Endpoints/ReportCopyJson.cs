using System.Text.Json;
using Prtr.Search.OpenData;
using Prtr.Search.Register;

namespace Prtr.Web.Endpoints;

/// <summary>A published version in the spelling of the report form, as far as it is public: no head, no contact, and of a withheld figure only what it is not confidential about.</summary>
internal static class ReportCopyJson
{
    public static void Write(Utf8JsonWriter json, ReleasedVersion copy)
    {
        var report = copy.Report;
        json.WriteStartObject();
        json.WriteNumber("report_year", report.Year);
        json.WriteNumber("facility_id", report.FacilityId);
        Text(json, "facility_name", report.FacilityName);
        Text(json, "facility_name_kk", report.FacilityNameKk);
        Text(json, "operator_bin", report.OperatorBin.Value);
        Text(json, "operator_name", report.OperatorName);
        Text(json, "owner_name", report.OwnerName);
        Text(json, "postal_address", report.PostalAddress);
        Text(json, "kato", report.Kato.Value);
        json.WriteNumber("latitude", report.Latitude);
        json.WriteNumber("longitude", report.Longitude);
        Text(json, "main_activity", report.MainActivity);
        Text(json, "other_activities", string.Join("; ", report.OtherActivities));
        json.WriteNumber("stationary_sources", report.StationarySources);
        Rows("releases", RecordKind.Release, Release);
        Rows("wastewater", RecordKind.Wastewater, Wastewater);
        Rows("waste", RecordKind.Waste, Waste);
        json.WriteEndObject();

        void Rows(string table, RecordKind kind, Action<Utf8JsonWriter, PublicRecord> members)
        {
            json.WriteStartArray(table);
            foreach (var row in copy.Records.Where(row => row.Kind == kind))
            {
                json.WriteStartObject();
                members(json, row);
                Text(json, "method", row.Method.Code());
                Text(json, "method_name", row.MethodName);
                Text(json, "withheld_ground", row.WithheldGround);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }
    }

    private static void Release(Utf8JsonWriter json, PublicRecord row)
    {
        Pollutant(json, row);
        Text(json, "medium", row.Medium?.Code());
        if (row.Medium == Medium.Land)
        {
            YesNo(json, "to_subsoil", row.ToSubsoil);
        }
    }

    private static void Wastewater(Utf8JsonWriter json, PublicRecord row)
    {
        Pollutant(json, row);
        Receiver(json, row);
    }

    private static void Waste(Utf8JsonWriter json, PublicRecord row)
    {
        Text(json, "waste_code", row.WasteCode);
        YesNo(json, "hazardous", row.Hazardous);
        Exact(json, "quantity_t", row.QuantityT);
        Text(json, "mark", row.Treatment?.Mark());
        Text(json, "operation", row.Operation);
        YesNo(json, "transboundary", row.Transboundary);
        Receiver(json, row);
        Text(json, "receiver_kato", row.DestinationKato?.Value);
        Text(json, "destination_country", row.DestinationCountry);
    }

    private static void Pollutant(Utf8JsonWriter json, PublicRecord row)
    {
        if (row.Pollutant is { } number)
        {
            json.WriteNumber("pollutant", number);
        }

        Exact(json, "quantity_kg", row.QuantityKg);
        Exact(json, "accidental_kg", row.AccidentalKg);
    }

    private static void Receiver(Utf8JsonWriter json, PublicRecord row)
    {
        Text(json, "receiver_name", row.ReceiverName);
        Text(json, "receiver_bin", row.ReceiverBin?.Value);
        Text(json, "receiver_address", row.ReceiverAddress);
    }

    private static void Exact(Utf8JsonWriter json, string name, Quantity? value)
    {
        if (value is { } quantity)
        {
            json.WritePropertyName(name);
            json.WriteRawValue(quantity.ToString());
        }
    }

    private static void YesNo(Utf8JsonWriter json, string name, bool? value) => Text(json, name, value switch { true => "yes", false => "no", null => null });

    private static void Text(Utf8JsonWriter json, string name, string? value)
    {
        if (value is { Length: > 0 })
        {
            json.WriteString(name, value);
        }
    }
}
