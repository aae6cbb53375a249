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
        foreach (var (name, content) in Files(reports))
        {
            await File.WriteAllBytesAsync(Path.Combine(folder, name), content, cancel);
        }
    }

    public static IEnumerable<(string Name, byte[] Content)> Files(IReadOnlyList<SampleReport> reports)
    {
        yield return ("facilities.csv", reports.Any(report => report.CorrectsVersion is not null)
            ? Bytes([.. SampleColumns.Facility, .. SampleColumns.Correction], reports.Select(r => SampleColumns.FacilityCells(r).Concat(SampleColumns.CorrectionCells(r))))
            : Bytes(SampleColumns.Facility, reports.Select(SampleColumns.FacilityCells)));
        yield return Rows("releases.csv", SampleColumns.Release, r => r.Releases.Select(SampleColumns.ReleaseCells));
        yield return Rows("wastewater.csv", SampleColumns.Wastewater, r => r.Wastewater.Select(SampleColumns.WastewaterCells));
        yield return Rows("waste.csv", SampleColumns.Waste, r => r.Waste.Select(SampleColumns.WasteCells));

        (string, byte[]) Rows(string name, string[] columns, Func<SampleReport, IEnumerable<string[]>> rows) =>
            (name, Bytes(columns.Prepend("report_ref"), reports.SelectMany(rows, (r, row) => row.Prepend(r.Ref))));
    }

    /// <summary>Rows of diffuse sources as <c>diffuse.csv</c>.</summary>
    public static Task WriteAsync(IEnumerable<SampleDiffuse> rows, string folder, CancellationToken cancel)
    {
        Directory.CreateDirectory(folder);
        return File.WriteAllBytesAsync(Path.Combine(folder, "diffuse.csv"), Bytes(SampleColumns.Diffuse, rows.Select(SampleColumns.DiffuseCells)), cancel);
    }

    private static byte[] Bytes(IEnumerable<string> columns, IEnumerable<IEnumerable<string>> rows)
    {
        var text = new StringBuilder();
        foreach (var row in rows.Prepend(columns))
        {
            text.AppendJoin(',', row.Select(Quoted)).Append('\n');
        }

        return Utf8.GetBytes(text.ToString());
    }

    private static string Quoted(string cell) =>
        cell.AsSpan().IndexOfAny(",\"\n") < 0 ? cell : string.Create(CultureInfo.InvariantCulture, $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"");
}
