using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Localization;
using Prtr.Search.Register;
using Prtr.Web.Addresses;

namespace Prtr.Web.Hosting;

/// <summary>
/// Takes the language from the path, under /api and /ogc from the parameter <c>lang</c>: the address decides, never a header;
/// only where an address under /ogc names none, what the program accepts: the links that it gets name one.
/// Descriptions for programs are English whoever asks. An error page speaks the language of the page that was asked for.
/// </summary>
public sealed class PathCultureProvider : RequestCultureProvider
{
    public override Task<ProviderCultureResult?> DetermineProviderCultureResult(HttpContext httpContext)
    {
        var path = AskedFor(httpContext);
        var language = Under("/openapi") || Under("/ogc/api") ? "en"
            : Under("/api") ? Parameter(httpContext) ?? SiteLanguages.Default
            : Under("/ogc") ? Parameter(httpContext) ?? Accepted(httpContext) ?? SiteLanguages.Default
            : path.StartsWithSegments("/embed", StringComparison.Ordinal, out var embedded) ? SiteLanguages.Of(embedded)
            : SiteLanguages.Of(path);
        return Task.FromResult(language is null ? null : new ProviderCultureResult(language));

        bool Under(string root) => path.StartsWithSegments(root, StringComparison.OrdinalIgnoreCase);
    }

    private static string? Parameter(HttpContext context) =>
        context.Request.Query["lang"] is [{ } language] && Languages.All.Contains(language) ? language : null;

    private static string? Accepted(HttpContext context) => context.Request.GetTypedHeaders().AcceptLanguage
        .Where(language => language.Quality is not 0)
        .OrderByDescending(language => language.Quality ?? 1)
        .Select(language => language.Value.Value?.Split('-')[0].ToLowerInvariant())
        .FirstOrDefault(Languages.All.Contains);

    private static PathString AskedFor(HttpContext context) =>
        context.Features.Get<IExceptionHandlerPathFeature>()?.Path
        ?? context.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath
        ?? context.Request.Path;
}
