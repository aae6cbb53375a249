using System.Globalization;
using System.Text.Json.Serialization;
using Prtr.Search.Measures;

namespace Prtr.Web.Endpoints.OpenApi.Shapes;

/// <summary>The answer to a query.</summary>
/// <param name="Query">The query as it was understood: each parameter with its values.</param>
/// <param name="Sentence">The query in words.</param>
/// <param name="Release">The data release that everything in the answer comes from.</param>
/// <param name="Facets">By parameter; the counts of a facet ignore its own selection and obey all others.</param>
/// <param name="Items">Facilities or records, as <c>view</c> asks.</param>
/// <param name="Next">The address of the following page; null on the last one.</param>
public sealed record SearchShape(
    IReadOnlyDictionary<string, IReadOnlyList<string>> Query,
    string Sentence,
    string Release,
    TotalShape Total,
    IReadOnlyDictionary<string, IReadOnlyList<FacetValueShape>> Facets,
    IReadOnlyList<ItemShape> Items,
    string? Next);

/// <summary>Totals and counts without results.</summary>
/// <param name="Query">The query as it was understood: each parameter with its values.</param>
/// <param name="Sentence">The query in words.</param>
/// <param name="Release">The data release that everything in the answer comes from.</param>
/// <param name="Facets">By parameter; the counts of a facet ignore its own selection and obey all others.</param>
public sealed record FacetsShape(
    IReadOnlyDictionary<string, IReadOnlyList<string>> Query,
    string Sentence,
    string Release,
    TotalShape Total,
    IReadOnlyDictionary<string, IReadOnlyList<FacetValueShape>> Facets);

/// <summary>One page of records with the totals over all that match.</summary>
/// <param name="Query">The query as it was understood: each parameter with its values.</param>
/// <param name="Sentence">The query in words.</param>
/// <param name="Release">The data release that everything in the answer comes from.</param>
/// <param name="Next">The address of the following page; null on the last one.</param>
public sealed record RecordsShape(
    IReadOnlyDictionary<string, IReadOnlyList<string>> Query,
    string Sentence,
    string Release,
    TotalShape Total,
    IReadOnlyList<RowShape> Items,
    string? Next);

/// <summary>Sums and counts over everything that matches; withheld values are counted and are in no sum.</summary>
/// <param name="Facilities">Distinct facilities.</param>
/// <param name="ReleasesKg">Kilograms released, an exact decimal: a check sum over different pollutants, not a statement about harm.</param>
/// <param name="AccidentalKg">The accidental part of the releases, kilograms.</param>
/// <param name="WastewaterKg">Kilograms of pollutants sent off site in waste water.</param>
/// <param name="WasteT">Tonnes of waste sent off site.</param>
/// <param name="ScreeningScore">Cubic kilometres of air that the releases to air would fill up to their reference concentrations: what to look at first, not exposure or harm.</param>
/// <param name="DiffuseKg">Kilograms released by diffuse sources; only where <c>kind</c> is diffuse, and then nothing else is counted.</param>
public sealed record TotalShape(
    int Facilities, int Records, int Withheld, string ReleasesKg, string AccidentalKg, string WastewaterKg, string WasteT, string ScreeningScore,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? DiffuseKg = null)
{
    /// <summary>The totals of facilities' records.</summary>
    public static TotalShape Of(Totals totals) => new(
        totals.Facilities, totals.Records, totals.Withheld, Exact(totals.ReleasesKg), Exact(totals.AccidentalKg), Exact(totals.WastewaterKg), Exact(totals.WasteT), Exact(totals.ScreeningScore));

    /// <summary>An exact sum as a decimal string.</summary>
    public static string Exact(decimal sum) => sum.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A value of a facet with what the query would find were it chosen.</summary>
/// <param name="Value">As the parameter takes it.</param>
/// <param name="Label">In the language asked for.</param>
/// <param name="DiffuseKg">Kilograms released by diffuse sources; only where <c>kind</c> is diffuse.</param>
/// <param name="Url">The same answer with this value chosen, or taken away when it is chosen.</param>
public sealed record FacetValueShape(
    string Value, string Label, int Facilities, int Records, [property: JsonPropertyOrder(1)] bool Selected, [property: JsonPropertyOrder(1)] string Url,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? DiffuseKg = null);
