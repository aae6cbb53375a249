using System.Security.Cryptography;
using System.Text;
using Microsoft.Net.Http.Headers;
using Prtr.Search.Queries;
using Prtr.Web.Addresses;
using Prtr.Web.Figures;

namespace Prtr.Web.Endpoints;

/// <summary>Marks an answer by the data release, the address, the form asked for and this version of the software; who has it already gets 304.</summary>
public sealed class ReleaseTag(IRegisterSearch register) : IEndpointFilter
{
    private static readonly string Software = typeof(ReleaseTag).Module.ModuleVersionId.ToString("N")[..8];

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var state = await register.StateAsync(http.RequestAborted);
        var address = $"{state.Release.Tag} {await EditionStamp.OfAsync(http, http.RequestAborted)} {Software} {SiteLanguages.Current} {http.Request.Path}{http.Request.QueryString} {http.Request.Headers.Accept}";
        var tag = $"W/\"{state.Release.Tag}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(address)).AsSpan(0, 8))}\"";
        // Before what answers: some of it writes at once.
        (http.Response.Headers.ETag, http.Response.Headers.CacheControl) = (tag, "no-cache");
        var result = http.Request.Headers.IfNoneMatch.Contains(tag) ? TypedResults.StatusCode(StatusCodes.Status304NotModified) : await next(context);
        if ((result is INestedHttpResult nested ? nested.Result : result) is IStatusCodeHttpResult { StatusCode: >= StatusCodes.Status400BadRequest })
        {
            http.Response.Headers.Remove(HeaderNames.ETag);
            http.Response.Headers.Remove(HeaderNames.CacheControl);
        }

        return result;
    }
}
