using Microsoft.AspNetCore.Diagnostics;

namespace Prtr.Web.Endpoints;

/// <summary>A failure while data are made is a problem document too; pages have an error page.</summary>
public sealed class DataFailure(IProblemDetailsService problems) : IExceptionHandler
{
    public ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        var failed = httpContext.Features.Get<IExceptionHandlerPathFeature>()?.Path ?? "";
        if (!DataAddress.Is(failed))
        {
            return ValueTask.FromResult(false);
        }

        var status = httpContext.Response.StatusCode;
        var title = status < StatusCodes.Status500InternalServerError ? "Malformed request" : "The register could not answer";
        return problems.TryWriteAsync(new() { HttpContext = httpContext, ProblemDetails = { Title = title, Status = status } });
    }
}
