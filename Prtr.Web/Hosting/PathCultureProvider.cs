using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Localization;
using Prtr.Search.Register;
using Prtr.Web.Addresses;

namespace Prtr.Web.Hosting;

/// <summary>
/// Takes the language from the path, under /api and /ogc from the parameter <c>lang</c>: the address decides, never a header.
/// An error page speaks the language of the page that was asked for.
/// </summary>
public sealed class PathCultureProvider : RequestCultureProvider
{
    public override Task<ProviderCultureResult?> DetermineProviderCultureResult(HttpContext httpContext)
    {
        var path = AskedFor(httpContext);
        var language = path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase) || path.StartsWithSegments("/ogc", StringComparison.OrdinalIgnoreCase) ? Parameter(httpContext) : SiteLanguages.Of(path);
        return Task.FromResult(language is null ? null : new ProviderCultureResult(language));
    }

    private static string Parameter(HttpContext context) =>
        context.Request.Query["lang"] is [{ } language] && Languages.All.Contains(language) ? language : SiteLanguages.Default;

    private static PathString AskedFor(HttpContext context) =>
        context.Features.Get<IExceptionHandlerPathFeature>()?.Path
        ?? context.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath
        ?? context.Request.Path;
}
