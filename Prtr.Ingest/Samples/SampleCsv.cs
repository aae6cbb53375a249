using System.Globalization;
using System.Text;

namespace Prtr.Ingest.Samples;

/// <summary>Reports as the four CSV files of the report form: UTF-8, commas, machine names as headers, one line feed a row.</summary>
internal static class SampleCsv
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static async Task WriteAsync(IReadOnlyList<SampleReport> reports, string folder, CancellationToken cancel)
    {
        Directory.CreateDirectory(folder);
        await WriteFile("facilities", SampleColumns.Facility, reports.Select(SampleColumns.FacilityCells));
        await WriteFile("releases", SampleColumns.Release, reports.SelectMany(r => r.Releases, (r, row) => SampleColumns.ReleaseCells(row).Prepend(r.Ref)));
        await WriteFile("wastewater", SampleColumns.Wastewater, reports.SelectMany(r => r.Wastewater, (r, row) => SampleColumns.WastewaterCells(row).Prepend(r.Ref)));
        await WriteFile("waste", SampleColumns.Waste, reports.SelectMany(r => r.Waste, (r, row) => SampleColumns.WasteCells(row).Prepend(r.Ref)));

        async Task WriteFile(string name, string[] columns, IEnumerable<IEnumerable<string>> rows)
        {
            var text = new StringBuilder();
            var header = name == "facilities" ? columns : columns.Prepend("report_ref");
            foreach (var row in rows.Prepend(header))
            {
                text.AppendJoin(',', row.Select(Quoted)).Append('\n');
            }

            await File.WriteAllTextAsync(Path.Combine(folder, name + ".csv"), text.ToString(), Utf8, cancel);
        }
    }

    private static string Quoted(string cell) =>
        cell.AsSpan().IndexOfAny(",\"\n") < 0 ? cell : string.Create(CultureInfo.InvariantCulture, $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"");
}
