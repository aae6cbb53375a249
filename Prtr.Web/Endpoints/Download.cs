using Microsoft.Net.Http.Headers;

namespace Prtr.Web.Endpoints;

/// <summary>A file that is written into the response as it comes into being.</summary>
/// <param name="name">Of the file, with its ending.</param>
public sealed class Download(string name, string contentType, Func<Stream, CancellationToken, Task> write) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.ContentType = contentType;
        response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = name }.ToString();
        await write(response.Body, httpContext.RequestAborted);
    }
}
