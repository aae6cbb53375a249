using Prtr.Search.Register;
using Prtr.Search.Text;
using Prtr.Web.Addresses;

namespace Prtr.Web.Figures;

/// <summary>
/// Facilities and operators are named as reported: in Russian, facilities also in Kazakh where the operator gave it. English pages have
/// them in Latin letters with the reported name beside; in Kazakh the legal form of an organisation is put into Kazakh.
/// </summary>
public static class FacilityNames
{
    private const string Latin = "ru-Latn";

    /// <summary>The language of the name that a page shows when it is not the page's own, else null.</summary>
    public static string? Language(PublicReport facility) => SiteLanguages.Current switch
    {
        "ru" => null,
        "kk" when facility.FacilityNameKk is { Length: > 0 } => null,
        "kk" => "ru",
        _ => Latin,
    };

    /// <summary>The language of an organisation's name when it is not the page's own, else null.</summary>
    public static string? OfOrganisation => SiteLanguages.Current == "en" ? Latin : AsReported;

    /// <summary>The language of an address or another text that is shown as reported when it is not the page's own, else null.</summary>
    public static string? AsReported => SiteLanguages.Current == "ru" ? null : "ru";

    /// <summary>The reported name where the page shows another one in Latin letters, else null.</summary>
    public static string? Original(string reported) =>
        SiteLanguages.Current == "en" && Romanisation.Of(reported) != reported ? reported : null;
}
