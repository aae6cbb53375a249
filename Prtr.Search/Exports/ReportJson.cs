using System.Globalization;
using System.Text.Json;
using Prtr.Search.Columns;
using Prtr.Search.Register;

namespace Prtr.Search.Exports;

/// <summary>A facility as it was in one reporting year, as a JSON object.</summary>
public static class ReportJson
{
    public static void Write(Utf8JsonWriter json, PublicReport report, RecordNames names)
    {
        json.WriteStartObject();
        json.WriteNumber("year", report.Year);
        json.WriteNumber("report_id", report.ReportId);
        json.WriteNumber("report_version", report.Version);
        json.WriteString("facility_name", report.FacilityName);
        json.WriteString("facility_name_kk", report.FacilityNameKk);
        json.WriteString("operator_bin", report.OperatorBin.Value);
        json.WriteString("operator_name", report.OperatorName);
        json.WriteString("owner_name", report.OwnerName);
        json.WriteString("postal_address", report.PostalAddress);
        json.WriteString("region_kato", report.Kato.Value);
        json.WriteString("region", names.Region(report.Kato));
        json.WriteNumber("latitude", report.Place.Latitude);
        json.WriteNumber("longitude", report.Place.Longitude);
        json.WriteString("activity", report.MainActivity);
        json.WriteStartArray("other_activities");
        foreach (var activity in report.OtherActivities)
        {
            json.WriteStringValue(activity);
        }

        json.WriteEndArray();
        json.WriteNumber("stationary_sources", report.StationarySources);
        json.WriteString("received_on", report.ReceivedOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteBoolean("late", report.Late);
        json.WriteString("data_release", report.DataRelease);
        json.WriteEndObject();
    }
}
