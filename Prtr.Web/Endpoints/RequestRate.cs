using System.Globalization;
using System.Threading.RateLimiting;
using Prtr.Search.Settings;

namespace Prtr.Web.Endpoints;

/// <summary>
/// How often one address may ask the API: setting <c>Api:RequestsPerMinute</c>, counted in windows of a minute.
/// Every answer says how many requests are left (draft-ietf-httpapi-ratelimit-headers); beyond that comes 429 with <c>Retry-After</c>.
/// </summary>
public sealed class RequestRate : IEndpointFilter, IDisposable
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly PartitionedRateLimiter<HttpContext> limiter;

    public RequestRate(SiteSettings settings)
    {
        PerMinute = settings.RequestsPerMinute;
        limiter = PartitionedRateLimiter.Create<HttpContext, string>(context => RateLimitPartition.GetFixedWindowLimiter(
            context.Connection.RemoteIpAddress?.ToString() ?? "",
            _ => new FixedWindowRateLimiterOptions { PermitLimit = PerMinute, Window = Window, AutoReplenishment = true }));
    }

    public int PerMinute { get; }

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        using var lease = limiter.AttemptAcquire(http);
        var left = limiter.GetStatistics(http)?.CurrentAvailablePermits ?? 0;
        http.Response.Headers["RateLimit-Policy"] = string.Create(CultureInfo.InvariantCulture, $"\"api\";q={PerMinute};w={Window.TotalSeconds}");
        http.Response.Headers["RateLimit"] = string.Create(CultureInfo.InvariantCulture, $"\"api\";r={left}");
        if (lease.IsAcquired)
        {
            return await next(context);
        }

        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : Window;
        http.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return Problems.TooMany(PerMinute);
    }

    public void Dispose() => limiter.Dispose();
}
