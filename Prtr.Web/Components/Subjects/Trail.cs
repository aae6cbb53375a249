using Prtr.Search.Reference;
using Prtr.Search.Register;
using Prtr.Search.Text;
using Prtr.Web.Addresses;
using Prtr.Web.Components.Shared;
using Prtr.Web.Resources;

namespace Prtr.Web.Components.Subjects;

/// <summary>The ways to pages about subjects: the list that a subject is in, and what is wider.</summary>
public static class Trail
{
    private static readonly TextResource Words = new(typeof(Site));

    public static Crumb Regions => Of("regions");

    public static Crumb Activities => Of("activities");

    public static Crumb Pollutants => Of("pollutants");

    public static Crumb Wastes => Of("waste");

    public static Crumb Operators => Of("operators");

    public static Crumb Review => Of("review");

    public static Crumb Data => Of("data");

    /// <summary>To a facility: by the region and district where it stands.</summary>
    public static IReadOnlyList<Crumb> Of(PublicReport facility, ReferenceData reference) =>
        [Regions, .. Units(facility.Kato, reference).Where(unit => unit.Level <= 2).Select(Of)];

    /// <summary>To a region, district or place: by those around it.</summary>
    public static IReadOnlyList<Crumb> Of(AdministrativeUnit unit, ReferenceData reference) =>
        [Regions, .. Units(unit.Code.Parent, reference).Select(Of)];

    public static IReadOnlyList<Crumb> Of(Activity activity, ReferenceData reference)
    {
        var trail = new List<Crumb>();
        for (var code = activity.Parent; code is not null && reference.Activities.TryGetValue(code, out var wider); code = wider.Parent)
        {
            trail.Insert(0, new(wider.Names.In(SiteLanguages.Current), Links.Activity(wider.Code)));
        }

        return [Activities, .. trail];
    }

    public static IReadOnlyList<Crumb> Of(WasteCode waste, ReferenceData reference)
    {
        var trail = new List<Crumb>();
        for (var code = waste.Parent; code is not null && reference.WasteCodes.TryGetValue(code, out var wider); code = wider.Parent)
        {
            trail.Insert(0, new($"{wider.Printed} {wider.Names.In(SiteLanguages.Current)}", Links.Waste(wider.Code)));
        }

        return [Wastes, .. trail];
    }

    // Widest first; a town and its administration have one name.
    private static List<AdministrativeUnit> Units(Kato? lowest, ReferenceData reference)
    {
        var units = new List<AdministrativeUnit>();
        for (var kato = lowest; kato is { } code; kato = code.Parent)
        {
            if (reference.Units.TryGetValue(code, out var unit) && (units.Count == 0 || units[0].Names != unit.Names))
            {
                units.Insert(0, unit);
            }
        }

        return units;
    }

    private static Crumb Of(AdministrativeUnit unit) => new(unit.Names.In(SiteLanguages.Current), Links.Region(unit.Code));

    private static Crumb Of(string list) => new(Words.Get(SiteLanguages.Current, "List." + list), Links.To(list));
}
