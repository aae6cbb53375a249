using System.Text.Encodings.Web;
using System.Text.Json;
using Prtr.Ingest.Form;

namespace Prtr.Ingest.Reports.Json;

/// <summary>
/// A report as the one sequence of bytes that is signed: JSON with the form's machine names in the form's order, texts as they were written without blanks around them, nothing that is empty,
/// no blanks between, UTF-8. The same cells give the same bytes wherever they are written, and the reader takes them like any other JSON report.
/// </summary>
public static class CanonicalReport
{
    // Letters of any script stay readable for who looks at what he signs.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="facility">Cells of the facility section by machine name.</param>
    /// <param name="rows">Rows of the other tables, each with its cells by machine name; tables without rows may be missing.</param>
    public static byte[] Write(IReadOnlyDictionary<string, string> facility, IReadOnlyDictionary<FormTable, IReadOnlyList<IReadOnlyDictionary<string, string>>> rows)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartObject();
            WriteCells(json, ReportForm.Facility, facility);
            foreach (var table in (FormTable[])[ReportForm.Releases, ReportForm.Wastewater, ReportForm.Waste])
            {
                json.WriteStartArray(table.Name);
                foreach (var row in rows.TryGetValue(table, out var found) ? found : [])
                {
                    json.WriteStartObject();
                    WriteCells(json, table, row);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        return bytes.ToArray();
    }

    // The column that joins CSV files means nothing here.
    private static void WriteCells(Utf8JsonWriter json, FormTable table, IReadOnlyDictionary<string, string> cells)
    {
        foreach (var field in table.Fields.Where(field => field.Name != ReportForm.Reference))
        {
            if (cells.TryGetValue(field.Name, out var cell) && cell.Trim() is { Length: > 0 } text)
            {
                json.WriteString(field.Name, text);
            }
        }
    }
}
