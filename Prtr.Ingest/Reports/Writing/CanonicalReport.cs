using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Prtr.Ingest.Form;

namespace Prtr.Ingest.Reports.Writing;

/// <summary>
/// The one JSON in which a report is signed: the form's fields in the form's order, each row on a line of its own, nothing that is empty, numbers as they are. The same report gives the same bytes,
/// and the JSON reader reads them back as the same report.
/// </summary>
public static class CanonicalReport
{
    public static byte[] Write(OperatorReport report)
    {
        var rows = WrittenReport.Of(report);
        var text = new StringBuilder("{\n").AppendJoin(",\n", Members(rows[0]));
        foreach (var table in ReportForm.Tables.Skip(1))
        {
            Table(text.Append(",\n"), table, rows);
        }

        return Encoding.UTF8.GetBytes(text.Append("\n}\n").ToString());
    }

    /// <param name="reports">Of diffuse sources.</param>
    public static byte[] Write(IReadOnlyList<DiffuseReport> reports)
    {
        var text = new StringBuilder("{\n");
        if (reports is [{ Corrects: { } corrects }])
        {
            text.Append(CultureInfo.InvariantCulture, $"{Text("corrects_version")}:{corrects.Version},\n{Text("correction_reason")}:{Text(corrects.Reason)},\n");
        }

        Table(text, ReportForm.Diffuse, [.. reports.SelectMany(WrittenReport.Of)]);
        return Encoding.UTF8.GetBytes(text.Append("\n}\n").ToString());
    }

    private static void Table(StringBuilder text, FormTable table, IReadOnlyList<WrittenRow> rows) => text
        .Append(Text(table.Name)).Append(":[\n")
        .AppendJoin(",\n", rows.Where(row => row.Table == table).Select(row => $"{{{string.Join(',', Members(row))}}}"))
        .Append("\n]");

    private static IEnumerable<string> Members(WrittenRow row) =>
        row.Cells.Where(cell => cell.Text.Length > 0).Select(cell => $"{Text(cell.Field)}:{(cell.IsNumber ? cell.Text : Text(cell.Text))}");

    private static string Text(string text) => $"\"{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";
}
