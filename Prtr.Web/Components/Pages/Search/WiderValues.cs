using Prtr.Search.Queries;
using Prtr.Search.Reference;
using Prtr.Search.Register;

namespace Prtr.Web.Components.Pages.Search;

/// <summary>Which value of a facet holds which: regions and districts, sectors and activities, groups and pollutants, chapters and codes.</summary>
/// <param name="known">Whether the facet has the value; those in between that it has not are passed over.</param>
public sealed class WiderValues(Facet facet, ReferenceData reference, Func<string, bool> known)
{
    /// <summary>The nearest wider value; null for those at the top.</summary>
    public string? Of(string value)
    {
        var wider = Next(value);
        while (wider is not null && !known(wider))
        {
            wider = Next(wider);
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

    private string? Next(string value) => facet switch
    {
        Facet.Region or Facet.Destination => Kato.TryParse(value, out var kato) ? kato.Parent?.Value : null,
        Facet.Activity => reference.Activities.GetValueOrDefault(value)?.Parent,
        Facet.Waste => value.Length > 2 && char.IsAsciiDigit(value[0]) ? value[..^2] : null,
        Facet.Operation => value.Length > 1 ? value[..1] : null,
        Facet.Pollutant => Group(value),
        _ => null,
    };

    private string? Group(string value) =>
        int.TryParse(value, out var number) && reference.Pollutants.TryGetValue(number, out var pollutant) ? "group:" + pollutant.Group : null;
}
