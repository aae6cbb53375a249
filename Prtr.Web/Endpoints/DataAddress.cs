namespace Prtr.Web.Endpoints;

/// <summary>Addresses that programs read: what goes wrong there is a problem document, elsewhere a page.</summary>
public static class DataAddress
{
    public static bool Is(string path) =>
        path.StartsWith("/api/", StringComparison.OrdinalIgnoreCase) || path.StartsWith("/openapi/", StringComparison.OrdinalIgnoreCase)
        || path.StartsWith("/ogc", StringComparison.OrdinalIgnoreCase) || Path.HasExtension(path);

    /// <summary>An empty answer that refuses something becomes a problem document or the page that says so.</summary>
    public static void UseRefusals(this IApplicationBuilder app)
    {
        app.UseWhen(context => Is(context.Request.Path.Value ?? ""), data => data.UseStatusCodePages());
        app.UseWhen(context => !Is(context.Request.Path.Value ?? ""), pages =>
            pages.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true));
    }
}
