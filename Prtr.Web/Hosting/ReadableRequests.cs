using System.Text;
using Microsoft.Net.Http.Headers;

namespace Prtr.Web.Hosting;

/// <summary>Refuses what no page expects: an address with a zero in it, which the server lets pass when the address is given with its host (400), and a body in a charset that nobody reads, such as UTF-7 (415).</summary>
public static class ReadableRequests
{
    public static void UseReadableRequests(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var status = context.Request.Path.Value!.Contains('\0', StringComparison.Ordinal) ? StatusCodes.Status400BadRequest
            : !IsReadable(context.Request.ContentType) ? StatusCodes.Status415UnsupportedMediaType
            : (int?)null;
        if (status is not { } refused)
        {
            return next(context);
        }

        context.Response.StatusCode = refused;
        return Task.CompletedTask;
    });

    private static bool IsReadable(string? contentType)
    {
        if (!MediaTypeHeaderValue.TryParse(contentType, out var type) || !type.Charset.HasValue)
        {
            return true;
        }

        try
        {
            return Encoding.GetEncoding(HeaderUtilities.RemoveQuotes(type.Charset).ToString()) is not null;
        }
        catch (Exception unknown) when (unknown is ArgumentException or NotSupportedException)
        {
            return false;
        }
    }
}
