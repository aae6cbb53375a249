using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Http.Features;
using Prtr.Web.Endpoints;

namespace Prtr.Web.Hosting;

/// <summary>A page takes what a form sends, and no more than people type: what is no form, breaks off, or is longer is refused before the page sees it.</summary>
public static class PageForms
{
    private const long Largest = 256 * 1024;

    /// <summary>Stands after the routing.</summary>
    public static void UsePageForms(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (!HttpMethods.IsPost(context.Request.Method) || context.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is null)
        {
            await next(context);
            return;
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = context.GetEndpoint()!.Metadata.GetMetadata<TakesFileAttribute>()?.Most ?? Largest;
        }

        if (await SentForm.ProblemAsync(context) is { } status)
        {
            context.Response.StatusCode = status;
            return;
        }

        await next(context);
    });
}
