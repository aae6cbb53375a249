using System.Globalization;
using System.Text;
using System.Text.Json;
using Prtr.Ingest.Form;
using Prtr.Ingest.Remarks;
using Prtr.Ingest.Reports.Files;
using Prtr.Ingest.Reports.Raw;

namespace Prtr.Ingest.Reports.Json;

/// <summary>
/// Reads the reports of one JSON document. Numbers are taken as they are written, not as floating point;
/// a place is the line and the position in it.
/// </summary>
internal sealed class JsonReports(string file, ReadOnlyMemory<byte> document, int firstLine, ReadLimits limits, RawDelivery delivery)
{
    private readonly JsonPosition position = new(document, firstLine);
    private int rows;

    /// <exception cref="JsonException">The document is not JSON, or nested too deep.</exception>
    public void Read()
    {
        var json = new Utf8JsonReader(document.Span, new JsonReaderOptions { MaxDepth = limits.JsonDepth, CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        json.Read();
        if (json.TokenType == JsonTokenType.StartArray)
        {
            while (json.Read() && json.TokenType != JsonTokenType.EndArray)
            {
                ReadReport(ref json);
            }
        }
        else
        {
            ReadReport(ref json);
        }

        json.Read();
    }

    private void ReadReport(ref Utf8JsonReader json)
    {
        if (json.TokenType != JsonTokenType.StartObject)
        {
            NotAReport(ref json);
            return;
        }

        var report = new RawReport(NewRow(ReportForm.Facility, PlaceOf(ref json, ReportForm.Facility)));
        var diffuse = delivery.Diffuse.Count;
        ReadFields(ref json, report.Facility, report);
        if (delivery.Diffuse.Count == diffuse || !report.IsBlank)
        {
            delivery.Reports.Add(report);
        }
    }

    /// <summary>Reads the properties of the object that the reader stands on.</summary>
    /// <param name="report">The report, when its own properties are read; null for a row of a table.</param>
    private void ReadFields(ref Utf8JsonReader json, RawRow row, RawReport? report)
    {
        while (json.Read() && json.TokenType != JsonTokenType.EndObject)
        {
            var name = json.GetString()!;
            var place = PlaceOf(ref json, row.Table);
            json.Read();
            var table = report is null || json.TokenType is not (JsonTokenType.StartArray or JsonTokenType.StartObject) ? null : HeaderIndex.List(name);
            if (table == ReportForm.Facility && json.TokenType == JsonTokenType.StartObject)
            {
                ReadFields(ref json, row, report: null);
            }
            else if (table is not null && table != ReportForm.Facility && json.TokenType == JsonTokenType.StartArray)
            {
                ReadRows(ref json, table, report!);
            }
            else
            {
                ReadValue(ref json, row, name, place);
            }
        }
    }

    private void ReadRows(ref Utf8JsonReader json, FormTable table, RawReport report)
    {
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            if (json.TokenType != JsonTokenType.StartObject)
            {
                NotAReport(ref json);
                continue;
            }

            if (++rows > limits.Rows)
            {
                throw new UnreadableFileException(RemarkKinds.TooManyRows.At(new Place(file), null, limits.Rows.ToString(CultureInfo.InvariantCulture)));
            }

            var row = NewRow(table, PlaceOf(ref json, table));
            ReadFields(ref json, row, report: null);
            if (!row.IsBlank)
            {
                delivery.Add(report, row);
            }
        }
    }

    private void ReadValue(ref Utf8JsonReader json, RawRow row, string name, Place place)
    {
        var valuePlace = PlaceOf(ref json, row.Table);
        var text = TextOf(ref json);
        var field = HeaderIndex.Field(row.Table, name);
        if (field < 0)
        {
            delivery.Remarks.Add(RemarkKinds.HeaderUnknown.At(place, name, name));
        }
        else
        {
            row[field] = new Cell(text ?? "", valuePlace);
        }
    }

    // Texts of a list are joined as they stand in one cell of the workbook.
    private static string? TextOf(ref Utf8JsonReader json)
    {
        switch (json.TokenType)
        {
            case JsonTokenType.String:
                return json.GetString();
            case JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False:
                return Encoding.UTF8.GetString(json.ValueSpan);
            case JsonTokenType.StartArray:
                var texts = new List<string>();
                while (json.Read() && json.TokenType != JsonTokenType.EndArray)
                {
                    texts.Add(TextOf(ref json) ?? "");
                }

                return string.Join("; ", texts);
            case JsonTokenType.StartObject:
                var start = json.TokenStartIndex;
                json.Skip();
                return $"{{…}} ({json.BytesConsumed - start})";
            default:
                return null;
        }
    }

    private void NotAReport(ref Utf8JsonReader json)
    {
        var (line, column) = position.At(json.TokenStartIndex);
        delivery.Remarks.Add(RemarkKinds.JsonMalformed.At(
            new Place(file, Row: line, Column: column),
            null,
            line.ToString(CultureInfo.InvariantCulture),
            UnreadableReasons.JsonNotAReport));
        json.Skip();
    }

    private Place PlaceOf(ref Utf8JsonReader json, FormTable table)
    {
        var (line, column) = position.At(json.TokenStartIndex);
        return new Place(file, table.Name, line, column);
    }

    // A property that is not there is a blank field; there is no header that could be missing.
    private static RawRow NewRow(FormTable table, Place place)
    {
        var row = new RawRow(table, place);
        for (var field = 0; field < table.Fields.Count; field++)
        {
            row[field] = new Cell("", place with { Column = 0 });
        }

        return row;
    }
}
