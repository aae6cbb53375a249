using System.Text.Json;

namespace Prtr.Search.Exports;

/// <summary>Rows of a table as JSON objects with the columns as their members.</summary>
public sealed class JsonRow<T>(Utf8JsonWriter json, TableLayout<T> layout)
{
    private readonly JsonCells cells = new(json);

    public void Write(T row)
    {
        json.WriteStartObject();
        foreach (var column in layout.Columns)
        {
            json.WritePropertyName(column.Name);
            column.Write(row, layout.Names, cells);
        }

        json.WriteEndObject();
    }
}
