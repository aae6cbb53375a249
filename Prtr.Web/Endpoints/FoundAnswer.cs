using System.Text.Json;
using Prtr.Search.Columns;
using Prtr.Search.Diffuse;
using Prtr.Search.Exports;
using Prtr.Search.Queries;
using Prtr.Search.Reference;
using Prtr.Search.Register;

namespace Prtr.Web.Endpoints;

/// <summary>The answer to a query in one shape, of facilities and their records or of diffuse sources, which have no facility.</summary>
/// <param name="DiffuseKg">What diffuse sources released; null where they are not asked for.</param>
/// <param name="Facets">The values of each parameter.</param>
/// <param name="Count">Of results over all pages.</param>
/// <param name="WriteItems">Writes the results of the page.</param>
internal sealed record FoundAnswer(
    DataRelease Release, Totals Totals, decimal? DiffuseKg, IEnumerable<(string Parameter, IEnumerable<FoundValue> Values)> Facets, int Count, Action<Utf8JsonWriter> WriteItems)
{
    public static FoundAnswer Of(SearchAnswer answer, RegisterQuery query, FacetLabels labels, RecordNames names, ReferenceData reference)
    {
        return new(answer.Release, answer.Totals, null, answer.Facets.Select(pair => (pair.Key.Name, Values(pair.Key, pair.Value))), Count(), json =>
        {
            JsonRow.WriteAll(json, new(FacilityHitColumns.All, names), answer.Facilities);
            JsonRow.WriteAll(json, new(RecordColumns.All, names), answer.Records);
        });

        int Count() => query.View == ResultView.Records ? answer.Totals.Records : answer.Totals.Facilities;

        IEnumerable<FoundValue> Values(Facet facet, IEnumerable<FacetCount> counts)
        {
            var addresses = new FacetAddresses(query, facet);
            var chosen = query.Chosen(facet).Included;
            return counts.Where(count => facet.IsListed(count.Value, reference)).Select(count => new FoundValue(
                count.Value, labels.Of(facet, count.Value), count.Facilities, count.Records, null, chosen.Contains(count.Value), addresses.Toggle(count.Value)));
        }
    }

    public static FoundAnswer Of(DiffuseAnswer answer, RegisterQuery query, FacetLabels labels, RecordNames names, ReferenceData reference)
    {
        var total = answer.Total;
        return new(
            answer.Release, Totals.None with { Records = total.Records }, total.QuantityKg, DiffuseFacets.All.Select(field => (field.Parameter(), Values(field))), total.Records,
            json => JsonRow.WriteAll(json, new(DiffuseColumns.All, names), answer.Records));

        IEnumerable<FoundValue> Values(DiffuseField field)
        {
            var chosen = query.Chosen(field).Included;
            return
                from sum in answer.Facets[field]
                let value = sum.Value(field)
                select new FoundValue(
                    value, labels.Label(field, value, reference, names.Language), 0, sum.Records, sum.QuantityKg, chosen.Contains(value), query.Toggle(field, value).Format());
        }
    }
}

/// <summary>A value of a facet with what the query would find were it chosen.</summary>
/// <param name="Toggled">The query with the value chosen, or with the choice taken back.</param>
internal sealed record FoundValue(string Value, string Label, int Facilities, int Records, decimal? DiffuseKg, bool IsChosen, string Toggled);
