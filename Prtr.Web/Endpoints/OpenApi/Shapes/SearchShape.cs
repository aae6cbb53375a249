using System.Globalization;
using System.Text.Json.Serialization;
using Prtr.Search.Diffuse;
using Prtr.Search.Measures;
using Prtr.Search.Queries;
using Prtr.Search.Register;

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
/// <param name="ReleasesKg">Kilograms released of the one pollutant that was found, an exact decimal; absent where there are several, which are never added.</param>
/// <param name="AccidentalKg">The accidental part of it, kilograms; absent with it.</param>
/// <param name="WastewaterKg">Kilograms of the one pollutant sent off site in waste water; absent where there are several.</param>
/// <param name="WasteT">Tonnes of waste sent off site; absent where some is hazardous and some is not.</param>
/// <param name="HazardousWasteT">Tonnes of hazardous waste sent off site.</param>
/// <param name="NonHazardousWasteT">Tonnes of other waste sent off site.</param>
/// <param name="OverThreshold">How many times a pollutant was released into a medium above the threshold of its year.</param>
/// <param name="Co2eT">Greenhouse gases released, tonnes of carbon dioxide of the same effect over a hundred years (IPCC, fifth assessment report).</param>
/// <param name="ScreeningScore">Cubic kilometres of air that the releases to air would fill up to their reference concentrations: what to look at first, not exposure or harm.</param>
/// <param name="Releases">What was released, pollutant by pollutant.</param>
/// <param name="Wastewater">What was sent off site in waste water, pollutant by pollutant.</param>
/// <param name="DiffuseKg">Kilograms of the one pollutant released by diffuse sources; only where <c>kind</c> is diffuse, and then nothing else is counted.</param>
public record TotalShape(
    int Facilities, int Records, int Withheld,
    string HazardousWasteT, string NonHazardousWasteT, int OverThreshold, string Co2eT, string ScreeningScore,
    IReadOnlyList<PollutantSumShape> Releases, IReadOnlyList<PollutantSumShape> Wastewater,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? ReleasesKg = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? AccidentalKg = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? WastewaterKg = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? WasteT = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? DiffuseKg = null)
{
    /// <summary>The totals of facilities' records.</summary>
    public static TotalShape Of(SearchAnswer answer) => Of(answer.Totals, answer.Substances);

    /// <summary>The total of diffuse sources.</summary>
    public static TotalShape OfDiffuse(DiffuseSum total) => Of(Totals.None with { Records = total.Records }, []) with { DiffuseKg = Exact(total.QuantityKg) };

    /// <summary>An exact sum as a decimal string; null where there is none.</summary>
    public static string? Exact(decimal? sum) => sum?.ToString(CultureInfo.InvariantCulture);

    /// <param name="substances">The sums pollutant by pollutant.</param>
    public static TotalShape Of(Totals totals, IReadOnlyList<SubstanceSum> substances) => new(
        totals.Facilities, totals.Records, totals.Withheld,
        Exact(totals[Measure.HazardousWasteT])!, Exact(totals[Measure.NonHazardousWasteT])!, totals.OverThreshold, Exact(totals[Measure.Co2eT])!, Exact(totals.ScreeningScore)!,
        [.. substances.Where(sum => sum.Kind == RecordKind.Release).Select(PollutantSumShape.Of)],
        [.. substances.Where(sum => sum.Kind == RecordKind.Wastewater).Select(PollutantSumShape.Of)],
        Exact(totals.ReleasesKg), Exact(totals.AccidentalKg), Exact(totals.WastewaterKg), Exact(totals.WasteT));
}

/// <summary>An exact sum over one pollutant.</summary>
/// <param name="Pollutant">Its number, as the parameter takes it.</param>
/// <param name="Kg">Kilograms a year, an exact decimal.</param>
/// <param name="AccidentalKg">The accidental part of it.</param>
public sealed record PollutantSumShape(string Pollutant, string Kg, string AccidentalKg)
{
    public static PollutantSumShape Of(SubstanceSum sum) =>
        new(sum.Pollutant.ToString(CultureInfo.InvariantCulture), TotalShape.Exact(sum.Kg)!, TotalShape.Exact(sum.AccidentalKg)!);
}

/// <summary>A value of a facet with what the query would find were it chosen.</summary>
/// <param name="Value">As the parameter takes it.</param>
/// <param name="Label">In the language asked for.</param>
/// <param name="DiffuseKg">Kilograms released by diffuse sources; only where <c>kind</c> is diffuse.</param>
/// <param name="Url">The same answer with this value chosen, or taken away when it is chosen.</param>
public sealed record FacetValueShape(
    string Value, string Label, int Facilities, int Records, [property: JsonPropertyOrder(1)] bool Selected, [property: JsonPropertyOrder(1)] string Url,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? DiffuseKg = null);
