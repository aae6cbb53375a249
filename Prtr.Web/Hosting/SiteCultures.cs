using System.Text.Unicode;
using Microsoft.AspNetCore.Localization;
using Microsoft.Extensions.Localization;
using Prtr.Search.Register;
using Prtr.Web.Addresses;
using Prtr.Web.Resources;

namespace Prtr.Web.Hosting;

/// <summary>Three languages: which one a request speaks, and where its texts are (Resources/Area.{kk,ru,en}.resx, class Area beside them).</summary>
public static class SiteCultures
{
    public static void AddSiteLanguages(this IServiceCollection services)
    {
        services.AddSingleton(typeof(IStringLocalizer<>), typeof(Localizer<>));
        services.Configure<RequestLocalizationOptions>(options =>
        {
            options.SetDefaultCulture(SiteLanguages.Default)
                .AddSupportedCultures([.. Languages.All])
                .AddSupportedUICultures([.. Languages.All]);
            options.ApplyCurrentCultureToResponseHeaders = true;
            options.RequestCultureProviders =
            [
                new PathCultureProvider(),
                new CookieRequestCultureProvider { CookieName = SiteLanguages.Cookie },
                new AcceptLanguageHeaderRequestCultureProvider(),
            ];
        });
        // Cyrillic stays readable in the page's source and takes two bytes a letter instead of seven.
        services.AddWebEncoders(options => options.TextEncoderSettings = new(UnicodeRanges.All));
    }

    /// <summary>Sends <c>/</c> to the reader's language.</summary>
    public static void MapLanguageRedirect(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/", (HttpContext context) =>
        {
            context.Response.Headers.Vary = "Accept-Language, Cookie";
            var language = context.Features.Get<IRequestCultureFeature>()!.RequestCulture.UICulture.Name;
            return Results.LocalRedirect($"/{language}{context.Request.QueryString}");
        }).ExcludeFromDescription();
}
