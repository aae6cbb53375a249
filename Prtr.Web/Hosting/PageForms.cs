using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Http.Features;
using Prtr.Web.Endpoints;

namespace Prtr.Web.Hosting;

/// <summary>
/// A page takes what a form sends, and no more than people type: what is no form, breaks off, or is longer is refused before the page sees it. The same holds for what takes a file.
/// All of it has come before anything waits for its turn, so nobody who sends slowly keeps others from theirs.
/// </summary>
public static class PageForms
{
    private const long Largest = 256 * 1024;

    // The field in which Blazor sends the name of a form.
    private const string FormName = "_handler";

    /// <summary>Stands after the routing.</summary>
    public static void UsePageForms(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        var takesFile = context.GetEndpoint()?.Metadata.GetMetadata<TakesFileAttribute>();
        if (!HttpMethods.IsPost(context.Request.Method) || (takesFile is null && context.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is null))
        {
            await next(context);
            return;
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = takesFile?.Most ?? Largest;
        }

        // Who leaves out which form it is would be told so in English, by the framework.
        if ((await SentForm.ProblemAsync(context) ?? (takesFile is null && !context.Request.Form.ContainsKey(FormName) ? StatusCodes.Status400BadRequest : null)) is { } status)
        {
            context.Response.StatusCode = status;
            return;
        }

        await next(context);
    });
}
