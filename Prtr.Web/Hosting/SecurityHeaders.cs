using Microsoft.AspNetCore.Cors.Infrastructure;
using Prtr.Search.Settings;
using Prtr.Web.Endpoints;

namespace Prtr.Web.Hosting;

/// <summary>The headers of every answer, failures included: nothing comes from another host, nothing is inline, no page is framed.</summary>
public static class SecurityHeaders
{
    public const string ContentSecurityPolicy =
        "default-src 'self'; img-src 'self' data:; style-src 'self'; script-src 'self'; object-src 'none'; "
        + "base-uri 'self'; frame-ancestors 'none'; form-action 'self'";

    /// <summary>For a year a browser comes by TLS only, to hosts below this one, too.</summary>
    public const string StrictTransportSecurity = "max-age=31536000; includeSubDomains";

    // Pages ask the server of dotnet watch, on a port of its own, what has changed.
    private const string OfDevelopment = ContentSecurityPolicy + "; connect-src 'self' ws://localhost:* wss://localhost:*";

    public static void UseSecurityHeaders(this WebApplication app)
    {
        var isDevelopment = app.Environment.IsDevelopment();
        var policy = isDevelopment ? OfDevelopment : ContentSecurityPolicy;
        var isSecure = !isDevelopment && IsSecure(app.Services);
        app.Use(async (context, next) =>
        {
            // Set last: the handler of exceptions clears what was set before.
            context.Response.OnStarting(() =>
            {
                Set(context.Response.Headers, policy, IsForEverybody(context), isSecure || (!isDevelopment && context.Request.IsHttps));
                if (context.GetEndpoint()?.Metadata.GetMetadata<SignsHereAttribute>() is { } signs && signs.IsAt(context.Request.Path))
                {
                    context.Response.Headers.ContentSecurityPolicy = SignsHereAttribute.Allow(policy);
                }

                if (context.GetEndpoint()?.Metadata.GetMetadata<FramedByAnyone>() is not null)
                {
                    AllowFrames(context.Response.Headers, policy);
                }

                return Task.CompletedTask;
            });
            try
            {
                await next(context);
            }
            catch (Exception) when (!context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
            {
                // It is in the log by now. Left to the server, the answer would have no headers at all.
                context.Response.Clear();
                context.Response.StatusCode = StatusCodes.Status500InternalServerError;
            }
        });
    }

    /// <summary>The headers of what never becomes a request, see <see cref="ServerRefusals"/>.</summary>
    internal static IHeaderDictionary OfRefusals(IServiceProvider services)
    {
        var headers = new HeaderDictionary();
        Set(headers, ContentSecurityPolicy, isForEverybody: false, IsSecure(services));
        return headers;
    }

    private static bool IsSecure(IServiceProvider services) =>
        services.GetRequiredService<SiteSettings>().PublicUrl?.StartsWith("https:", StringComparison.OrdinalIgnoreCase) == true;

    private static void Set(IHeaderDictionary headers, string policy, bool isForEverybody, bool isSecure)
    {
        headers.ContentSecurityPolicy = policy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(self), microphone=(), payment=(), usb=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = isForEverybody ? "cross-origin" : "same-origin";
        if (isSecure)
        {
            headers.StrictTransportSecurity = StrictTransportSecurity;
        }
    }

    // Whoever frames it learns nothing and can do nothing with it: there is neither account nor form in it.
    private static void AllowFrames(IHeaderDictionary headers, string policy)
    {
        headers.ContentSecurityPolicy = policy.Replace("frame-ancestors 'none'", "frame-ancestors *", StringComparison.Ordinal);
        headers.Remove("X-Frame-Options");
        headers["Cross-Origin-Resource-Policy"] = "cross-origin";
    }

    // Data that any page may read, any page may embed.
    private static bool IsForEverybody(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<IEnableCorsAttribute>() is not null;
}
