using System.Text.Json;
using Prtr.Search.Register;

namespace Prtr.Search.Exports;

/// <summary>Public records as JSON objects with the columns as their members.</summary>
public sealed class RecordJson(Utf8JsonWriter json, RecordNames names)
{
    private readonly JsonCells cells = new(json);

    public void Write(PublicRecord record)
    {
        json.WriteStartObject();
        foreach (var column in RecordColumns.All)
        {
            json.WritePropertyName(column.Name);
            column.Write(record, names, cells);
        }

        json.WriteEndObject();
    }
}
