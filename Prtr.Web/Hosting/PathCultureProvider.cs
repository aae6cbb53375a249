using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Localization;

namespace Prtr.Web.Hosting;

/// <summary>Takes the language from the path; an error page speaks the language of the page that was asked for.</summary>
public sealed class PathCultureProvider : RequestCultureProvider
{
    public override Task<ProviderCultureResult?> DetermineProviderCultureResult(HttpContext httpContext) =>
        Task.FromResult(SiteLanguages.Of(AskedFor(httpContext)) is { } language ? new ProviderCultureResult(language) : null);

    private static PathString AskedFor(HttpContext context) =>
        context.Features.Get<IExceptionHandlerPathFeature>()?.Path
        ?? context.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath
        ?? context.Request.Path;
}
