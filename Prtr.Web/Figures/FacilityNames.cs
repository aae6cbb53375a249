using Prtr.Search.Register;
using Prtr.Web.Addresses;

namespace Prtr.Web.Figures;

/// <summary>Facilities and operators are named as reported: in Russian, facilities also in Kazakh where the operator gave it.</summary>
public static class FacilityNames
{
    /// <summary>The language of the name that a page shows when it is not the page's own, else null.</summary>
    public static string? Language(PublicReport facility) => SiteLanguages.Current switch
    {
        "ru" => null,
        "kk" when facility.FacilityNameKk is { Length: > 0 } => null,
        _ => "ru",
    };

    /// <summary>The language of an operator's name or an address when it is not the page's own, else null.</summary>
    public static string? AsReported => SiteLanguages.Current == "ru" ? null : "ru";
}
