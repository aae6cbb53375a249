namespace Prtr.Web.Hosting;

/// <summary>The headers of every answer: nothing comes from another host, nothing is inline, no page is framed.</summary>
public static class SecurityHeaders
{
    public const string ContentSecurityPolicy =
        "default-src 'self'; img-src 'self' data:; style-src 'self'; script-src 'self'; object-src 'none'; "
        + "base-uri 'self'; frame-ancestors 'none'; form-action 'self'";

    // Pages ask the server of dotnet watch, on a port of its own, what has changed.
    private const string OfDevelopment = ContentSecurityPolicy + "; connect-src 'self' ws://localhost:* wss://localhost:*";

    public static void UseSecurityHeaders(this WebApplication app)
    {
        var policy = app.Environment.IsDevelopment() ? OfDevelopment : ContentSecurityPolicy;
        app.Use((context, next) =>
        {
            var headers = context.Response.Headers;
            headers.ContentSecurityPolicy = policy;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
            headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            return next(context);
        });
    }
}
