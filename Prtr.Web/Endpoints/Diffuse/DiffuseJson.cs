using System.Text.Json;
using Prtr.Search.Columns;
using Prtr.Search.Diffuse;
using Prtr.Search.Exports;
using Prtr.Search.Queries;
using Prtr.Search.Reference;

namespace Prtr.Web.Endpoints.Diffuse;

/// <summary>
/// Writes the answer to a query for diffuse sources in the shape of every search answer. Facilities and their sums are zero in it:
/// what diffuse sources release has a member of its own.
/// </summary>
/// <param name="address">The address of the same kind of answer for another query, given as it stands in addresses.</param>
internal sealed class DiffuseJson(ReferenceData reference, QueryNames names, string language, Func<string, string> address)
{
    private readonly FacetLabels labels = new(reference, names, language);
    private readonly RecordNames recordNames = new(reference, language);

    public void Write(Utf8JsonWriter json, RegisterQuery query, DiffuseAnswer answer, bool facets, bool items)
    {
        json.WriteStartObject();
        QueryJson.Write(json, "query", query.ToParameters());
        json.WriteString("sentence", QuerySentence.Of(query, reference, names, language));
        json.WriteString("release", answer.Release.Name);
        SearchJson.WriteTotals(json, Totals.None with { Records = answer.Total.Records }, answer.Total.QuantityKg);
        if (facets)
        {
            WriteFacets(json, query, answer);
        }

        if (items)
        {
            WriteItems(json, query, answer);
        }

        json.WriteEndObject();
    }

    private void WriteFacets(Utf8JsonWriter json, RegisterQuery query, DiffuseAnswer answer)
    {
        json.WriteStartObject("facets");
        foreach (var field in DiffuseFacets.All)
        {
            var chosen = query.Chosen(field).Included;
            json.WriteStartArray(field.Parameter());
            foreach (var sum in answer.Facets[field])
            {
                var value = sum.Value(field);
                json.WriteStartObject();
                json.WriteString("value", value);
                json.WriteString("label", labels.Label(field, value, reference, language));
                json.WriteNumber("facilities", 0);
                json.WriteNumber("records", sum.Records);
                FacilityJson.WriteExact(json, "diffuse_kg", sum.QuantityKg);
                json.WriteBoolean("selected", chosen.Contains(value));
                json.WriteString("url", address(query.Toggle(field, value).Format()));
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private void WriteItems(Utf8JsonWriter json, RegisterQuery query, DiffuseAnswer answer)
    {
        json.WriteStartArray("items");
        var rows = new JsonRow<DiffuseRecord>(json, new(DiffuseColumns.All, recordNames));
        foreach (var record in answer.Records)
        {
            rows.Write(record);
        }

        json.WriteEndArray();
        if ((long)query.Page * query.Size < answer.Total.Records)
        {
            json.WriteString("next", address(query.WithPage(query.Page + 1).Format()));
        }
        else
        {
            json.WriteNull("next");
        }
    }
}
