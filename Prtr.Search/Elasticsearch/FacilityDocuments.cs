using System.Text.Json;

namespace Prtr.Search.Elasticsearch;

/// <summary>
/// A facility as one document with its records nested in it, ended ones among them: how many such documents hold a matching record is how many facilities are found.
/// A nested record is a part of its own document in the index of records.
/// </summary>
internal static class FacilityDocuments
{
    /// <summary>Where the records are.</summary>
    public const string Path = "records";

    /// <summary>What stands before the names of their fields.</summary>
    public const string Prefix = Path + ".";

    /// <summary>What records are selected, counted and ordered by.</summary>
    public static readonly HashSet<string> Members =
    [
        "valid_from", "valid_to", "facility_id", "report_version_id", "year", "latitude", "longitude", "place", "pollutant", "pollutant_group", "waste_code", "flags",
        "facet", "by", "accidental", "withheld", "given", "words", "sum", "mass_kg", "mass_rest", "score", "score_rest", "rank",
    ];

    /// <summary>The index of facilities beside an index of records.</summary>
    public static string IndexOf(string records) => records + "-facilities";

    /// <param name="records">All documents of the facility in the index of records.</param>
    /// <param name="most">How many records a facility may have.</param>
    /// <exception cref="ElasticsearchException">It has more: Elasticsearch would refuse the document, and a facility in two documents would count twice.</exception>
    public static byte[] Of(long facility, IReadOnlyCollection<JsonElement> records, int most)
    {
        if (records.Count > most)
        {
            throw new ElasticsearchException($"Facility {facility} has {records.Count} records in the index; one may have {most} (index.mapping.nested_objects.limit), so the index cannot hold this register.");
        }

        return DocumentJson.Written(json =>
        {
            json.WriteNumber("facility_id", facility);
            json.WriteStartArray(Path);
            var given = new GivenYears(records);
            foreach (var record in records)
            {
                WriteNested(json, record, given);
            }

            json.WriteEndArray();
        });
    }

    private static void WriteNested(Utf8JsonWriter json, JsonElement record, GivenYears given)
    {
        json.WriteStartObject();
        foreach (var member in record.EnumerateObject().Where(member => Members.Contains(member.Name)))
        {
            member.WriteTo(json);
        }

        json.WriteStartArray("given");
        foreach (var year in given.Of(record))
        {
            json.WriteStringValue(year);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
