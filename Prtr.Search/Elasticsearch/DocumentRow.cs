using System.Globalization;
using System.Text.Json;
using Prtr.Search.Columns;
using Prtr.Search.Register;

namespace Prtr.Search.Elasticsearch;

/// <summary>Reads what <see cref="DocumentValues"/> has written.</summary>
internal sealed class DocumentRow(JsonElement document) : IValueReader
{
    private JsonElement? value;

    public void Next(string column) => value = document.TryGetProperty(column, out var found) && found.ValueKind != JsonValueKind.Null ? found : null;

    public string? Text() => value?.GetString();

    public int? Int() => value?.GetInt32();

    public long? Long() => value?.GetInt64();

    public long? Units() => Text() is { } units ? long.Parse(units, CultureInfo.InvariantCulture) : null;

    public double? Degrees() => value?.GetDouble();

    public bool? YesNo() => value?.GetBoolean();

    public DateOnly? Day() => Text() is { } day ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    public CodeList? Codes() => value is { } codes ? [.. codes.EnumerateArray().Select(code => code.GetString()!)] : null;
}
