using Bunit;
using Prtr.Web.Components.Shared;
using Prtr.Web.Figures;

namespace Prtr.Tests.Components;

public class SharedComponentTests : ComponentTest
{
    [Fact]
    public void A_quantity_shows_sensible_digits_and_keeps_the_exact_value()
    {
        var data = Render<QuantityText>(p => p.Add(q => q.Value, 1234567.891m).Add(q => q.Unit, "kg")).Find("data");

        Assert.Equal("1234567.891", data.GetAttribute("value"));
        Assert.Equal("1\u00A0234\u00A0567,891\u00A0кг", data.GetAttribute("title"));
        Assert.Equal("1\u00A0235\u00A0т", data.TextContent);
    }

    [Fact]
    public void A_withheld_quantity_says_so_and_why()
    {
        var shown = Render<QuantityText>(p => p.Add(q => q.Value, null).Add(q => q.Unit, "kg").Add(q => q.Withheld, "c")).Find(".withheld");

        Assert.Equal("конфиденциально", shown.TextContent);
        Assert.Contains("тайна", shown.GetAttribute("title"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_pager_shows_the_ends_and_the_neighbours()
    {
        var pager = Render<Pager>(p => p.Add(x => x.Page, 10).Add(x => x.Pages, 48).Add(x => x.Link, page => $"?page={page}"));

        Assert.Equal(["1", "…", "9", "10", "11", "…", "48"], pager.FindAll("li").Select(item => item.TextContent.Trim()));
        Assert.Equal("10", pager.Find("[aria-current=page]").TextContent);
        Assert.Equal("?page=9", pager.Find("a[rel=prev]").GetAttribute("href"));
    }

    [Fact]
    public void One_page_needs_no_pager() =>
        Assert.Empty(Render<Pager>(p => p.Add(x => x.Page, 1).Add(x => x.Pages, 1).Add(x => x.Link, _ => "")).Markup.Trim());

    [Fact]
    public void A_chart_says_in_words_what_it_draws()
    {
        YearValue[] values = [new(2021, 1_500_000, Accidental: 500_000), new(2022, null, Withheld: true)];

        var chart = Render<YearChart>(p => p.Add(c => c.Title, "В воздух").Add(c => c.Unit, "kg").Add(c => c.Values, values));

        Assert.Equal("В воздух, т", chart.Find("figcaption").TextContent);
        Assert.Equal("В воздух, т", chart.Find("svg > title").TextContent);
        Assert.StartsWith("В воздух, т. в том числе аварийные: 2021: 500; 2022: часть значений конфиденциальна", chart.Find("svg > desc").TextContent, StringComparison.Ordinal);
        Assert.Equal(["в том числе аварийные", "1\u00A0500", "2021", "*", "2022", "* часть значений конфиденциальна"], chart.FindAll("svg > text").Select(text => text.TextContent));
    }

    [Fact]
    public void Long_facets_fold_all_but_the_first_and_the_chosen_values()
    {
        var items = Enumerable.Range(1, 30)
            .Select(n => new FacetItem($"{n}", $"Значение {n}", 31 - n, n == 25, false, $"?x={n}", null, []))
            .ToList();

        var facet = Render<FacetList>(p => p.Add(f => f.Title, "Регион").Add(f => f.Items, items));

        Assert.Equal(8, facet.FindAll("prtr-facet-filter > ul > li").Count);
        Assert.Equal(22, facet.FindAll(".facet-more li").Count);
        Assert.Equal("true", facet.Find(".facet-selected a").GetAttribute("aria-current"));
        Assert.True(facet.Find("details.facet").HasAttribute("open"));
    }
}
