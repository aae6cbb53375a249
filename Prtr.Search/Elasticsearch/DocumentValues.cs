using System.Globalization;
using System.Text.Json;
using Prtr.Search.Columns;
using Prtr.Search.Register;

namespace Prtr.Search.Elasticsearch;

/// <summary>Writes the values of a row as members of a document; what has no value is left out. Quantities are text: programs that read JSON's numbers as doubles would lose digits.</summary>
internal sealed class DocumentValues(Utf8JsonWriter json) : IValueWriter
{
    private string member = "";

    public void Next(string column) => member = column;

    public void Text(string? value)
    {
        if (value is not null)
        {
            json.WriteString(member, value);
        }
    }

    public void Int(int? value) => Long(value);

    public void Long(long? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(member, number);
        }
    }

    public void Units(long? value) => Text(value?.ToString(CultureInfo.InvariantCulture));

    public void Degrees(double? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(member, number);
        }
    }

    public void YesNo(bool? value)
    {
        if (value is { } known)
        {
            json.WriteBoolean(member, known);
        }
    }

    public void Day(DateOnly? value) => Text(value?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    public void Codes(CodeList? value)
    {
        if (value is not null)
        {
            json.WriteStartArray(member);
            foreach (var code in value)
            {
                json.WriteStringValue(code);
            }

            json.WriteEndArray();
        }
    }
}
