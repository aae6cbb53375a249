using System.Net;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Prtr.Ingest.People;
using Prtr.Web.Addresses;
using Prtr.Web.Office;

namespace Prtr.Tests.Http.Office;

/// <summary>Every address of the office that takes something, for every role: the table of rights decides before anything is read.</summary>
public sealed class OfficeEndpointTests(OfficeSite site) : IClassFixture<OfficeSite>
{
    private List<(string Path, Act? Act)> Endpoints =>
    [
        .. from endpoint in site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
           where endpoint.Metadata.GetMetadata<ComponentTypeMetadata>() is null && endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("POST") == true
           let path = "/" + endpoint.RoutePattern.RawText!.TrimStart('/')
           where path.StartsWith(SiteLanguages.Route + "/office", StringComparison.Ordinal)
           select (path[SiteLanguages.Route.Length..], endpoint.Metadata.GetMetadata<OfficePageAttribute>()?.Act),
    ];

    [Fact]
    public void Every_address_says_who_may_use_it()
    {
        Assert.Contains(Endpoints, endpoint => endpoint.Act == Act.Load);
        Assert.All(Endpoints, endpoint => Assert.True(endpoint.Act is not null, endpoint.Path));
    }

    [Fact]
    public async Task An_address_takes_something_from_whom_the_table_allows()
    {
        foreach (var role in Roles.All)
        {
            using var client = await site.ClientAsync(role);
            foreach (var (path, act) in Endpoints)
            {
                // Without the page's token nobody gets further than this.
                Assert.Equal((path, role, Rights.Allow(role, act!.Value) ? HttpStatusCode.BadRequest : HttpStatusCode.Forbidden), (path, role, await PostAsync(client, path)));
            }
        }
    }

    [Fact]
    public async Task Who_has_not_signed_in_is_refused()
    {
        using var nobody = site.NewClient();
        foreach (var (path, _) in Endpoints)
        {
            Assert.Equal((path, HttpStatusCode.Unauthorized), (path, await PostAsync(nobody, path)));
        }
    }

    private static async Task<HttpStatusCode> PostAsync(HttpClient client, string path)
    {
        using var form = new FormUrlEncodedContent([]);
        using var answer = await client.PostAsync(new Uri("/ru" + path.Replace("{id:long}", "1", StringComparison.OrdinalIgnoreCase).Replace("{year:int}", "2022", StringComparison.OrdinalIgnoreCase), UriKind.Relative), form);
        return answer.StatusCode;
    }
}
