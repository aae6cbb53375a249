using System.Text.Json;
using Prtr.Search.Columns;
using Prtr.Search.Diffuse;
using Prtr.Search.Exports;
using Prtr.Search.Queries;
using Prtr.Search.Reference;
using Prtr.Search.Register;
using Prtr.Web.Endpoints.OpenApi.Shapes;

namespace Prtr.Web.Endpoints;

/// <summary>The answer to a query in one shape, of facilities and their records or of diffuse sources, which have no facility.</summary>
/// <param name="Facets">The values of each parameter.</param>
/// <param name="Count">Of results over all pages.</param>
/// <param name="WriteItems">Writes the results of the page.</param>
internal sealed record FoundAnswer(
    DataRelease Release, TotalShape Total, IEnumerable<(string Parameter, IEnumerable<FacetValueShape> Values)> Facets, int Count, Action<Utf8JsonWriter> WriteItems)
{
    /// <param name="address">The address of the same kind of answer for another query, given as it stands in addresses.</param>
    public static FoundAnswer Of(SearchAnswer answer, RegisterQuery query, FacetLabels labels, RecordNames names, ReferenceData reference, Func<string, string> address)
    {
        return new(answer.Release, TotalShape.Of(answer), answer.Facets.Select(pair => (pair.Key.Name, Values(pair.Key, pair.Value))), Count(), json =>
        {
            JsonRow.WriteAll(json, new(FacilityHitColumns.All, names), answer.Facilities);
            JsonRow.WriteAll(json, new(RecordColumns.All, names), answer.Records);
        });

        int Count() => query.View == ResultView.Records ? answer.Totals.Records : answer.Totals.Facilities;

        IEnumerable<FacetValueShape> Values(Facet facet, IEnumerable<FacetCount> counts)
        {
            var addresses = new FacetAddresses(query, facet, text => text);
            var chosen = query.Chosen(facet).Included;
            return counts.Where(count => facet.IsListed(count.Value, reference)).Select(count => new FacetValueShape(
                count.Value, labels.Of(facet, count.Value), count.Facilities, count.Records, chosen.Contains(count.Value), address(addresses.Toggle(count.Value))));
        }
    }

    /// <inheritdoc cref="Of(SearchAnswer, RegisterQuery, FacetLabels, RecordNames, ReferenceData, Func{string, string})"/>
    public static FoundAnswer Of(DiffuseAnswer answer, RegisterQuery query, FacetLabels labels, RecordNames names, ReferenceData reference, Func<string, string> address)
    {
        var total = answer.Total;
        return new(
            answer.Release, TotalShape.OfDiffuse(total), DiffuseFacets.All.Select(field => (field.Parameter(), Values(field))), total.Records,
            json => JsonRow.WriteAll(json, new(DiffuseColumns.All, names), answer.Records));

        IEnumerable<FacetValueShape> Values(DiffuseField field)
        {
            var chosen = query.Chosen(field).Included;
            return
                from sum in answer.Facets[field]
                let value = sum.Value(field)
                select new FacetValueShape(
                    value, labels.Label(field, value, reference, names.Language), 0, sum.Records, chosen.Contains(value), address(query.Toggle(field, value).Format()),
                    TotalShape.Exact(sum.QuantityKg));
        }
    }
}
