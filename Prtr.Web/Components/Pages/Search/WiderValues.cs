using Prtr.Search.Queries;
using Prtr.Search.Reference;

namespace Prtr.Web.Components.Pages.Search;

/// <summary>Which value of a facet holds which: regions and districts, sectors and activities, groups and pollutants, chapters and codes.</summary>
/// <param name="known">Whether the facet has the value; those in between that it has not are passed over.</param>
public sealed class WiderValues(Facet facet, ReferenceData reference, Func<string, bool> known)
{
    /// <summary>The nearest wider value; null for those at the top.</summary>
    public string? Of(string value)
    {
        var wider = facet.Wider(value, reference);
        while (wider is not null && !known(wider))
        {
            wider = facet.Wider(wider, reference);
        }

        return wider;
    }

    /// <summary>The value and all wider ones.</summary>
    public IEnumerable<string> Up(string value)
    {
        for (var here = value; here is not null; here = Of(here))
        {
            yield return here;
        }
    }
}
