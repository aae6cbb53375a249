using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.ObjectPool;
using Prtr.Web.Figures;
using Prtr.Web.Resources;

namespace Prtr.Web.Components.Shared;

/// <summary>Writes values of a facet as list items: a page has more than a thousand of them, and a component for each would take most of its time.</summary>
public sealed class FacetMarkup(IStringLocalizer<Site> text, HtmlEncoder encoder)
{
    // Of the longest list of values, so that the next one does not grow anew.
    private const int MostKept = 256 * 1024;

    private static readonly ObjectPool<StringBuilder> Builders = new DefaultObjectPoolProvider().CreateStringBuilderPool(initialCapacity: 4096, MostKept);

    private readonly string except = encoder.Encode(text["Facet.Except"]);
    private readonly string exclude = encoder.Encode(text["Facet.Exclude"]);
    private readonly string remove = encoder.Encode(text["Facet.Remove"]);
    private readonly string undo = encoder.Encode(text["Facet.Undo"]);

    /// <summary>The items in their order, narrower values under theirs.</summary>
    public MarkupString Items(IEnumerable<FacetItem> items)
    {
        var written = Builders.Get();
        using var html = new StringWriter(written, CultureInfo.InvariantCulture);
        Write(html, items);
        MarkupString markup = new(written.ToString());
        Builders.Return(written);
        return markup;
    }

    private void Write(StringWriter html, IEnumerable<FacetItem> items)
    {
        foreach (var item in items)
        {
            Write(html, item);
        }
    }

    private void Write(StringWriter html, FacetItem item)
    {
        html.Write(item.Selected ? "<li class=\"facet-selected\">" : item.Excluded ? "<li class=\"facet-excluded\">" : "<li>");
        html.Write("<span class=\"facet-value\"><a href=\"");
        encoder.Encode(html, item.Url);
        html.Write(item.Selected ? "\" rel=\"nofollow\" aria-current=\"true\"><span class=\"facet-label\">" : "\" rel=\"nofollow\"><span class=\"facet-label\">");
        encoder.Encode(html, item.Label);
        html.Write("</span></a>\n<span class=\"facet-count\">");
        encoder.Encode(html, Show.Count(item.Facilities));
        html.Write("</span>");
        if (item.ExcludeUrl is { } excludeUrl)
        {
            WriteExclusion(html, item, excludeUrl);
        }

        html.Write("</span>");
        if (item.Children.Count > 0)
        {
            WriteChildren(html, item);
        }

        html.Write("</li>\n");
    }

    private void WriteExclusion(StringWriter html, FacetItem item, string url)
    {
        html.Write("\n<a class=\"facet-exclude\" href=\"");
        encoder.Encode(html, url);
        html.Write("\" rel=\"nofollow\" title=\"");
        html.Write(item.Excluded ? remove : exclude);
        html.Write("\">");
        html.Write(item.Excluded ? undo : except);
        html.Write("<span class=\"visually-hidden\">: ");
        encoder.Encode(html, item.Label);
        html.Write("</span></a>");
    }

    private void WriteChildren(StringWriter html, FacetItem item)
    {
        html.Write("\n<details class=\"facet-children\"");
        html.Write(item.Selected || item.Children.Any(child => child.Touched) ? " open" : "");
        html.Write("><summary><span class=\"visually-hidden\">");
        encoder.Encode(html, text["Facet.Inside", item.Label]);
        html.Write("</span></summary><ul class=\"facet-values\">");
        Write(html, item.Children);
        html.Write("</ul></details>");
    }
}
