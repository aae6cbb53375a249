using Prtr.Search.Places;
using Prtr.Search.Reference;
using Prtr.Search.Register;
using Prtr.Web.Addresses;

namespace Prtr.Web.Figures;

/// <summary>What places are called in the page's language.</summary>
public static class PlaceNames
{
    /// <summary>A settlement this near gives a place its name.</summary>
    private const double Nearby = 7000;

    /// <summary>The district and region of a settlement, or the region alone where they are called alike.</summary>
    public static string Around(Settlement settlement, ReferenceData reference)
    {
        var own = settlement.Names.In(SiteLanguages.Current);
        return string.Join(", ", ((Kato[])[settlement.District, settlement.Region]).Distinct()
            .Select(kato => reference.Units.GetValueOrDefault(kato)?.Names.In(SiteLanguages.Current))
            .OfType<string>()
            .Where(name => !name.Split(' ').Contains(own)));
    }

    /// <summary>The settlement with what it lies in.</summary>
    public static string Whole(Settlement settlement, ReferenceData reference) =>
        string.Join(", ", ((string[])[settlement.Names.In(SiteLanguages.Current), Around(settlement, reference)]).Where(part => part.Length > 0));

    /// <summary>The settlement that a place is called by; null far from any.</summary>
    public static Settlement? Of(GeoPoint place) => Gazetteer.Shipped.Nearest(place) is { Metres: <= Nearby } near ? near.Settlement : null;
}
