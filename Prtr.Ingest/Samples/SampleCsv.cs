using System.Globalization;
using System.Text;

namespace Prtr.Ingest.Samples;

/// <summary>Reports as the CSV files of the report form: UTF-8, commas, machine names as headers, one line feed a row.</summary>
internal static class SampleCsv
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static async Task WriteAsync(IReadOnlyList<SampleReport> reports, string folder, CancellationToken cancel)
    {
        Directory.CreateDirectory(folder);
        await WriteFileAsync("facilities", SampleColumns.Facility, reports.Select(SampleColumns.FacilityCells));
        await WriteRowsAsync("releases", SampleColumns.Release, r => r.Releases.Select(SampleColumns.ReleaseCells));
        await WriteRowsAsync("wastewater", SampleColumns.Wastewater, r => r.Wastewater.Select(SampleColumns.WastewaterCells));
        await WriteRowsAsync("waste", SampleColumns.Waste, r => r.Waste.Select(SampleColumns.WasteCells));

        Task WriteRowsAsync(string name, string[] columns, Func<SampleReport, IEnumerable<string[]>> rows) =>
            WriteFileAsync(name, columns.Prepend("report_ref"), reports.SelectMany(rows, (r, row) => row.Prepend(r.Ref)));

        Task WriteFileAsync(string name, IEnumerable<string> columns, IEnumerable<IEnumerable<string>> rows) =>
            WriteAsync(Path.Combine(folder, name + ".csv"), columns, rows, cancel);
    }

    /// <summary>Rows of diffuse sources as <c>diffuse.csv</c>.</summary>
    public static async Task WriteAsync(IEnumerable<SampleDiffuse> rows, string folder, CancellationToken cancel)
    {
        Directory.CreateDirectory(folder);
        await WriteAsync(Path.Combine(folder, "diffuse.csv"), SampleColumns.Diffuse, rows.Select(SampleColumns.DiffuseCells), cancel);
    }

    private static Task WriteAsync(string path, IEnumerable<string> columns, IEnumerable<IEnumerable<string>> rows, CancellationToken cancel)
    {
        var text = new StringBuilder();
        foreach (var row in rows.Prepend(columns))
        {
            text.AppendJoin(',', row.Select(Quoted)).Append('\n');
        }

        return File.WriteAllTextAsync(path, text.ToString(), Utf8, cancel);
    }

    private static string Quoted(string cell) =>
        cell.AsSpan().IndexOfAny(",\"\n") < 0 ? cell : string.Create(CultureInfo.InvariantCulture, $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"");
}
