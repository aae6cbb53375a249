using System.Globalization;
using System.Xml.Linq;
using Prtr.Search.Queries;
using Prtr.Search.Register;
using Prtr.Web.Endpoints.Heavy;

namespace Prtr.Web.Endpoints.OpenData;

/// <summary>What search engines read first: <c>robots.txt</c>, the index of the sitemap and its parts.</summary>
public static class SitemapEndpoints
{
    private static readonly XNamespace Map = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly XNamespace Xhtml = "http://www.w3.org/1999/xhtml";

    public static void MapSitemap(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/robots.txt", (HttpContext context) => Results.Text(Robots(PageLinks.Absolute(context, "/sitemap.xml")))).ExcludeFromDescription();
        var maps = routes.MapGroup("").AddEndpointFilter<ReleaseTag>().ExcludeFromDescription();
        maps.MapGet("/sitemap.xml", IndexAsync);
        maps.MapGet("/sitemaps/{part}.xml", PartAsync).IsHeavy();
    }

    // Combinations of criteria are without end, and their results are found on the pages of subjects.
    private static string Robots(string sitemap) =>
        $"""
        User-agent: *
        Disallow: /api/
        Disallow: /ogc/
        Disallow: /*/search?
        Disallow: /*/search/
        Disallow: /*/search.
        Disallow: /*/analyse?
        Disallow: /*/office

        Sitemap: {sitemap}

        """;

    private static async Task<IResult> IndexAsync(HttpContext context, Sitemap sitemap, IRegisterSearch register, CancellationToken cancellationToken)
    {
        var day = await DayAsync(register, cancellationToken);
        return Xml(new XElement(Map + "sitemapindex", (await sitemap.PartsAsync(cancellationToken)).Select(part => new XElement(
            Map + "sitemap",
            new XElement(Map + "loc", PageLinks.Absolute(context, $"/sitemaps/{part}.xml")),
            new XElement(Map + "lastmod", day)))));
    }

    private static async Task<IResult> PartAsync(string part, HttpContext context, Sitemap sitemap, IRegisterSearch register, CancellationToken cancellationToken)
    {
        if (await sitemap.PathsAsync(part, cancellationToken) is not { } paths)
        {
            return Problems.NotFound("part of the sitemap", part);
        }

        var day = await DayAsync(register, cancellationToken);
        var host = PageLinks.Absolute(context, "");
        return Xml(new XElement(
            Map + "urlset",
            new XAttribute(XNamespace.Xmlns + "xhtml", Xhtml),
            from path in paths
            from language in Languages.All
            select new XElement(
                Map + "url",
                new XElement(Map + "loc", $"{host}/{language}{path}"),
                new XElement(Map + "lastmod", day),
                Languages.All.Select(other => new XElement(
                    Xhtml + "link",
                    new XAttribute("rel", "alternate"),
                    new XAttribute("hreflang", other),
                    new XAttribute("href", $"{host}/{other}{path}"))))));
    }

    private static async Task<string> DayAsync(IRegisterSearch register, CancellationToken cancellationToken) =>
        (await register.StateAsync(cancellationToken)).Release.PublishedAt.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static XmlAnswer Xml(XElement root) => new(root, "application/xml; charset=utf-8");
}
