using System.Globalization;
using Prtr.Search.Queries;
using Prtr.Search.Reference;
using Prtr.Web.Components.Pages.Search;
using Prtr.Web.Components.Shared;

namespace Prtr.Tests.Components;

public class FacetTreeTests
{
    private static readonly ReferenceData Reference = ReferenceData.Shipped;
    private static readonly FacetLabels Labels = new(Reference, QueryNames.None, "ru");

    public FacetTreeTests() => CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("ru");

    [Fact]
    public void Activities_stand_under_their_sectors()
    {
        var sector = Assert.Single(Tree(Facet.Activity, "", "1", "1(c)", "1(a)"));

        Assert.Equal(["1(a)", "1(c)"], sector.Children.Select(child => child.Value));
        Assert.Equal("/ru/search?activity=1(c)", sector.Children[1].Url);
        Assert.Equal("/ru/search?activity=!1(c)", sector.Children[1].ExcludeUrl);
    }

    [Fact]
    public void A_narrower_value_takes_the_place_of_the_chosen_wider_one()
    {
        var sector = Assert.Single(Tree(Facet.Activity, "activity=1", "1", "1(c)"));

        Assert.True(sector.Selected);
        Assert.Equal("/ru/search", sector.Url);
        Assert.Equal("/ru/search?activity=1(c)", sector.Children[0].Url);
    }

    [Fact]
    public void Links_keep_the_rest_of_the_query_and_leave_the_page()
    {
        var items = Tree(Facet.Medium, "q=%D0%A2%D0%AD%D0%A6&year=2020&page=3", "air", "water");

        Assert.All(items, item => Assert.Equal(
            RegisterQuery.Parse($"q=ТЭЦ&year=2020&medium={item.Value}").Query,
            RegisterQuery.Parse(new Uri("http://localhost" + item.Url).Query).Query));
    }

    [Fact]
    public void What_is_chosen_is_shown_even_when_nothing_is_found() =>
        Assert.Equal(["21"], Tree(Facet.Pollutant, "pollutant=21").Select(item => item.Value));

    [Fact]
    public void Years_stand_from_the_latest_down() =>
        Assert.Equal(["2022", "2021", "2016"], Tree(Facet.Year, "", "2016", "2022", "2021").Select(item => item.Value));

    private static IReadOnlyList<FacetItem> Tree(Facet facet, string query, params string[] values) =>
        FacetTree.Of(facet, RegisterQuery.Parse(query).Query, [.. values.Select(value => new FacetCount(value, 5, 9))], Labels, Reference);
}
