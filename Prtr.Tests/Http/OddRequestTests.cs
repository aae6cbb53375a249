namespace Prtr.Tests.Http;

/// <summary>Addresses and requests that no reader writes are refused, each with few bytes: none fails, and none gives the whole register away.</summary>
public sealed class OddRequestTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private const int Few = 50_000;

    private static readonly string[] Endings =
        ["%20", "/%20", "/%20.csv", "/%0d%0a", "/%0d%0a.xlsx", "/%0d%0aSet-Cookie:%20a=b", "/%00", "/%ff", "/%c3%28", "/\u00ff", "/\u00d0\u00b0.csv", "//", "//x", "/%2f", "/%5c", "\\..\\x", "/;", "/%e2%80%ae", "/%F0%9F%98%80", "/%D0%B0", "/*", "/~", "/0", "/007", "/+1", "/-1.json", "/1%20", "/%2e%2e%2f%2e%2e%2fetc"];

    public static TheoryData<string> Roots => new(
        "/ru/facilities", "/ru/operators", "/en/regions", "/kk/waste", "/ru/activities", "/ru/pollutants", "/ru/review", "/ru/review/2022/editions/1", "/api/v1/facilities", "/api/v1/operators",
        "/ogc/collections/facilities/items", "/ogc/collections/regions/items", "/id/facility", "/id/operator", "/id/report", "/data/latest", "/data/2026.1", "/sitemaps", "/reports/1", "/downloads", "/css", "/openapi", "/health");

    [Theory]
    [MemberData(nameof(Roots))]
    public async Task An_odd_path_is_400_or_404(string root)
    {
        foreach (var ending in Endings)
        {
            var answer = await RawRequest.GetAsync(site.Address, root + ending);

            Assert.True(answer.Status is 400 or 404 && answer.Body.Length < Few, $"{root}{ending}: {answer.Status}, {answer.Body.Length} bytes");
        }
    }

    [Theory]
    [InlineData("", "HTTP/1.1")]
    [InlineData("", "HTTP/1.0")]
    [InlineData(null, "HTTP/1.0")]
    [InlineData(null, "HTTP/1.1")]
    [InlineData(".", "HTTP/1.1")]
    [InlineData("..", "HTTP/1.1")]
    [InlineData("localhost:99999", "HTTP/1.1")]
    [InlineData("localhost, other", "HTTP/1.1")]
    [InlineData("a@b", "HTTP/1.1")]
    [InlineData("[::1", "HTTP/1.1")]
    [InlineData("\u00d0\u00b0", "HTTP/1.1")]
    public async Task What_is_no_host_is_400(string? host, string version)
    {
        foreach (var target in (string[])["/ru", "/ru/search.csv?year=1900", "/api/v1/years", "/css/base.css"])
        {
            Assert.Equal(400, (await RawRequest.GetAsync(site.Address, target, host, version)).Status);
        }
    }

    [Fact]
    public async Task A_long_host_is_400() => Assert.Equal(400, (await RawRequest.GetAsync(site.Address, "/ru", new string('a', 300))).Status);

    [Theory]
    [InlineData("http://evil.example/ru", 400)]
    [InlineData("ftp://localhost/ru", 400)]
    [InlineData("http:///ru", 400)]
    [InlineData("http://localhost/ru", 200)]
    [InlineData("/../../etc/passwd", 404)]
    [InlineData("/error", 404)]
    [InlineData("/not-found", 404)]
    [InlineData("/refused/503", 404)]
    public async Task Other_forms_of_an_address_are_read_or_refused(string target, int status) =>
        Assert.Equal(status, (await RawRequest.GetAsync(site.Address, target)).Status);

    [Fact]
    public async Task A_very_long_address_is_refused() => Assert.Equal(414, (await RawRequest.GetAsync(site.Address, "/ru/search?q=" + new string('a', 9000))).Status);

    [Theory]
    [InlineData("GARBAGE\r\n\r\n")]
    [InlineData("\u0016\u0003\u0001\u0002\u0000\r\n\r\n")]
    [InlineData("GET /ru HTTP/1.1\r\nHost: localhost\r\nHost: other\r\n\r\n")]
    [InlineData("GET /ru HTTP/1.1\r\nHost: localhost\r\nX: a\u0000b\r\n\r\n")]
    [InlineData("GET /ogc HTTP/1.1\r\nHost: localhost\r\nAccept: \u00ff\r\n\r\n")]
    [InlineData("POST /ru HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: -5\r\n\r\n")]
    [InlineData("POST /ru/search HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: multipart/form-data; boundary=\r\nContent-Length: 3\r\n\r\nabc")]
    public async Task What_is_no_request_is_400(string request) => Assert.Equal(400, (await RawRequest.SendAsync(site.Address, request)).Status);

    [Theory]
    [InlineData("/EN/", "/en/")]
    [InlineData("/Ru", "/ru")]
    [InlineData("/KK/facilities/1?year=2022", "/kk/facilities/1?year=2022")]
    [InlineData("/eN/search.csv?q=%D0%B0", "/en/search.csv?q=%D0%B0")]
    [InlineData("/EN/%0d%0aX:1", "/en/%0D%0AX:1")]
    [InlineData("/EN//evil.example", "/en//evil.example")]
    public async Task A_language_in_capitals_leads_to_the_one_address(string target, string location)
    {
        var answer = await RawRequest.GetAsync(site.Address, target);

        Assert.Equal(308, answer.Status);
        Assert.Contains($"\r\nLocation: {location}\r\n", answer.Headers, StringComparison.Ordinal);
    }
}
