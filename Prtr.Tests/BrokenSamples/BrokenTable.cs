namespace Prtr.Tests.BrokenSamples;

/// <summary>A table of a report as it is written into a file: a header and rows of cells.</summary>
internal sealed class BrokenTable(string header, params string[] rows)
{
    public List<string> Header { get; } = [.. header.Split(',')];

    /// <summary>Text, or a decimal where a workbook is to hold a number.</summary>
    public List<List<object>> Rows { get; } = [.. rows.Select(row => row.Split('|').ToList<object>())];

    public void Set(string field, object value) => Set(0, field, value);

    public void Set(int row, string field, object value) => Rows[row][Header.IndexOf(field)] = value;

    /// <summary>Adds a row that differs from the last in some cells.</summary>
    public void Again(params (string Field, object Value)[] changes)
    {
        Rows.Add([.. Rows[^1]]);
        foreach (var (field, value) in changes)
        {
            Set(Rows.Count - 1, field, value);
        }
    }

    public void Drop(string field)
    {
        var column = Header.IndexOf(field);
        Header.RemoveAt(column);
        Rows.ForEach(row => row.RemoveAt(column));
    }
}
