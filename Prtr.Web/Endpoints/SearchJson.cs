using System.Text.Json;
using Prtr.Search.Exports;
using Prtr.Search.Queries;
using Prtr.Search.Reference;
using Prtr.Web.Endpoints.OpenApi.Shapes;

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
        WriteTotal(json, answer.Total);
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

    public static void WriteTotal(Utf8JsonWriter json, TotalShape total)
    {
        json.WritePropertyName("total");
        JsonSerializer.Serialize(json, total, ApiJson.Default.TotalShape);
    }

    private static void WriteFacets(Utf8JsonWriter json, FoundAnswer answer)
    {
        json.WriteStartObject("facets");
        foreach (var (parameter, values) in answer.Facets)
        {
            json.WriteStartArray(parameter);
            foreach (var value in values)
            {
                JsonSerializer.Serialize(json, value, ApiJson.Default.FacetValueShape);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }
}
