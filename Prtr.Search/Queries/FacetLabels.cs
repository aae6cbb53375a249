using Prtr.Search.Reference;
using Prtr.Search.Register;

namespace Prtr.Search.Queries;

/// <summary>The words and names that values of facets are told with. A code that no list has stands for itself.</summary>
/// <param name="language">kk, ru or en.</param>
public sealed class FacetLabels(ReferenceData reference, QueryNames names, string language)
{
    internal ReferenceData Reference => reference;

    internal QueryNames Names => names;

    internal string Language => language;

    public string Of(Facet facet, string value) => facet.Label(value, this) ?? value;

    internal string? Unit(string value) => Kato.TryParse(value, out var kato) ? reference.NamesOf(kato)?.In(language) : null;

    internal string Say(string name, params object[] values) => QueryTexts.Get(language, name, values);
}
