using System.Globalization;
using Microsoft.Extensions.Localization;
using Prtr.Search.Text;
using Prtr.Web.Addresses;
using Prtr.Web.Figures;
using Prtr.Web.Resources;

namespace Prtr.Web.Components.Shared;

/// <summary>Writes quantities in the unit that people read them in; the exact figure is their title and their value.</summary>
public sealed class QuantityMarkup(IStringLocalizer<Site> text, IStringLocalizer<Vocabulary> words)
{
    /// <param name="unit">Of the value: <c>kg</c> or <c>t</c>, a year.</param>
    /// <param name="scale">The one unit of a column, which its heading names; null where each quantity names its own.</param>
    /// <param name="namesUnit">Whether the quantity names its unit although others have the same.</param>
    public void Write(MarkupWriter html, decimal value, string unit, QuantityScale? scale, bool namesUnit = false)
    {
        var shown = scale ?? QuantityScale.Alone(value, unit, SiteLanguages.Current);
        html.Write($"""<data class="quantity" value="{value.ToString(CultureInfo.InvariantCulture)}" title="{Show.Exact(value)}&#xA0;{words["Unit." + unit]}">{shown.Write(value, SiteLanguages.Current)}""");
        if (scale is null || namesUnit)
        {
            html.Write($"""&#xA0;<span class="unit">{shown.Unit}</span>""");
        }

        html.Write($"</data>");
    }

    /// <summary>Where a quantity was not given or is withheld.</summary>
    /// <param name="ground">The Protocol's ground, a-e, of a confidential one.</param>
    public void WriteNone(MarkupWriter html, string? ground)
    {
        var (help, shown) = ground is null ? (text["Quantity.None"].Value, "–") : (words["Ground." + ground].Value, text["Withheld"].Value);
        html.Write($"""<span class="withheld" title="{help}">{shown}</span>""");
    }
}
