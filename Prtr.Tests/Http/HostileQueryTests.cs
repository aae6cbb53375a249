using System.Net;

namespace Prtr.Tests.Http;

/// <summary>Whatever an address holds, the site answers: a page with what it could read, or a refusal.</summary>
public class HostileQueryTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private static readonly string[] Queries =
    [
        "page=abc", "page=-1", "page=99999999999999999999", "size=0", "size=1e9", "page=1000000&size=1000",
        "year=0", "year=2022-2016", "year=9999999999", "year=all&year=!all", "bbox=1,2,3", "bbox=NaN,NaN,NaN,NaN", "bbox=1e400,0,0,0",
        "near=91,181,5", "near=0,0,-1", "medium=", "medium=!", "medium=!!air", "operator=%00", "operator=12345678901", "pollutant=0", "pollutant=92",
        "pollutant=group:", "pollutant=2147483648", "waste=01030", "activity=1(", "activity=((((", "destination=receiver:", "operation=R99",
        "q=%F0%9F%98%80", "q=%ED%A0%80", "q=%EF%BF%BE%EF%BF%BF", "q=%00%01%02", "q=' or 1=1 --", "q=<script>alert(1)</script>", "q=%25%27%22%5C", "q=*:*", "q=((((((", "flag=<b>",
        "sort=--name", "view=everything", "excel=2&excel=3", "=", "&&&", "a=b=c", "%=%", "facility=-5", "facility=9223372036854775808", "region=!550000000&region=550000000",
        "accidental=maybe", "withheld=1", "lang=xx", "lang=ru&lang=kk", "rows=region&rows=region&rows=region", "columns=%00", "measure=kg", "top=-5", "share=yes", "change=yes&year=all", "chart=3d",
    ];

    public static TheoryData<string> Addresses => new(
        "/ru/search", "/kk/search.json", "/en/search.csv", "/ru/search.geojson", "/api/v1/search", "/api/v1/records", "/api/v1/facets", "/api/v1/suggest", "/ru",
        "/ru/pollutants/1", "/ru/regions/550000000", "/ru/analyse", "/en/analyse.csv", "/api/v1/aggregate", "/ru/facilities/1", "/ru/facilities/1.json", "/kk/review/2022", "/ru/map.svg", "/en/map.json");

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task No_query_brings_the_site_down(string address)
    {
        foreach (var query in Queries.Append("q=" + new string('а', 3000)).Append(string.Join('&', Enumerable.Repeat("pollutant=1", 900))))
        {
            using var response = await site.Client.GetAsync($"{address}?{query}");
            Assert.True(response.StatusCode < HttpStatusCode.InternalServerError, $"{address}?{query}: {response.StatusCode}");
        }
    }

    [Theory]
    [InlineData("/ru/../../etc/passwd")]
    [InlineData("/ru/facilities/%2e%2e%2f")]
    [InlineData("/%00")]
    [InlineData("/ru/operators/'%20or%201=1")]
    [InlineData("/ru/waste/%D0%90%D0%91")]
    [InlineData("/ru/regions/0000000000000000000000.csv")]
    [InlineData("/ru/activities/%3Cscript%3E.json")]
    [InlineData("/ru/review/-1")]
    [InlineData("/ru/facilities/9223372036854775808.json")]
    public async Task No_path_brings_the_site_down(string address)
    {
        using var response = await site.Client.GetAsync(address);

        Assert.InRange((int)response.StatusCode, 301, 499);
    }

    [Fact]
    public async Task What_was_typed_never_becomes_markup()
    {
        var page = await site.Client.GetStringAsync("/ru/search?q=" + Uri.EscapeDataString("\"><script>alert(1)</script>"));

        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
    }
}
