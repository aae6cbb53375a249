using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Diagnostics;
using Prtr.Web.Hosting;

namespace Prtr.Web.Components.Layout;

/// <summary>The address that the reader asked for, also where another page answers it (not found, error).</summary>
/// <param name="Path">With its language, such as <c>/kk/search</c>.</param>
/// <param name="Query">With its question mark; empty when there is none.</param>
public sealed record AskedAddress(string Path, string Query)
{
    /// <summary>The same address in another language; its start page when the address has no language.</summary>
    public string In(string language) =>
        SiteLanguages.Of(Path) is { } own ? $"/{language}{Path[(own.Length + 1)..]}{Query}" : $"/{language}";

    public static AskedAddress Of(HttpContext? context, NavigationManager navigation)
    {
        if (context?.Features.Get<IStatusCodeReExecuteFeature>() is { } asked)
        {
            return new(asked.OriginalPath, asked.OriginalQueryString ?? "");
        }

        if (context?.Features.Get<IExceptionHandlerPathFeature>() is { } failed)
        {
            return new(failed.Path, "");
        }

        var here = new Uri(navigation.Uri);
        return new(here.AbsolutePath, here.Query);
    }
}
