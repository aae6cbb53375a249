using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Prtr.Web.Figures;
using Prtr.Web.Resources;

namespace Prtr.Web.Components.Shared;

/// <summary>Writes values of a facet as list items: a page has more than a thousand of them.</summary>
public sealed class FacetMarkup(IStringLocalizer<Site> text)
{
    private readonly string except = text["Facet.Except"];
    private readonly string exclude = text["Facet.Exclude"];
    private readonly string remove = text["Facet.Remove"];
    private readonly string undo = text["Facet.Undo"];

    /// <summary>The items in their order, narrower values under theirs.</summary>
    public MarkupString Items(IEnumerable<FacetItem> items) => MarkupWriter.Of(html => Write(html, items));

    private void Write(MarkupWriter html, IEnumerable<FacetItem> items)
    {
        foreach (var item in items)
        {
            Write(html, item);
        }
    }

    private void Write(MarkupWriter html, FacetItem item)
    {
        var state = item.Selected ? "facet-selected" : item.Excluded ? "facet-excluded" : null;
        var current = item.Selected ? "true" : null;
        html.Write($"""
            <li{state:class}><span class="facet-value"><a href="{item.Url}" rel="nofollow"{current:aria-current}><span class="facet-label">{item.Label}</span></a>
            <span class="facet-count">{Show.Count(item.Facilities)}</span>
            """);
        if (item.ExcludeUrl is { } url)
        {
            var (help, word) = item.Excluded ? (remove, undo) : (exclude, except);
            html.Write($"""

                <a class="facet-exclude" href="{url}" rel="nofollow" title="{help}">{word}<span class="visually-hidden">: {item.Label}</span></a>
                """);
        }

        html.Write($"</span>");
        if (item.Children.Count > 0)
        {
            WriteChildren(html, item);
        }

        html.Write($"</li>\n");
    }

    private void WriteChildren(MarkupWriter html, FacetItem item)
    {
        var open = item.Selected || item.Children.Any(child => child.Touched) ? "" : null;
        html.Write($"""

            <details class="facet-children"{open:open}><summary><span class="visually-hidden">{text["Facet.Inside", item.Label]}</span></summary><ul class="facet-values">
            """);
        Write(html, item.Children);
        html.Write($"</ul></details>");
    }
}
