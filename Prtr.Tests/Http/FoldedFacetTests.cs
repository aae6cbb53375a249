using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Prtr.Search.Queries;

namespace Prtr.Tests.Http;

/// <summary>Filters that a search page shows folded: their values are a link away, and choosing one narrows the same search.</summary>
public sealed class FoldedFacetTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    [Fact]
    public async Task The_link_of_a_folded_filter_leads_to_values_that_narrow_the_search()
    {
        var links = (await PageAsync("/en/search?year=2021&view=records")).QuerySelectorAll("details.facet:not([open]) a").Select(link => link.GetAttribute("href")!).ToList();

        Assert.Contains("/en/search/facets/operator?year=2021&view=records", links);
        foreach (var link in links)
        {
            var facet = Facet.All.Single(facet => link.StartsWith($"/en/search/facets/{facet.Name}?", StringComparison.Ordinal));
            var value = (await PageAsync(link)).QuerySelector("#values .facet-value a")!.GetAttribute("href")!;
            var query = RegisterQuery.Parse(value[value.IndexOf('?', StringComparison.Ordinal)..]).Query;

            Assert.Single(query.Chosen(facet).Included);
            Assert.Equal(RegisterQuery.Parse("year=2021&view=records").Query, query.Without(facet, query.Chosen(facet).Included.Single()));
        }
    }

    [Fact]
    public async Task A_filter_stands_open_with_its_values_once_one_is_chosen() =>
        Assert.NotEmpty((await PageAsync("/en/search?year=2021&operation=R")).QuerySelectorAll("details.facet[open] .facet-selected a[href='/en/search?year=2021']"));

    [Fact]
    public async Task A_filter_that_nobody_knows_is_not_found()
    {
        using var response = await site.Client.GetAsync("/en/search/facets/colour");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    private async Task<IHtmlDocument> PageAsync(string address) => await new HtmlParser().ParseDocumentAsync(await site.Client.GetStringAsync(address));
}
