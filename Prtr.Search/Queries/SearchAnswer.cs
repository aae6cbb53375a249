using Prtr.Search.Measures;
using Prtr.Search.Register;

namespace Prtr.Search.Queries;

/// <summary>A value of a facet with what the query would find were it chosen there alone.</summary>
/// <param name="Value">The value as it stands in the address, such as <c>1(c)</c> or <c>group:HEVMET</c>.</param>
public sealed record FacetCount(string Value, int Facilities, int Records);

/// <summary>A facility that has matching records, with the sums over them. Attributes are those of its latest matching year.</summary>
public sealed record FacilityHit(PublicReport Facility, IReadOnlyList<int> Years, Totals Totals);

/// <summary>The answer to a query: one page of facilities or of records, the totals and counts over everything that matches.</summary>
/// <param name="Substances">What was released, and sent off site in waste water, of each pollutant: release first, then by number.</param>
/// <param name="Facilities">One page of hits when the view is facilities, else empty.</param>
/// <param name="Records">One page of records when the view is records, else empty.</param>
public sealed record SearchAnswer(
    DataRelease Release,
    Totals Totals,
    IReadOnlyList<SubstanceSum> Substances,
    IReadOnlyDictionary<Facet, IReadOnlyList<FacetCount>> Facets,
    IReadOnlyList<FacilityHit> Facilities,
    IReadOnlyList<PublicRecord> Records);

/// <summary>A completion of what the reader has typed.</summary>
/// <param name="Kind">The query parameter that it stands for: facility, operator, pollutant, activity, region or waste.</param>
/// <param name="Value">The parameter's value.</param>
/// <param name="Text">What to show, in the reader's language.</param>
public sealed record Suggestion(string Kind, string Value, string Text);
