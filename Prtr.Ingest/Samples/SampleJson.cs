using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Prtr.Ingest.Samples;

/// <summary>A report as one JSON object with the report form's machine names; what is empty is left out.</summary>
internal static class SampleJson
{
    // Letters of any script stay readable; the files are never put into a page as they are.
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly HashSet<string> Numbers =
    [
        "report_year", "latitude", "longitude", "capacity", "stationary_sources", "employees", "pollutant", "quantity_kg", "accidental_kg", "quantity_t",
        "site_latitude", "site_longitude",
    ];

    public static Task WriteAsync(SampleReport report, string path, CancellationToken cancel) => File.WriteAllBytesAsync(path, Write(report), cancel);

    public static byte[] Write(SampleReport report)
    {
        using var file = new MemoryStream();
        using (var json = new Utf8JsonWriter(file, Options))
        {
            json.WriteStartObject();
            WriteFields(json, SampleColumns.Facility, SampleColumns.FacilityCells(report));
            WriteTable(json, "releases", SampleColumns.Release, report.Releases.Select(SampleColumns.ReleaseCells));
            WriteTable(json, "wastewater", SampleColumns.Wastewater, report.Wastewater.Select(SampleColumns.WastewaterCells));
            WriteTable(json, "waste", SampleColumns.Waste, report.Waste.Select(SampleColumns.WasteCells));
            json.WriteEndObject();
        }

        file.WriteByte((byte)'\n');
        return file.ToArray();
    }

    private static void WriteTable(Utf8JsonWriter json, string name, string[] columns, IEnumerable<string[]> rows)
    {
        json.WriteStartArray(name);
        foreach (var row in rows)
        {
            json.WriteStartObject();
            WriteFields(json, columns, row);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteFields(Utf8JsonWriter json, string[] columns, string[] cells)
    {
        foreach (var (column, cell) in columns.Zip(cells))
        {
            if (cell.Length == 0)
            {
                continue;
            }

            if (Numbers.Contains(column))
            {
                json.WriteNumber(column, decimal.Parse(cell, CultureInfo.InvariantCulture));
            }
            else
            {
                json.WriteString(column, cell);
            }
        }
    }
}
