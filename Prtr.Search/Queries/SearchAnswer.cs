using Prtr.Search.Register;

namespace Prtr.Search.Queries;

/// <summary>Sums and counts over one set of public records. Withheld values are counted but add nothing to a sum.</summary>
/// <param name="Facilities">Distinct facilities.</param>
/// <param name="ReleasesKg">Kilograms released, all media and pollutants together: a check sum, not an environmental statement.</param>
/// <param name="AccidentalKg">The accidental part of it.</param>
/// <param name="WastewaterKg">Kilograms sent off site in waste water.</param>
/// <param name="WasteT">Tonnes of waste sent off site.</param>
public sealed record Totals(
    int Facilities, int Records, int Withheld, decimal ReleasesKg, decimal AccidentalKg, decimal WastewaterKg, decimal WasteT)
{
    public static Totals None { get; } = new(0, 0, 0, 0, 0, 0, 0);

    /// <summary>Kilograms released by diffuse sources, which are never counted together with what facilities report.</summary>
    public decimal DiffuseKg { get; init; }
}

/// <summary>A value of a facet with what the query would find were it chosen there alone.</summary>
/// <param name="Value">The value as it stands in the address, such as <c>1(c)</c> or <c>group:HEVMET</c>.</param>
public sealed record FacetCount(string Value, int Facilities, int Records);

/// <summary>A facility that has matching records, with the sums over them. Attributes are those of its latest matching year.</summary>
public sealed record FacilityHit(PublicReport Facility, IReadOnlyList<int> Years, Totals Totals);

/// <summary>The answer to a query: one page of facilities or of records, the totals and counts over everything that matches.</summary>
/// <param name="Facilities">One page of hits when the view is facilities, else empty.</param>
/// <param name="Records">One page of records when the view is records, else empty.</param>
public sealed record SearchAnswer(
    DataRelease Release,
    Totals Totals,
    IReadOnlyDictionary<Facet, IReadOnlyList<FacetCount>> Facets,
    IReadOnlyList<FacilityHit> Facilities,
    IReadOnlyList<PublicRecord> Records);

/// <summary>A completion of what the reader has typed.</summary>
/// <param name="Kind">The query parameter that it stands for: facility, operator, pollutant, activity, region or waste.</param>
/// <param name="Value">The parameter's value.</param>
/// <param name="Text">What to show, in the reader's language.</param>
public sealed record Suggestion(string Kind, string Value, string Text);
