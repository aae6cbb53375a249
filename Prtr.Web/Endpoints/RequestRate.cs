using System.Globalization;
using Prtr.Search.Settings;

namespace Prtr.Web.Endpoints;

/// <summary>
/// How often one address may ask the API: setting <c>Api:RequestsPerMinute</c>.
/// Every answer says how many requests are left (draft-ietf-httpapi-ratelimit-headers); beyond that comes 429 with <c>Retry-After</c>.
/// </summary>
public sealed class RequestRate(SiteSettings settings) : IEndpointFilter, IDisposable
{
    private readonly AddressRate rate = new(settings.RequestsPerMinute);

    public int PerMinute => rate.PerMinute;

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var (left, wait) = rate.Count(http.Connection.RemoteIpAddress);
        http.Response.Headers["RateLimit-Policy"] = string.Create(CultureInfo.InvariantCulture, $"\"api\";q={PerMinute};w={AddressRate.Window.TotalSeconds}");
        http.Response.Headers["RateLimit"] = string.Create(CultureInfo.InvariantCulture, $"\"api\";r={left}");
        if (wait is not { } pause)
        {
            return await next(context);
        }

        Refusal.Count(Refusal.TooMany);
        http.Response.Headers.RetryAfter = Math.Ceiling(pause.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return Problems.TooMany(PerMinute);
    }

    public void Dispose() => rate.Dispose();
}
