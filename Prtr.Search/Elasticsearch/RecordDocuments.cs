using System.Globalization;
using System.Text.Json;
using Prtr.Search.Columns;
using Prtr.Search.Measures;
using Prtr.Search.Queries;
using Prtr.Search.Reference;
using Prtr.Search.Register;
using Prtr.Search.Text;

namespace Prtr.Search.Elasticsearch;

/// <summary>
/// Public records as documents, with the facility of the report flattened into each. What is kept of a record and its report is in their columns; the rest is
/// there to be searched, counted and ordered by. docs/search-index.md says what each field is for.
/// </summary>
internal sealed class RecordDocuments(ReferenceData reference)
{
    private const int TonneKilograms = 1000;

    private readonly Dictionary<string, IReadOnlyList<string>> folded = [];

    /// <param name="release">The data release from which on the index shows it.</param>
    public byte[] Of(PublicRecord record, long release) => DocumentJson.Written(json =>
    {
        var values = new DocumentValues(json);
        json.WriteNumber("record_id", record.Id);
        json.WriteNumber("valid_from", release);
        ReportColumns.Kept.Write(record.Report, values);
        RecordColumns.Kept.Write(record, values);
        WriteSearched(json, record);
    });

    /// <summary>A document that says from when on the index no longer shows the record; one without anything else where the index never had it.</summary>
    /// <param name="known">The document as it is; null when there is none.</param>
    public static byte[] Ended(long record, JsonElement? known, long release) => DocumentJson.Written(json =>
    {
        if (known is not { } document)
        {
            json.WriteNumber("record_id", record);
            json.WriteNumber("valid_to", release);
            return;
        }

        foreach (var member in document.EnumerateObject())
        {
            member.WriteTo(json);
        }

        if (!document.TryGetProperty("valid_to", out _))
        {
            json.WriteNumber("valid_to", release);
        }
    });

    /// <summary>The record that a document was made of.</summary>
    /// <param name="reports">By the key of their version.</param>
    public static PublicRecord Read(JsonElement document, IReadOnlyDictionary<long, PublicReport> reports)
    {
        var record = new PublicRecord { Id = KeyOf(document), Report = reports[document.GetProperty("report_version_id").GetInt64()] };
        RecordColumns.Kept.Read(new DocumentRow(document), record);
        return record;
    }

    public static long KeyOf(JsonElement document) => document.GetProperty("record_id").GetInt64();

    private void WriteSearched(Utf8JsonWriter json, PublicRecord record)
    {
        var place = record.Report.Place;
        json.WriteString("name_key", NameOrder.Key(record.Report.FacilityName));
        json.WriteStartObject("place");
        json.WriteNumber("lat", place.Latitude);
        json.WriteNumber("lon", place.Longitude);
        json.WriteEndObject();
        if (record.Pollutant is { } number && reference.Pollutants.GetValueOrDefault(number)?.Cas is { } cas)
        {
            json.WriteString("cas", cas);
        }

        json.WriteStartObject("facet");
        foreach (var facet in Facet.Indexed)
        {
            WriteTexts(json, facet.Place, facet.ValuesOf(record));
        }

        json.WriteEndObject();
        json.WriteStartObject("by");
        foreach (var dimension in RecordDimensions.All)
        {
            json.WriteString(dimension.Name, dimension.ValueOf(record) ?? RecordDimension.Missing);
        }

        json.WriteEndObject();
        json.WriteBoolean("accidental", record.AccidentalKg is { Units: > 0 });
        json.WriteBoolean("withheld", record.WithheldGround is not null);
        json.WriteString("subject", SubjectOf(record));
        WriteTexts(json, "words", Words(record));
        json.WriteStartObject("sum");
        DocumentSums.Write(json, record);
        json.WriteEndObject();
        var mass = ((Int128)(record.QuantityKg?.Units ?? 0)) + ((Int128)(record.QuantityT?.Units ?? 0) * TonneKilograms);
        json.WriteNumber("mass_kg", (long)(mass / Quantity.Scale));
        json.WriteNumber("mass_rest", (long)(mass % Quantity.Scale));
        var score = Measure.ScreeningScore.Units(record) ?? 0;
        json.WriteNumber("score", (long)(score / Measure.ScreeningScore.Scale));
        json.WriteNumber("score_rest", (long)(score % Measure.ScreeningScore.Scale));
        json.WriteStartObject("rank");
        json.WriteNumber("over_threshold", Measure.OverThreshold.Units(record) is null ? 0 : 1);
        json.WriteNumber("mass", (double)mass / Quantity.Scale);
        json.WriteNumber("score", (double)score / Measure.ScreeningScore.Scale);
        json.WriteEndObject();
    }

    private static string SubjectOf(PublicRecord record)
    {
        var subject = Subject.Of(record);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{(int)subject.Kind} {subject.Pollutant} {subject.Group} {(int?)subject.Medium} {(subject.Hazardous ? 1 : 0)} {(int?)subject.Treatment}");
    }

    private HashSet<string> Words(PublicRecord record)
    {
        IEnumerable<string?> texts =
        [
            .. RegisterTexts.Of(record.Report),
            .. RegisterTexts.OfPlace(record.Report.Kato, reference),
            .. RegisterTexts.OfActivity(record.Report.MainActivity, reference),
            .. record.Pollutant is { } number ? RegisterTexts.OfPollutant(number, reference) : [],
            .. record.PollutantGroup is { } group ? RegisterTexts.OfGroup(group, reference) : [],
            .. record.WasteCode is { } code ? RegisterTexts.OfWaste(code, reference) : [],
        ];
        return [.. texts.OfType<string>().SelectMany(Fold)];
    }

    // The same names come again with every record.
    private IReadOnlyList<string> Fold(string text)
    {
        if (!folded.TryGetValue(text, out var words))
        {
            folded.Add(text, words = TextFolding.Tokens(text));
        }

        return words;
    }

    private static void WriteTexts(Utf8JsonWriter json, string member, IEnumerable<string> texts)
    {
        json.WriteStartArray(member);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}
