using System.Globalization;
using System.Text.Json;
using Prtr.Search.Columns;
using Prtr.Search.Exports;

namespace Prtr.Search.OpenData.Files;

/// <summary>The CSV file that a package describes.</summary>
/// <param name="Bytes">Its length, not packed.</param>
/// <param name="Sha256">Of its content, hexadecimal.</param>
internal sealed record DataResource(BulkFile File, long Bytes, string Sha256, long Rows);

/// <summary>Writes the description of a table as a Data Package, version 2 (datapackage.org).</summary>
internal static class DataPackage
{
    private static readonly JsonWriterOptions Options = ExportJson.Options with { Indented = true };

    public static async Task WriteAsync(DataResource resource, BulkSource source, Stream stream, CancellationToken cancellationToken)
    {
        var file = resource.File;
        await using var json = new Utf8JsonWriter(stream, Options);
        json.WriteStartObject();
        json.WriteString("$schema", "https://datapackage.org/profiles/2.0/datapackage.json");
        json.WriteString("name", "prtr-kz-" + file.Stem);
        json.WriteString("title", $"{OpenDataTexts.Get("en", "Register")}: {OpenDataTexts.Title(file, "en")}");
        json.WriteString("description", string.Join(' ', new[] { OpenDataTexts.Get("en", "Table." + file.Table!.Name), source.Notice }.OfType<string>()));
        json.WriteString("version", source.Data.Release.Name);
        json.WriteString("created", source.Data.Release.PublishedAt.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        WriteLicence(json);
        json.WriteStartArray("resources");
        WriteResource(json, resource);
        json.WriteEndArray();
        json.WriteEndObject();
        await json.FlushAsync(cancellationToken);
    }

    private static void WriteLicence(Utf8JsonWriter json)
    {
        json.WriteStartArray("licenses");
        json.WriteStartObject();
        json.WriteString("name", "CC-BY-4.0");
        json.WriteString("path", Licence.Address);
        json.WriteString("title", Licence.Title);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartArray("sources");
        json.WriteStartObject();
        json.WriteString("title", OpenDataTexts.Get("en", "Source"));
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteResource(Utf8JsonWriter json, DataResource resource)
    {
        json.WriteStartObject();
        json.WriteString("name", resource.File.Stem);
        json.WriteString("type", "table");
        json.WriteString("path", resource.File.Stem + ".csv");
        json.WriteString("format", "csv");
        json.WriteString("mediatype", "text/csv");
        json.WriteString("encoding", "utf-8");
        json.WriteNumber("bytes", resource.Bytes);
        json.WriteString("hash", "sha256:" + resource.Sha256);
        json.WriteNumber("rows", resource.Rows);
        json.WriteStartObject("schema");
        json.WriteString("$schema", "https://datapackage.org/profiles/2.0/tableschema.json");
        json.WriteStartArray("fields");
        foreach (var (name, type) in resource.File.Table!.Columns)
        {
            WriteField(json, name, type);
        }

        json.WriteEndArray();
        json.WriteStartArray("missingValues");
        json.WriteStringValue("");
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteField(Utf8JsonWriter json, string name, CellType type)
    {
        var about = ColumnTexts.Of(name, "en");
        json.WriteStartObject();
        json.WriteString("name", name);
        json.WriteString("type", type switch
        {
            CellType.Whole => "integer",
            CellType.Exact or CellType.Degrees => "number",
            CellType.YesNo => "boolean",
            CellType.Codes => "list",
            _ => "string",
        });
        switch (type)
        {
            case CellType.YesNo:
                WriteOne(json, "trueValues", "yes");
                WriteOne(json, "falseValues", "no");
                break;
            case CellType.Codes:
                json.WriteString("delimiter", " ");
                json.WriteString("itemType", "string");
                break;
        }

        json.WriteString("description", $"{about.Meaning} ({about.Form})");
        json.WriteEndObject();
    }

    private static void WriteOne(Utf8JsonWriter json, string name, string value)
    {
        json.WriteStartArray(name);
        json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
