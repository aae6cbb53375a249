using System.Collections.Immutable;
using System.Text.Json;
using Prtr.Search.Columns;
using Prtr.Search.Exports;
using Prtr.Search.Register;

namespace Prtr.Search.OpenData;

/// <summary>What corrections changed, as a member of a JSON object.</summary>
public static class CorrectionsJson
{
    private static readonly ImmutableArray<Column<PublicRecord>> About =
    [
        .. new[] { "kind", "pollutant", "medium", "to_subsoil", "waste_code", "mark", "operation", "receiver_bin", "destination_country" }
            .Select(name => RecordColumns.Named(name)!),
    ];

    public static void WriteMembers(Utf8JsonWriter json, IReadOnlyList<CorrectedReport> corrections, RecordNames names)
    {
        var about = new JsonRow<PublicRecord>(json, new(About, names));
        json.WriteStartArray("corrections");
        foreach (var (former, present, reason, figures) in corrections)
        {
            json.WriteStartObject();
            json.WriteNumber("year", present.Year);
            json.WriteNumber("report_id", present.ReportId);
            json.WriteNumber("former_version", former.Version);
            json.WriteString("former_release", former.DataRelease);
            json.WriteNumber("version", present.Version);
            json.WriteString("release", present.DataRelease);
            json.WriteString("reason", reason);
            json.WriteStartArray("figures");
            foreach (var figure in figures)
            {
                json.WriteStartObject();
                about.WriteMembers(figure.About);
                Write(json, "quantity_kg", figure, row => row.QuantityKg);
                Write(json, "accidental_kg", figure, row => row.AccidentalKg);
                Write(json, "quantity_t", figure, row => row.QuantityT);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, string name, CorrectedFigure figure, Func<PublicRecord, Quantity?> quantity)
    {
        json.WriteString("former_" + name, figure.Former is { } former ? quantity(former)?.ToString() : null);
        json.WriteString(name, figure.Present is { } present ? quantity(present)?.ToString() : null);
    }
}
