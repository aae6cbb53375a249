using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Prtr.Ingest.Form;

namespace Prtr.Tests.BrokenSamples;

/// <summary>One JSON object with every field on a line of its own, so that a place is easily found by eye.</summary>
internal sealed class JsonShape : BrokenShape
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public override IReadOnlyList<(string Path, byte[] Content)> Write(string name, BrokenReport report) =>
        [(name + ".json", Encoding.UTF8.GetBytes(string.Join('\n', Lines(report).Select(line => line.Text)) + "\n"))];

    public override ExpectedRemark At(string name, BrokenReport report, FormTable table, int row, string? field)
    {
        var (number, line) = Lines(report).Index().First(line => line.Item.Place == (table, row, field));
        var column = field is null ? line.Text.IndexOf('{', StringComparison.Ordinal) : line.Text.IndexOf(": ", StringComparison.Ordinal) + 2;
        return new(name + ".json", "", "", table.Name, number + 1, column + 1);
    }

    private static IEnumerable<(string Text, (FormTable, int, string?) Place)> Lines(BrokenReport report)
    {
        yield return ("{", (ReportForm.Facility, 0, null));
        foreach (var line in Fields(ReportForm.Facility, report.Facility, 0, "  ", last: false))
        {
            yield return line;
        }

        var tables = report.Tables.Where(t => t.Form != ReportForm.Facility).ToList();
        foreach (var (form, table) in tables)
        {
            yield return ($"  \"{form.Name}\": [", default);
            for (var row = 0; row < table.Rows.Count; row++)
            {
                yield return ("    {", (form, row, null));
                foreach (var line in Fields(form, table, row, "      ", last: true))
                {
                    yield return line;
                }

                yield return (row == table.Rows.Count - 1 ? "    }" : "    },", default);
            }

            yield return (form == tables[^1].Form ? "  ]" : "  ],", default);
        }

        yield return ("}", default);
    }

    // Blank fields are left out.
    private static IEnumerable<(string Text, (FormTable, int, string?) Place)> Fields(FormTable form, BrokenTable table, int row, string indent, bool last)
    {
        var fields = table.Header.Zip(table.Rows[row]).Skip(1).Where(field => field.Second is not "").ToList();
        return fields.Select((field, i) => ($"{indent}\"{field.First}\": {Value(field.Second)}{(last && i == fields.Count - 1 ? "" : ",")}", (form, row, (string?)field.First)));
    }

    private static string Value(object cell) => cell is decimal number ? number.ToString(CultureInfo.InvariantCulture) : JsonSerializer.Serialize(cell, Readable);
}
