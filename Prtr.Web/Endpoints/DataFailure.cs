using Microsoft.AspNetCore.Diagnostics;

namespace Prtr.Web.Endpoints;

/// <summary>A failure while data are made is a problem document too; pages have an error page. Where nothing can be written, both say when to come again.</summary>
public sealed class DataFailure(IProblemDetailsService problems) : IExceptionHandler
{
    // Somebody has to make room first.
    private const string SecondsForRoom = "60";

    public ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (httpContext.Response.StatusCode == StatusCodes.Status503ServiceUnavailable)
        {
            httpContext.Response.Headers.RetryAfter = SecondsForRoom;
        }

        var failed = httpContext.Features.Get<IExceptionHandlerPathFeature>()?.Path ?? "";
        if (!DataAddress.Is(failed))
        {
            return ValueTask.FromResult(false);
        }

        var status = httpContext.Response.StatusCode;
        var (title, detail) = status switch
        {
            StatusCodes.Status503ServiceUnavailable => ("No file can be written", "The register has no room on its disk, or may not write there, so files that are not made yet cannot be made. What needs none is answered as usual. Ask again later."),
            < StatusCodes.Status500InternalServerError => ("Malformed request", null),
            _ => ("The register could not answer", null),
        };
        return problems.TryWriteAsync(new() { HttpContext = httpContext, ProblemDetails = { Title = title, Detail = detail, Status = status } });
    }
}
