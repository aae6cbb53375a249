using System.Text.Json;
using Prtr.Search.Exports;
using Prtr.Search.Queries;
using Prtr.Search.Reference;

namespace Prtr.Web.Endpoints;

/// <summary>Writes the answer to a query as the contract's <c>search.json</c>, whatever its rows are.</summary>
/// <param name="address">The address of the same kind of answer for another query, given as it stands in addresses.</param>
internal sealed class SearchJson(ReferenceData reference, QueryNames names, string language, Func<string, string> address)
{
    /// <param name="facets">Whether counts by value are part of the answer.</param>
    /// <param name="items">Whether a page of results is.</param>
    public void Write(Utf8JsonWriter json, RegisterQuery query, FoundAnswer answer, bool facets, bool items)
    {
        json.WriteStartObject();
        QueryJson.Write(json, "query", query.ToParameters());
        json.WriteString("sentence", QuerySentence.Of(query, reference, names, language));
        json.WriteString("release", answer.Release.Name);
        WriteTotals(json, answer.Totals, answer.DiffuseKg);
        if (facets)
        {
            WriteFacets(json, answer);
        }

        if (items)
        {
            json.WriteStartArray("items");
            answer.WriteItems(json);
            json.WriteEndArray();
            json.WriteString("next", (long)query.Page * query.Size < answer.Count ? address(query.WithPage(query.Page + 1).Format()) : null);
        }

        json.WriteEndObject();
    }

    /// <param name="diffuseKg">What diffuse sources released; null where they are not asked for.</param>
    public static void WriteTotals(Utf8JsonWriter json, Totals totals, decimal? diffuseKg = null)
    {
        json.WriteStartObject("total");
        json.WriteNumber("facilities", totals.Facilities);
        json.WriteNumber("records", totals.Records);
        json.WriteNumber("withheld", totals.Withheld);
        json.WriteExact("releases_kg", totals.ReleasesKg);
        json.WriteExact("accidental_kg", totals.AccidentalKg);
        json.WriteExact("wastewater_kg", totals.WastewaterKg);
        json.WriteExact("waste_t", totals.WasteT);
        if (diffuseKg is { } diffuse)
        {
            json.WriteExact("diffuse_kg", diffuse);
        }

        json.WriteEndObject();
    }

    private void WriteFacets(Utf8JsonWriter json, FoundAnswer answer)
    {
        json.WriteStartObject("facets");
        foreach (var (parameter, values) in answer.Facets)
        {
            json.WriteStartArray(parameter);
            foreach (var value in values)
            {
                Write(json, value);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private void Write(Utf8JsonWriter json, FoundValue value)
    {
        json.WriteStartObject();
        json.WriteString("value", value.Value);
        json.WriteString("label", value.Label);
        json.WriteNumber("facilities", value.Facilities);
        json.WriteNumber("records", value.Records);
        if (value.DiffuseKg is { } diffuse)
        {
            json.WriteExact("diffuse_kg", diffuse);
        }

        json.WriteBoolean("selected", value.IsChosen);
        json.WriteString("url", address(value.Toggled));
        json.WriteEndObject();
    }
}
