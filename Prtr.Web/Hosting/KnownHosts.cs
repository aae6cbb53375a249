using System.Globalization;
using Prtr.Search.Settings;

namespace Prtr.Web.Hosting;

/// <summary>
/// Answers 400 to a request that does not say for which site it is, or says it in a way that is no host; and, once <c>Site:PublicUrl</c> says what the site is called,
/// to one that asks for another. This machine may always ask by its own names, as health checks do.
/// </summary>
public static class KnownHosts
{
    private static readonly string[] OfThisMachine = ["localhost", "127.0.0.1", "[::1]"];

    public static void UseKnownHosts(this WebApplication app)
    {
        var own = app.Services.GetRequiredService<SiteSettings>().PublicUrl is { } address ? new Uri(address).Host : null;
        app.Use(async (context, next) =>
        {
            if (IsHost(context.Request.Host) && (own is null || OfThisMachine.Append(own).Contains(context.Request.Host.Host, StringComparer.OrdinalIgnoreCase)))
            {
                await next(context);
                return;
            }

            await TypedResults.Problem(statusCode: StatusCodes.Status400BadRequest, title: "Unknown host", detail: "The header Host must name this site.").ExecuteAsync(context);
        });
    }

    // What is not an address of a site cannot stand in one.
    private static bool IsHost(HostString host) =>
        host.HasValue && Uri.TryCreate(string.Create(CultureInfo.InvariantCulture, $"http://{host.Value}/"), UriKind.Absolute, out var address) && address.PathAndQuery == "/" && address.UserInfo.Length == 0;
}
