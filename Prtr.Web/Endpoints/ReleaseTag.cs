using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Prtr.Search.Queries;
using Prtr.Web.Addresses;
using Prtr.Web.Figures;

namespace Prtr.Web.Endpoints;

/// <summary>Marks an answer by the data release, the address and this version of the software; who has it already gets 304.</summary>
public sealed class ReleaseTag(IRegisterSearch register) : IEndpointFilter
{
    private static readonly string Software = typeof(ReleaseTag).Module.ModuleVersionId.ToString("N")[..8];

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var state = await register.StateAsync(http.RequestAborted);
        var address = $"{state.Release.Id} {await EditionStamp.OfAsync(http, http.RequestAborted)} {Software} {SiteLanguages.Current} {http.Request.Path}{http.Request.QueryString}";
        var tag = $"W/\"{state.Release.Name}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(address)).AsSpan(0, 8))}\"";
        var result = http.Request.Headers.IfNoneMatch.Contains(tag) ? TypedResults.StatusCode(StatusCodes.Status304NotModified) : await next(context);
        if (result is not ProblemHttpResult)
        {
            http.Response.Headers.ETag = tag;
            http.Response.Headers.CacheControl = "no-cache";
        }

        return result;
    }
}
