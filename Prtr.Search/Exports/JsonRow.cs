using System.Text.Json;

namespace Prtr.Search.Exports;

/// <summary>Rows of a table as JSON objects with the columns as their members.</summary>
/// <param name="sumsAsNumbers">Whether sums are numbers, for programs that draw by them, and not exact.</param>
public sealed class JsonRow<T>(Utf8JsonWriter json, TableLayout<T> layout, bool sumsAsNumbers = false)
{
    private readonly JsonCells cells = new(json, sumsAsNumbers);

    public void Write(T row)
    {
        json.WriteStartObject();
        WriteMembers(row);
        json.WriteEndObject();
    }

    /// <summary>The members alone.</summary>
    public void WriteMembers(T row)
    {
        foreach (var column in layout.Columns)
        {
            json.WritePropertyName(column.Name);
            column.Write(row, layout.Names, cells);
        }
    }
}

public static class JsonRow
{
    /// <summary>Writes rows one after another, as elements of an array that is open.</summary>
    public static void WriteAll<T>(Utf8JsonWriter json, TableLayout<T> layout, IEnumerable<T> rows)
    {
        var row = new JsonRow<T>(json, layout);
        foreach (var value in rows)
        {
            row.Write(value);
        }
    }
}
