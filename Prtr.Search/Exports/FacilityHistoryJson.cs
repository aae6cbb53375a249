using System.Globalization;
using System.Text.Json;
using Prtr.Search.Database;

namespace Prtr.Search.Exports;

/// <summary>Dated facts and decisions about a facility as members of a JSON object.</summary>
public static class FacilityHistoryJson
{
    public static void WriteMembers(Utf8JsonWriter json, FacilityHistory history, IReadOnlyList<FacilityDecision> decisions, IReadOnlyList<long> formerIds)
    {
        json.WriteStartArray("former_ids");
        foreach (var id in formerIds)
        {
            json.WriteNumberValue(id);
        }

        json.WriteEndArray();
        json.WriteStartObject("history");
        Write(json, "names", history.Names, name =>
        {
            json.WriteString("facility_name", name.Name);
            json.WriteString("facility_name_kk", name.NameKk);
        });
        Write(json, "operators", history.Operators, one =>
        {
            json.WriteString("operator_bin", one.Bin.Value);
            json.WriteString("operator_name", one.Name);
        });
        Write(json, "places", history.Places, place =>
        {
            json.WriteString("postal_address", place.PostalAddress);
            json.WriteString("region_kato", place.Kato.Value);
            json.WriteNumber("latitude", place.Point.Latitude);
            json.WriteNumber("longitude", place.Point.Longitude);
        });
        json.WriteEndObject();
        Write(json, decisions);
    }

    private static void Write<T>(Utf8JsonWriter json, string name, IReadOnlyList<DatedFact<T>> facts, Action<T> value)
    {
        json.WriteStartArray(name);
        foreach (var fact in facts)
        {
            json.WriteStartObject();
            value(fact.Value);
            json.WriteNumber("from_year", fact.FromYear);
            Number(json, "to_year", fact.ToYear);
            json.WriteString("from_date", fact.FromDate is { } day ? Day(day) : null);
            Number(json, "report_id", fact.ReportId);
            Number(json, "report_version", fact.ReportVersion);
            json.WriteString("reason", fact.Reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, IReadOnlyList<FacilityDecision> decisions)
    {
        json.WriteStartArray("decisions");
        foreach (var decision in decisions)
        {
            json.WriteStartObject();
            json.WriteNumber("decision", decision.Id);
            json.WriteString("kind", decision.Kind);
            json.WriteNumber("facility_id", decision.FacilityId);
            Number(json, "other_id", decision.OtherId);
            Number(json, "undoes", decision.UndoesId);
            json.WriteString("on", Day(decision.On));
            json.WriteString("release", decision.Release);
            json.WriteString("reason", decision.Reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Number(Utf8JsonWriter json, string name, long? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static string Day(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}
