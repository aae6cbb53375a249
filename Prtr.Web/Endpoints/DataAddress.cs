using Microsoft.AspNetCore.Diagnostics;
using Prtr.Web.Hosting;

namespace Prtr.Web.Endpoints;

/// <summary>Addresses that programs read: what goes wrong there is a problem document, elsewhere a page.</summary>
public static class DataAddress
{
    public static bool Is(string path) =>
        path.StartsWith("/api/", StringComparison.OrdinalIgnoreCase) || path.StartsWith("/openapi/", StringComparison.OrdinalIgnoreCase)
        || path.StartsWith("/ogc", StringComparison.OrdinalIgnoreCase) || Path.HasExtension(path);

    /// <summary>Whether what goes wrong is told to a program. A reader whose browser asks for a file gets a page.</summary>
    public static bool IsForPrograms(HttpRequest request)
    {
        var path = request.Path.Value ?? "";
        return Is(path) && (!IsTwin(path) || AcceptedType.Best(request, "application/problem+json", AcceptedType.Html) != AcceptedType.Html);
    }

    // Other than under /api, /openapi and /ogc, it is the ending alone that makes an address one of data.
    private static bool IsTwin(string path) => Path.HasExtension(path) && !Is(Path.ChangeExtension(path, null));

    // The pages that stand in for others are no pages of their own.
    private const string RefusalPages = "/refused";
    private static readonly string[] StandIns = [RefusalPages, "/not-found", FailureLog.ErrorPage];

    /// <summary>An empty answer that refuses something becomes a problem document or the page that says so.</summary>
    public static void UseRefusals(this IApplicationBuilder app)
    {
        app.UseWhen(context => IsForPrograms(context.Request), data => data.UseStatusCodePages());
        app.UseWhen(context => !IsForPrograms(context.Request), pages =>
            pages.UseStatusCodePagesWithReExecute(RefusalPages + "/{0}", createScopeForStatusCodePages: true));
        app.Use(async (context, next) =>
        {
            var method = context.Request.Method;
            var standsIn = context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Features.Get<IExceptionHandlerPathFeature>() is not null;
            if (standsIn || !StandIns.Any(page => context.Request.Path.StartsWithSegments(page, StringComparison.OrdinalIgnoreCase)))
            {
                // The page that says so is only read: taken for a form, it would be refused, or fail, for another reason than what was asked.
                context.Request.Method = standsIn && !HttpMethods.IsHead(method) ? HttpMethods.Get : method;
                await next(context);
                context.Request.Method = method;
                return;
            }

            context.Response.StatusCode = StatusCodes.Status404NotFound;
        });
    }
}
