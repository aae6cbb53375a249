using System.Globalization;
using System.Text.Json;
using Prtr.Search.Columns;
using Prtr.Search.Register;

namespace Prtr.Search.Exports;

/// <summary>Writes cells as JSON values: quantities as decimal strings, so that no reader rounds them; what does not apply is null.</summary>
/// <param name="sumsAsNumbers">Whether sums are numbers, for programs that draw by them, and not exact.</param>
public sealed class JsonCells(Utf8JsonWriter json, bool sumsAsNumbers = false) : ICells
{
    public void Text(string? value) => json.WriteStringValue(value);

    public void Code(string? value) => json.WriteStringValue(value);

    public void Whole(long value) => json.WriteNumberValue(value);

    public void Wholes(IReadOnlyList<int> values)
    {
        json.WriteStartArray();
        foreach (var value in values)
        {
            json.WriteNumberValue(value);
        }

        json.WriteEndArray();
    }

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

    public void Sum(decimal? value)
    {
        if (sumsAsNumbers)
        {
            Number(value);
        }
        else
        {
            json.WriteStringValue(value?.ToString(CultureInfo.InvariantCulture));
        }
    }

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
