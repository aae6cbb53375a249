using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Prtr.Web.Figures;
using Prtr.Web.Resources;

namespace Prtr.Web.Components.Shared;

/// <summary>Writes values of a facet as list items: a page has more than a thousand of them, and a component for each would take most of its time.</summary>
public sealed class FacetMarkup(IStringLocalizer<Site> text, HtmlEncoder encoder)
{
    private readonly string except = encoder.Encode(text["Facet.Except"]);
    private readonly string exclude = encoder.Encode(text["Facet.Exclude"]);
    private readonly string remove = encoder.Encode(text["Facet.Remove"]);
    private readonly string undo = encoder.Encode(text["Facet.Undo"]);
    private readonly StringBuilder html = new();

    /// <summary>The items in their order, narrower values under theirs.</summary>
    public MarkupString Items(IEnumerable<FacetItem> items)
    {
        html.Clear();
        Write(items);
        return new(html.ToString());
    }

    private void Write(IEnumerable<FacetItem> items)
    {
        foreach (var item in items)
        {
            Write(item);
        }
    }

    private void Write(FacetItem item)
    {
        var label = encoder.Encode(item.Label);
        html.Append(item.Selected ? "<li class=\"facet-selected\">" : item.Excluded ? "<li class=\"facet-excluded\">" : "<li>");
        html.Append("<span class=\"facet-value\"><a href=\"").Append(encoder.Encode(item.Url)).Append("\" rel=\"nofollow\"").Append(item.Selected ? " aria-current=\"true\"" : "");
        html.Append("><span class=\"facet-label\">").Append(label).Append("</span></a>\n<span class=\"facet-count\">").Append(encoder.Encode(Show.Count(item.Facilities))).Append("</span>");
        if (item.ExcludeUrl is { } excludeUrl)
        {
            html.Append("\n<a class=\"facet-exclude\" href=\"").Append(encoder.Encode(excludeUrl)).Append("\" rel=\"nofollow\" title=\"").Append(item.Excluded ? remove : exclude);
            html.Append("\">").Append(item.Excluded ? undo : except).Append("<span class=\"visually-hidden\">: ").Append(label).Append("</span></a>");
        }

        html.Append("</span>");
        if (item.Children.Count > 0)
        {
            html.Append("\n<details class=\"facet-children\"").Append(item.Selected || item.Children.Any(child => child.Touched) ? " open" : "");
            html.Append("><summary><span class=\"visually-hidden\">").Append(encoder.Encode(text["Facet.Inside", item.Label])).Append("</span></summary><ul class=\"facet-values\">");
            Write(item.Children);
            html.Append("</ul></details>");
        }

        html.Append("</li>\n");
    }
}
