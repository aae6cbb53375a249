using System.Globalization;
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
internal sealed class JsonReports(string file, ReadOnlyMemory<byte> document, int firstLine, ReadLimits limits, RepeatedTexts repeated, RawDelivery delivery)
{
    private readonly JsonPosition position = new(document, firstLine);

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

        delivery.CountRow(file, limits);
        var report = new RawReport(NewRow(ReportForm.Facility, PlaceOf(ref json, ReportForm.Facility)));
        var diffuse = delivery.Diffuse.Count;
        var (line, column) = position.At(json.TokenStartIndex);
        ReadFields(ref json, report.Facility, report);
        if (delivery.Diffuse.Count > diffuse && !report.IsBlank && report.IsCorrectionAlone)
        {
            delivery.DiffuseCorrections.Add(report.Facility);
        }
        else if (!report.IsBlank)
        {
            delivery.CountReport(file, limits);
            delivery.Reports.Add(report);
        }
        else if (delivery.Diffuse.Count == diffuse)
        {
            NotAReport(line, column);
        }
    }

    /// <summary>Reads the properties of the object that the reader stands on.</summary>
    /// <param name="report">The report, when its own properties are read; null for a row of a table.</param>
    private void ReadFields(ref Utf8JsonReader json, RawRow row, RawReport? report)
    {
        var seen = report is null ? null : new HashSet<FormTable>();
        while (json.Read() && json.TokenType != JsonTokenType.EndObject)
        {
            var name = JsonText.Of(ref json, repeated);
            var place = PlaceOf(ref json, row.Table);
            json.Read();
            var table = report is null || HeaderIndex.Field(row.Table, name) >= 0 ? null : HeaderIndex.List(name);
            if (table is not null && json.TokenType != JsonTokenType.Null && !seen!.Add(table))
            {
                row.Note(RemarkKinds.HeaderTwice.At(place, name, name));
            }

            switch (table, json.TokenType)
            {
                case (null, _):
                    ReadValue(ref json, row, name, place);
                    break;
                case (_, JsonTokenType.Null):
                    break;
                case ({ } facility, JsonTokenType.StartObject) when facility == ReportForm.Facility:
                    ReadFields(ref json, row, report: null);
                    break;
                case ({ } list, JsonTokenType.StartArray) when list != ReportForm.Facility:
                    ReadRows(ref json, list, report!);
                    break;
                default:
                    row.Note(RemarkKinds.TableNotRead.At(place, name, name));
                    json.Skip();
                    break;
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

            delivery.CountRow(file, limits);
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
        var text = JsonText.OfValue(ref json, repeated, out var nested);
        var field = HeaderIndex.Field(row.Table, name);
        if (nested)
        {
            row.Note(RemarkKinds.TableNotRead.At(place, name, name));
        }
        else if (field < 0)
        {
            delivery.Remarks.Add(RemarkKinds.HeaderUnknown.At(place, name, name));
        }
        else if (row[field].Place.Column > 0)
        {
            row.Note(RemarkKinds.HeaderTwice.At(place, name, name));
        }
        else
        {
            row[field] = new Cell(text ?? "", valuePlace);
        }
    }

    private void NotAReport(ref Utf8JsonReader json)
    {
        var (line, column) = position.At(json.TokenStartIndex);
        NotAReport(line, column);
        json.Skip();
    }

    private void NotAReport(int line, int column) => delivery.Remarks.Add(RemarkKinds.JsonMalformed.At(
        new Place(file, Row: line, Column: column), null, line.ToString(CultureInfo.InvariantCulture), UnreadableReasons.JsonNotAReport));

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
