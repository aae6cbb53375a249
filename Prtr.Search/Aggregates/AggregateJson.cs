using System.Text.Json;
using Prtr.Search.Exports;

namespace Prtr.Search.Aggregates;

/// <summary>An aggregate as JSON: what was asked, the cells in long form, and the totals of rows, of columns and of all.</summary>
public sealed class AggregateJson(Utf8JsonWriter json, AggregateTable table)
{
    private readonly IReadOnlyList<AggregateColumn> columns = AggregateColumn.All(table.Request);
    private readonly JsonCells cells = new(json);

    public void Write()
    {
        var answer = table.Answer;
        json.WriteStartObject();
        QueryJson.Write(json, "query", table.Request.ToParameters());
        json.WriteString("sentence", table.Sentence);
        json.WriteString("release", answer.Release.Name);
        json.WriteStartArray("years");
        foreach (var year in answer.Years)
        {
            json.WriteNumberValue(year);
        }

        json.WriteEndArray();
        json.WriteString("comparable", table.Request.Comparable ? table.Labels.ComparableSet : null);
        json.WriteStartArray("added");
        foreach (var dimension in table.Request.Added)
        {
            json.WriteStringValue(dimension.Name);
        }

        json.WriteEndArray();
        json.WriteString("note", table.Labels.AddedNote(table.Request));
        WriteMeasures();
        Write("cells", table.Cells());
        Write("row_totals", table.Request.Column is null || table.Request.Rows.Count == 0 ? [] : answer.Rows);
        Write("column_totals", table.Request.Rows.Count == 0 ? [] : answer.Columns.Select(column => new CellKey(null, null, column)));
        json.WritePropertyName("total");
        Write(CellKey.All);
        json.WriteEndObject();
    }

    private void WriteMeasures()
    {
        json.WriteStartArray("measures");
        foreach (var measure in table.Request.Measures)
        {
            json.WriteStartObject();
            json.WriteString("name", measure.Name);
            json.WriteString("label", table.Labels.Of(measure));
            json.WriteString("unit", measure.Unit);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void Write(string name, IEnumerable<CellKey> keys)
    {
        json.WriteStartArray(name);
        foreach (var key in keys)
        {
            Write(key);
        }

        json.WriteEndArray();
    }

    // A total has no member for the dimensions that it is over.
    private void Write(CellKey key)
    {
        json.WriteStartObject();
        foreach (var column in columns.Where(column => column.Of is not { } of || of(key) is not null))
        {
            json.WritePropertyName(column.Name);
            column.Write(table, key, cells);
        }

        json.WriteEndObject();
    }
}
