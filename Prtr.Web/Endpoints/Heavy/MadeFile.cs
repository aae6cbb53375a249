using Microsoft.Net.Http.Headers;
using Prtr.Search.Exports;

namespace Prtr.Web.Endpoints.Heavy;

/// <summary>A file that is made already: what is left is to send it, which others need not wait for.</summary>
/// <param name="name">Of the file, with its ending.</param>
public sealed class MadeFile(string name, string contentType, byte[] content) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Features.Get<HeavyPass>()?.Made();
        var response = httpContext.Response;
        response.ContentType = contentType;
        response.ContentLength = content.Length;
        response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = name }.ToString();
        await response.Body.WriteAsync(content, httpContext.RequestAborted);
    }
}
