using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Prtr.Search.Settings;
using Prtr.Web.Endpoints;

namespace Prtr.Tests.Http;

public class RequestRateTests
{
    [Fact]
    public async Task Who_asks_too_often_is_told_when_to_come_back_and_nobody_else_waits()
    {
        using var rate = new RequestRate(SiteSettings.Read(new ConfigurationBuilder().AddInMemoryCollection([new("Api:RequestsPerMinute", "2")]).Build()));

        Assert.Equal(200, (await AskAsync(rate, "203.0.113.5")).StatusCode);
        Assert.Equal(200, (await AskAsync(rate, "203.0.113.5")).StatusCode);
        var refused = await AskAsync(rate, "203.0.113.5");
        Assert.Equal(429, refused.StatusCode);
        Assert.InRange(int.Parse(refused.Headers.RetryAfter.ToString(), null), 1, 60);
        Assert.Equal("\"api\";r=0", refused.Headers["RateLimit"].ToString());
        Assert.Equal("application/problem+json", refused.ContentType);
        Assert.Equal(200, (await AskAsync(rate, "203.0.113.6")).StatusCode);
    }

    private static async Task<HttpResponse> AskAsync(RequestRate rate, string address)
    {
        var context = new DefaultHttpContext
        {
            Connection = { RemoteIpAddress = IPAddress.Parse(address) },
            RequestServices = new ServiceCollection().AddLogging().AddProblemDetails().BuildServiceProvider(),
        };
        var answer = await rate.InvokeAsync(new DefaultEndpointFilterInvocationContext(context), _ => ValueTask.FromResult<object?>(TypedResults.Ok()));
        await ((IResult)answer!).ExecuteAsync(context);
        return context.Response;
    }
}
