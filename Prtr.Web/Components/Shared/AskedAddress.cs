using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Diagnostics;
using Prtr.Search.Queries;
using Prtr.Web.Addresses;
using Prtr.Web.Endpoints;

namespace Prtr.Web.Components.Shared;

/// <summary>The address that the reader asked for, also where another page answers it (not found, error).</summary>
/// <param name="Path">With its language, such as <c>/kk/search</c>.</param>
/// <param name="Query">With its question mark; empty when there is none.</param>
/// <param name="IsStandIn">Whether another page answers it.</param>
public sealed record AskedAddress(string Path, string Query, bool IsStandIn)
{
    /// <summary>The path under the language, without slashes at its ends; empty for the start page.</summary>
    public string Page => (SiteLanguages.Of(Path) is { } own ? Path[(own.Length + 1)..] : Path).Trim('/');

    public bool IsStart => Page.Length == 0;

    /// <summary>
    /// The one address of what is shown here: parameters in their order, none that says nothing.
    /// Aggregates have parameters beside the query, which are kept as they are.
    /// </summary>
    public string Canonical => Page == "analyse" ? Path + Query : PageLinks.With(Path, RegisterQuery.Parse(Query).Query.Format());

    /// <summary>The data of this page, in all its formats.</summary>
    public IEnumerable<(TwinFormat Format, string Address)> Twins
    {
        get
        {
            var query = (RegisterQuery.Parse(Query).Query with { Page = 1, Size = RegisterQuery.DefaultSize }).Format();
            return TwinFormat.Of(Page).Select(format => (format, PageLinks.With($"{Path}.{format.Ending}", query)));
        }
    }

    /// <summary>A place on this page.</summary>
    /// <param name="id">Of an element.</param>
    public string Part(string id) => $"{Path}{Query}#{id}";

    /// <summary>The same address in another language; its start page when the address has no language.</summary>
    public string In(string language) =>
        SiteLanguages.Of(Path) is { } own ? $"/{language}{Path[(own.Length + 1)..]}{Query}" : $"/{language}";

    public static AskedAddress Of(HttpContext? context, NavigationManager navigation)
    {
        if (context?.Features.Get<IStatusCodeReExecuteFeature>() is { } asked)
        {
            return new(asked.OriginalPath, asked.OriginalQueryString ?? "", true);
        }

        if (context?.Features.Get<IExceptionHandlerPathFeature>() is { } failed)
        {
            return new(failed.Path, "", true);
        }

        var here = new Uri(navigation.Uri);
        return new(here.AbsolutePath, here.Query, false);
    }
}
