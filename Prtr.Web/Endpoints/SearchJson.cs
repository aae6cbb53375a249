using System.Text.Json;
using Prtr.Search.Columns;
using Prtr.Search.Exports;
using Prtr.Search.Queries;
using Prtr.Search.Reference;
using Prtr.Search.Register;

namespace Prtr.Web.Endpoints;

/// <summary>Writes the answer to a query as the contract's <c>search.json</c>.</summary>
/// <param name="address">The address of the same kind of answer for another query, given as it stands in addresses.</param>
public sealed class SearchJson(ReferenceData reference, QueryNames names, string language, Func<string, string> address)
{
    private readonly FacetLabels labels = new(reference, names, language);
    private readonly RecordNames recordNames = new(reference, language);

    public void Write(Utf8JsonWriter json, RegisterQuery query, SearchAnswer answer)
    {
        WriteHead(json, query, answer);
        WriteFacets(json, query, answer);
        WriteItems(json, answer);
        WriteNext(json, query, answer);
        json.WriteEndObject();
    }

    public void WriteWithoutItems(Utf8JsonWriter json, RegisterQuery query, SearchAnswer answer)
    {
        WriteHead(json, query, answer);
        WriteFacets(json, query, answer);
        json.WriteEndObject();
    }

    public void WriteWithoutFacets(Utf8JsonWriter json, RegisterQuery query, SearchAnswer answer)
    {
        WriteHead(json, query, answer);
        WriteItems(json, answer);
        WriteNext(json, query, answer);
        json.WriteEndObject();
    }

    /// <param name="diffuseKg">What diffuse sources released; null where they are not asked for.</param>
    public static void WriteTotals(Utf8JsonWriter json, Totals totals, decimal? diffuseKg = null)
    {
        json.WriteStartObject("total");
        json.WriteNumber("facilities", totals.Facilities);
        json.WriteNumber("records", totals.Records);
        json.WriteNumber("withheld", totals.Withheld);
        FacilityJson.WriteExact(json, "releases_kg", totals.ReleasesKg);
        FacilityJson.WriteExact(json, "accidental_kg", totals.AccidentalKg);
        FacilityJson.WriteExact(json, "wastewater_kg", totals.WastewaterKg);
        FacilityJson.WriteExact(json, "waste_t", totals.WasteT);
        if (diffuseKg is { } diffuse)
        {
            FacilityJson.WriteExact(json, "diffuse_kg", diffuse);
        }

        json.WriteEndObject();
    }

    private void WriteHead(Utf8JsonWriter json, RegisterQuery query, SearchAnswer answer)
    {
        json.WriteStartObject();
        QueryJson.Write(json, "query", query.ToParameters());
        json.WriteString("sentence", QuerySentence.Of(query, reference, names, language));
        json.WriteString("release", answer.Release.Name);
        WriteTotals(json, answer.Totals);
    }

    private void WriteFacets(Utf8JsonWriter json, RegisterQuery query, SearchAnswer answer)
    {
        json.WriteStartObject("facets");
        foreach (var (facet, counts) in answer.Facets)
        {
            var addresses = new FacetAddresses(query, facet);
            var chosen = query.Chosen(facet).Included;
            json.WriteStartArray(facet.Parameter());
            foreach (var count in counts)
            {
                WriteCount(json, facet, count, chosen.Contains(count.Value), addresses.Toggle(count.Value));
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private void WriteCount(Utf8JsonWriter json, Facet facet, FacetCount count, bool selected, string toggled)
    {
        json.WriteStartObject();
        json.WriteString("value", count.Value);
        json.WriteString("label", labels.Of(facet, count.Value));
        json.WriteNumber("facilities", count.Facilities);
        json.WriteNumber("records", count.Records);
        json.WriteBoolean("selected", selected);
        json.WriteString("url", address(toggled));
        json.WriteEndObject();
    }

    private void WriteItems(Utf8JsonWriter json, SearchAnswer answer)
    {
        json.WriteStartArray("items");
        foreach (var hit in answer.Facilities)
        {
            json.WriteStartObject();
            FacilityJson.WriteMembers(json, hit, recordNames);
            json.WriteEndObject();
        }

        var records = new JsonRow<PublicRecord>(json, new(RecordColumns.All, recordNames));
        foreach (var record in answer.Records)
        {
            records.Write(record);
        }

        json.WriteEndArray();
    }

    private void WriteNext(Utf8JsonWriter json, RegisterQuery query, SearchAnswer answer)
    {
        var found = query.View == ResultView.Records ? answer.Totals.Records : answer.Totals.Facilities;
        if ((long)query.Page * query.Size < found)
        {
            json.WriteString("next", address(query.WithPage(query.Page + 1).Format()));
        }
        else
        {
            json.WriteNull("next");
        }
    }
}
