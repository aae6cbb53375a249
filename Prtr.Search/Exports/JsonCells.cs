using System.Globalization;
using System.Text.Json;
using Prtr.Search.Columns;
using Prtr.Search.Register;

namespace Prtr.Search.Exports;

/// <summary>Writes cells as JSON values: quantities as decimal strings, so that no reader rounds them; what does not apply is null.</summary>
public sealed class JsonCells(Utf8JsonWriter json) : ICells
{
    public void Text(string? value) => json.WriteStringValue(value);

    public void Code(string? value) => json.WriteStringValue(value);

    public void Whole(long value) => json.WriteNumberValue(value);

    public void Exact(Quantity? value)
    {
        if (value is { } quantity)
        {
            json.WriteStringValue(quantity.ToString());
        }
        else
        {
            json.WriteNullValue();
        }
    }

    public void Sum(decimal? value) => json.WriteStringValue(value?.ToString(CultureInfo.InvariantCulture));

    public void Number(decimal? value)
    {
        if (value is { } number)
        {
            json.WriteNumberValue(number);
        }
        else
        {
            json.WriteNullValue();
        }
    }

    public void Degrees(double value) => json.WriteNumberValue(value);

    public void YesNo(bool? value)
    {
        if (value is { } known)
        {
            json.WriteBooleanValue(known);
        }
        else
        {
            json.WriteNullValue();
        }
    }

    public void Codes(IReadOnlyList<string> values)
    {
        json.WriteStartArray();
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }
}
