using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Prtr.Tests.Http;

/// <summary>
/// No address shows a sum of different pollutants, or of hazardous and other waste. The sums that must not be there are worked out from what the API lists
/// pollutant by pollutant; whatever is sent is read without the spaces between its digits.
/// </summary>
public sealed partial class NoMixedSumTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    // So many digits do not come together by chance.
    private const int Told = 9;

    private static readonly string[] Addresses =
    [
        "/ru", "/kk/search", "/ru/search?year=all", "/en/search?medium=air", "/ru/search?view=records&year=all", "/ru/search?sort=-quantity", "/en/search?kind=waste&year=all", "/ru/search?kind=diffuse&year=all",
        "/ru/facilities/1", "/ru/regions/351000000", "/kk/regions/550000000", "/en/activities/1", "/ru/activities/1(c)", "/ru/waste/13", "/ru/pollutants", "/ru/pollutants/8", "/ru/data", "/ru/review/2022",
        "/ru/analyse?year=all&rows=region&columns=medium&measure=releases_kg", "/ru/analyse?measure=releases_kg&measure=waste_t", "/en/analyse?rows=hazardous&measure=waste_t&columns=mark",
        "/ru/search.json?year=all", "/ru/search.geojson?year=2022", "/ru/search.atom?year=2022", "/ru/search.xlsx?year=2022", "/ru/search.json?kind=diffuse&year=all", "/ru/map.svg",
        "/ru/analyse.xlsx?rows=region&measure=releases_kg", "/ru/analyse.json?rows=region&measure=releases_kg&measure=waste_t", "/ru/analyse.csv?rows=sector&measure=waste_t",
        "/api/v1/search", "/api/v1/search?year=all", "/api/v1/years", "/api/v1/aggregate?rows=medium&measure=releases_kg&year=all", "/api/v1/aggregate?measure=accidental_kg&rows=year&year=all",
        "/api/v1/review/2022", "/en/review/2022.html", "/ogc/collections/facilities/items?limit=50", "/ogc/collections/regions/items",
    ];

    [Fact]
    public async Task No_address_adds_different_pollutants_or_classes_of_waste()
    {
        var forbidden = new Dictionary<string, string>();
        foreach (var year in (string[])["2022", "all"])
        {
            var total = JsonDocument.Parse(await site.Client.GetStringAsync($"/api/v1/search?year={year}")).RootElement.GetProperty("total");
            Forbid("releases", year, Sum(total, "releases", "kg"));
            Forbid("accidental releases", year, Sum(total, "releases", "accidental_kg"));
            Forbid("waste water", year, Sum(total, "wastewater", "kg"));
            Forbid("waste", year, Exact(total, "hazardous_waste_t") + Exact(total, "non_hazardous_waste_t"));
        }

        Assert.True(forbidden.Count >= 4, string.Join(' ', forbidden.Values));
        foreach (var address in Addresses)
        {
            var sent = DigitsTogether().Replace(await TextOfAsync(address), "");
            Assert.All(forbidden, sum => Assert.False(sent.Contains(sum.Key, StringComparison.Ordinal), $"{address} shows the sum of all {sum.Value}, {sum.Key}…"));
        }

        void Forbid(string what, string year, decimal sum)
        {
            var digits = Math.Truncate(sum).ToString(CultureInfo.InvariantCulture);
            if (digits.Length >= Told)
            {
                forbidden[digits[..Told]] = $"{what} of {year}";
            }
            else if (digits.Length >= 6)
            {
                forbidden[sum.ToString(CultureInfo.InvariantCulture)] = $"{what} of {year}";
            }
        }
    }

    [Fact]
    public async Task An_answer_of_one_pollutant_has_its_sum_and_one_of_several_lists_them()
    {
        var several = JsonDocument.Parse(await site.Client.GetStringAsync("/api/v1/search?pollutant=group:HEVMET&year=all")).RootElement.GetProperty("total");
        var one = JsonDocument.Parse(await site.Client.GetStringAsync("/api/v1/search?pollutant=8&year=all")).RootElement.GetProperty("total");

        Assert.False(several.TryGetProperty("releases_kg", out _));
        Assert.True(several.GetProperty("releases").GetArrayLength() > 1);
        Assert.Equal(Exact(one, "releases_kg"), Sum(one, "releases", "kg"));
        Assert.Equal("8", Assert.Single(one.GetProperty("releases").EnumerateArray()).GetProperty("pollutant").GetString());
    }

    [Theory]
    [InlineData("sort=quantity", HttpStatusCode.BadRequest)]
    [InlineData("sort=-quantity&pollutant=group:HEVMET", HttpStatusCode.BadRequest)]
    [InlineData("sort=-quantity&kind=waste", HttpStatusCode.BadRequest)]
    [InlineData("sort=-quantity&pollutant=8", HttpStatusCode.OK)]
    [InlineData("sort=-quantity&waste=hazardous", HttpStatusCode.OK)]
    [InlineData("sort=-quantity&waste=130208", HttpStatusCode.OK)]
    public async Task An_order_by_quantity_is_for_one_pollutant_or_class_of_waste(string query, HttpStatusCode status)
    {
        Assert.Equal(status, (await site.Client.GetAsync("/api/v1/search?" + query)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await site.Client.GetAsync("/ru/search?" + query)).StatusCode);
    }

    private async Task<string> TextOfAsync(string address)
    {
        using var response = await site.Client.GetAsync(address);
        Assert.True(response.IsSuccessStatusCode, $"{address}: {response.StatusCode}");
        var bytes = await response.Content.ReadAsByteArrayAsync();
        if (bytes is not [(byte)'P', (byte)'K', ..])
        {
            return WebUtility.HtmlDecode(Encoding.UTF8.GetString(bytes));
        }

        var text = new StringBuilder();
        using var zip = new ZipArchive(new MemoryStream(bytes));
        foreach (var entry in zip.Entries.Where(entry => entry.Name.EndsWith(".xml", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(entry.Open());
            text.Append(await reader.ReadToEndAsync());
        }

        return text.ToString();
    }

    private static decimal Sum(JsonElement total, string list, string member) => total.GetProperty(list).EnumerateArray().Sum(sum => Exact(sum, member));

    private static decimal Exact(JsonElement element, string name) => decimal.Parse(element.GetProperty(name).GetString()!, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<=\d)[\s\u00A0\u202F](?=\d{3})", RegexOptions.CultureInvariant)]
    private static partial Regex DigitsTogether();
}
