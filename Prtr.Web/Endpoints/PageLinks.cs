using Prtr.Search.Settings;

namespace Prtr.Web.Endpoints;

/// <summary>Addresses with the host in front, for what leaves the site.</summary>
public static class PageLinks
{
    /// <param name="path">Under the root, with a slash in front.</param>
    public static string Absolute(HttpContext context, string path)
    {
        var publicUrl = context.RequestServices.GetRequiredService<SiteSettings>().PublicUrl;
        return (publicUrl ?? $"{context.Request.Scheme}://{context.Request.Host}") + path;
    }

    /// <summary>The path with a question mark and the query, when there is one.</summary>
    public static string With(string path, string query) => query.Length == 0 ? path : $"{path}?{query}";
}
