using System.Net;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.StaticAssets;
using Prtr.Search.Settings;
using Prtr.Web.Endpoints;
using Prtr.Web.Endpoints.Maps;

namespace Prtr.Web.Hosting;

/// <summary>
/// How often one address may ask for pages and files: setting <c>Site:RequestsPerMinute</c>. Not counted are files of the site itself, health checks, the API, which counts for itself,
/// and this machine: a proxy on it that is not trusted stands for all readers.
/// </summary>
public static class ReaderRate
{
    public static void UseReaderRate(this WebApplication app)
    {
        var rate = new AddressRate(app.Services.GetRequiredService<SiteSettings>().PageRequestsPerMinute);
        app.Lifetime.ApplicationStopped.Register(rate.Dispose);
        app.Use((context, next) =>
        {
            var address = context.Connection.RemoteIpAddress;
            return IsCounted(context, address) && rate.Count(address).Wait is { } wait ? Refusal.TooManyAsync(context, rate.PerMinute, wait) : next(context);
        });
    }

    private static bool IsCounted(HttpContext context, IPAddress? address) =>
        address is not null && !IPAddress.IsLoopback(address)
        && context.Features.Get<IStatusCodeReExecuteFeature>() is null && context.Features.Get<IExceptionHandlerPathFeature>() is null
        && context.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is null
        && !context.Request.Path.StartsWithSegments(StreetTiles.Path) && !context.Request.Path.StartsWithSegments("/health") && !context.Request.Path.StartsWithSegments("/api");
}
