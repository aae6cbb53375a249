using System.Text;
using CsvHelper;
using Prtr.Search.Text;

namespace Prtr.Ingest.Intake.ReferenceChanges;

/// <summary>Rows of a reference table as a CSV file, out and in again.</summary>
public static class ReferenceCsv
{
    /// <summary>As many rows as one proposal takes: more are not looked through by a person.</summary>
    public const int Most = 500;

    private static readonly CsvReaderOptions Options = new() { HasHeader = false, TrackLineNumbers = true };

    public static string Write(ReferenceTable table, IEnumerable<string[]> rows)
    {
        var text = new StringBuilder().AppendJoin(',', table.Columns.Select(column => column.Name)).Append("\r\n");
        foreach (var row in rows)
        {
            text.AppendJoin(',', row.Select(Cell)).Append("\r\n");
        }

        return text.ToString();
    }

    /// <summary>Rows of a file, each with its line, in the order of the table's columns; columns of other names are passed over.</summary>
    public static (IReadOnlyList<(int Line, string[] Row)> Rows, IReadOnlyList<ReferenceProblem> Problems) Read(ReferenceTable table, string text)
    {
        using var csv = CsvReader.Create(new StringReader(Printable.Of(text)), Options);
        var titles = csv.Read() ? Cells(csv) : [];
        var places = table.Columns.Select(column => titles.IndexOf(column.Name)).ToList();
        if (places.IndexOf(-1) is var missing and >= 0)
        {
            return ([], [new ReferenceProblem(1, "no-header", table.Columns[missing].Name)]);
        }

        var (rows, problems) = (new List<(int, string[])>(), new List<ReferenceProblem>());
        while (csv.Read())
        {
            var cells = Cells(csv);
            if (cells.TrueForAll(cell => cell.Length == 0))
            {
                continue;
            }

            string[] row = [.. places.Select(place => place < cells.Count ? cells[place].Trim() : "")];
            var line = (int)csv.LineNumber;
            var wrong = table.Columns.Where((column, index) => !column.Fits(row[index])).Select(column => new ReferenceProblem(line, "value", column.Name)).ToList();
            problems.AddRange(wrong);
            if (wrong.Count == 0)
            {
                rows.Add((line, row));
            }
        }

        return (rows, problems);
    }

    private static List<string> Cells(CsvReader csv) => [.. Enumerable.Range(0, csv.FieldCount).Select(column => csv.GetString(column))];

    private static string Cell(string text) => text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
