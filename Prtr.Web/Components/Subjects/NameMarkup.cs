using Prtr.Search.Register;
using Prtr.Search.Text;
using Prtr.Web.Addresses;
using Prtr.Web.Components.Shared;
using Prtr.Web.Figures;

namespace Prtr.Web.Components.Subjects;

/// <summary>Writes names of facilities and organisations in the reader's language, or marked with the language that they are in.</summary>
public static class NameMarkup
{
    /// <summary>The facility under its name, as a link.</summary>
    public static void WriteLink(this MarkupWriter html, PublicReport facility)
    {
        html.Write($"""<a href="{Links.Facility(facility.FacilityId)}"{FacilityNames.Language(facility):lang}>{facility.NameIn(SiteLanguages.Current)}</a>""");
        html.WriteOriginal(facility.FacilityName);
    }

    /// <summary>An operator, owner or receiver.</summary>
    /// <param name="name">As reported.</param>
    public static void WriteOrganisation(this MarkupWriter html, string name)
    {
        html.Write($"<span{FacilityNames.OfOrganisation:lang}>{LegalForms.NameIn(name, SiteLanguages.Current)}</span>");
        html.WriteOriginal(name);
    }

    /// <summary>The reported name beside the one in Latin letters, on English pages only.</summary>
    public static void WriteOriginal(this MarkupWriter html, string name)
    {
        if (FacilityNames.Original(name) is { } original)
        {
            html.Write($"""

                <span class="original" lang="ru">{original}</span>
                """);
        }
    }
}
