using Microsoft.AspNetCore.Http.Features;
using Prtr.Search.Settings;

namespace Prtr.Web.Hosting;

/// <summary>
/// The cache of pages. Where <c>Site:PublicUrl</c> says what the site is called, pages name nothing else, so they are kept under that name, by whatever scheme and host a proxy passes readers on:
/// one page is made for all of them, and those that <see cref="BroadPages"/> makes are found.
/// </summary>
internal static class KeptPages
{
    public static void UseKeptPages(this WebApplication app)
    {
        if (app.Services.GetRequiredService<SiteSettings>().PublicUrl is not { } address)
        {
            app.UseOutputCache();
            return;
        }

        var site = new Uri(address);
        app.Use((context, next) =>
        {
            var request = context.Request;
            context.Features.Set(new Asked(request.Scheme, request.Host));
            (request.Scheme, request.Host) = (site.Scheme, HostString.FromUriComponent(site));
            return next(context);
        });
        app.UseOutputCache();
        // What makes the answer sees how it was asked for: a cookie must not be for TLS alone where there is none.
        app.Use((context, next) =>
        {
            (context.Request.Scheme, context.Request.Host) = context.Features.GetRequiredFeature<Asked>();
            return next(context);
        });
    }

    private sealed record Asked(string Scheme, HostString Host);
}
