using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Prtr.Search.Exports;
using Prtr.Web.Endpoints;

namespace Prtr.Web.Ogc;

/// <summary>A document of the OGC API, as JSON or as a page that shows the same.</summary>
/// <param name="write">Writes the members of the document but for its links.</param>
/// <param name="links">Beside those to itself and to its other form.</param>
public sealed class OgcAnswer(string title, Action<Utf8JsonWriter> write, IReadOnlyList<OgcLink> links, string mediaType = OgcLink.Json) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        if (!OgcFormat.IsHtml(httpContext.Request, mediaType))
        {
            httpContext.Response.ContentType = mediaType == OgcLink.Json ? mediaType + "; charset=utf-8" : mediaType;
            await using var json = new Utf8JsonWriter(httpContext.Response.BodyWriter, ExportJson.Options);
            Write(json, httpContext);
            await json.FlushAsync(httpContext.RequestAborted);
            await httpContext.Response.BodyWriter.FlushAsync(httpContext.RequestAborted);
            return;
        }

        var buffer = new MemoryStream();
        await using (var json = new Utf8JsonWriter(buffer))
        {
            Write(json, httpContext);
        }

        using var document = JsonDocument.Parse(buffer.ToArray());
        await new RazorComponentResult<OgcPage>(new { Title = title, Document = document.RootElement }).ExecuteAsync(httpContext);
    }

    private void Write(Utf8JsonWriter json, HttpContext context)
    {
        json.WriteStartObject();
        write(json);
        OgcLink[] own =
        [
            new("self", OgcLink.With(context, OgcFormat.Json), mediaType, title),
            new("alternate", OgcLink.With(context, OgcFormat.Html), AcceptedType.Html, title),
        ];
        OgcLink.Write(json, own.Concat(links));
        json.WriteEndObject();
    }
}
