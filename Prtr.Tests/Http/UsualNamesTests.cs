using System.Net.Http.Json;
using System.Text.Json;
using Prtr.Search.Reference;
using Prtr.Search.Reference.Matching;

namespace Prtr.Tests.Http;

/// <summary>Former names of places and usual names of pollutants, in the demonstration register.</summary>
public sealed class UsualNamesTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    [Theory]
    [InlineData("диоксид серы", "pollutant=11")]
    [InlineData("двуокись серы", "pollutant=11")]
    [InlineData("сернистый ангидрид", "pollutant=11")]
    [InlineData("7446-09-5", "pollutant=11")]
    [InlineData("оксид углерода", "pollutant=2")]
    [InlineData("диоксид азота", "pollutant=8")]
    [InlineData("угарный газ", "pollutant=2")]
    [InlineData("CO", "pollutant=2")]
    [InlineData("Өскемен", "region=631000000")]
    [InlineData("Oskemen", "region=631000000")]
    [InlineData("Нур-Султан", "region=710000000")]
    public async Task A_usual_or_former_name_finds_what_it_means(string text, string query)
    {
        var meant = await FacilitiesAsync(query);

        Assert.NotEqual(0, meant);
        Assert.Equal(meant, await FacilitiesAsync("q=" + Uri.EscapeDataString(text)));
    }

    [Fact]
    public void Reports_may_use_them_too()
    {
        var matcher = new CodeMatcher(ReferenceData.Shipped);

        Assert.Equal("11", matcher.Pollutant("Сернистый ангидрид").Code);
        Assert.Equal("2", matcher.Pollutant("угарный газ").Code);
        Assert.Equal("2", matcher.Pollutant("CO").Code);
        Assert.Equal("3", matcher.Pollutant("СО2").Code);
        Assert.Equal("631000000", matcher.Unit("Өскемен").Code);
        Assert.Equal("710000000", matcher.Unit("Нур-Султан").Code);
        Assert.Equal("750000000", matcher.Unit("Алматы").Code);
    }

    private async Task<int> FacilitiesAsync(string query)
    {
        var answer = await site.Client.GetFromJsonAsync<JsonElement>($"/api/v1/search?year=2022&lang=ru&{query}");
        return answer.GetProperty("total").GetProperty("facilities").GetInt32();
    }
}
