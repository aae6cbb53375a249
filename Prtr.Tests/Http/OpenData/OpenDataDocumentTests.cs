using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Prtr.Web.Addresses;

namespace Prtr.Tests.Http.OpenData;

public class OpenDataDocumentTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private static readonly string[] Beginnings = ["/id/", "/data/", "/catalog", "/sitemap", "/robots", "/ogc"];

    [Fact]
    public void Every_address_of_open_data_is_in_the_documentation()
    {
        var documentation = File.ReadAllText(Path.Combine(Repository.Root, "docs", "api.md"));
        var addresses = site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.TrimStart('/').Replace(SiteLanguages.Route.TrimStart('/'), "{lang}", StringComparison.Ordinal))
            .Where(address => (Beginnings.Any(address.StartsWith) || address.EndsWith(".atom", StringComparison.Ordinal)) && !address.Contains("**", StringComparison.Ordinal))
            .ToList();

        Assert.NotEmpty(addresses);
        Assert.All(addresses, address => Assert.Contains($"`{address}", documentation, StringComparison.Ordinal));
    }
}
