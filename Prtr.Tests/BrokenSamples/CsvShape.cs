using System.Globalization;
using System.Text;
using Prtr.Ingest.Form;

namespace Prtr.Tests.BrokenSamples;

/// <summary>CSV files in a folder or an archive.</summary>
internal sealed class CsvShape(bool zipped) : BrokenShape
{
    public override IReadOnlyList<(string Path, byte[] Content)> Write(string name, BrokenReport report)
    {
        var files = report.Tables.Select(t => (t.Form.FileName, Encoding.UTF8.GetBytes(Text(t.Table)))).ToList();
        return zipped ? [(name + ".zip", PlainZip.Of(files))] : [.. files.Select(file => ($"{name}/{file.FileName}", file.Item2))];
    }

    public override ExpectedRemark At(string name, BrokenReport report, FormTable table, int row, string? field) => new(
        $"{name}{(zipped ? ".zip" : "")}/{table.FileName}", "", "", "", row + 2, field is null ? 0 : report[table].Header.IndexOf(field) + 1);

    public static string Text(BrokenTable table, char separator = ',') =>
        string.Concat(table.Rows.Prepend([.. table.Header]).Select(row => string.Join(separator, row.Select(Cell)) + "\n"));

    private static string Cell(object cell)
    {
        var text = Convert.ToString(cell, CultureInfo.InvariantCulture)!;
        return text.AsSpan().IndexOfAny(",;\"\n") >= 0 ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }
}
