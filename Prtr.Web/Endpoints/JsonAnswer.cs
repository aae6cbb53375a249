using System.Text.Json;
using Prtr.Search.Exports;

namespace Prtr.Web.Endpoints;

/// <summary>An answer that is written as JSON straight into the response.</summary>
public sealed class JsonAnswer(Action<Utf8JsonWriter> write) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.ContentType = "application/json; charset=utf-8";
        await using var json = new Utf8JsonWriter(httpContext.Response.BodyWriter, ExportJson.Options);
        write(json);
        await json.FlushAsync(httpContext.RequestAborted);
        await httpContext.Response.BodyWriter.FlushAsync(httpContext.RequestAborted);
    }
}
