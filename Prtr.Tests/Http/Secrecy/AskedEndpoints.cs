using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using Prtr.Web.Addresses;
using Prtr.Web.Office;

namespace Prtr.Tests.Http.Secrecy;

/// <summary>Knows which of a site's public addresses were asked, by their routes, so that none that comes later is left out.</summary>
internal sealed partial class AskedEndpoints : IStartupFilter
{
    // What stands in an address after a word, or for the name of a part of it.
    private static readonly Dictionary<string, string> Values = new()
    {
        ["facilities"] = "1", ["facility"] = "1", ["operators"] = "020440003656", ["operator"] = "020440003656", ["pollutants"] = "1", ["pollutant"] = "1", ["activities"] = "1(c)", ["activity"] = "1(c)",
        ["regions"] = "233600000", ["region"] = "233600000", ["waste"] = "130205", ["culture"] = "ru", ["year"] = "2022", ["edition"] = "1", ["release"] = "2024.1", ["report"] = "1", ["version"] = "1",
        ["collections"] = "facilities", ["documentName"] = "v1", ["part"] = "facilities-1", ["name"] = "about", ["file"] = "changes.jsonl", ["secret"] = new string('a', 32), ["items"] = "1", ["rest"] = "x",
    };

    // Pages that stand in for others, and what only people who have signed in see.
    private static readonly string[] Others = ["/error", "/not-found", "/refused/", "/_", .. ((string[])["office", "cabinet", "sign-in", "_"]).Select(page => $"{SiteLanguages.Route}/{page}")];

    private readonly ConcurrentDictionary<string, byte> asked = new(StringComparer.Ordinal);

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(async (context, then) =>
        {
            await then(context);
            if (context.GetEndpoint() is RouteEndpoint endpoint)
            {
                asked[Route(endpoint)] = 0;
            }
        });
        next(app);
    };

    /// <summary>An address for each route of what anybody may read that nobody has asked for.</summary>
    /// <exception cref="KeyNotFoundException">A route has a part for which no value is known here.</exception>
    public IReadOnlyList<string> Missing(IServiceProvider services) =>
    [
        .. services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Where(IsPublic).Select(Route)
            .Distinct().Where(route => !asked.ContainsKey(route)).Order(StringComparer.Ordinal).Select(route => Part().Replace(route, Value)),
    ];

    private static string Value(Match part) => Values.TryGetValue(part.Groups["before"].Value, out var value) ? $"{part.Groups["before"]}/{value}"
        : $"{part.Groups["before"]}/{Values[part.Groups["name"].Value]}";

    [GeneratedRegex(@"(?<before>[^/{}]*)/\{\*{0,2}(?<name>\w+)[^{}]*\}")]
    private static partial Regex Part();

    private static bool IsPublic(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<OfficePageAttribute>() is null && endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null
        && endpoint.Metadata.GetMetadata<HttpMethodMetadata>() is { } methods && methods.HttpMethods.Contains("GET")
        // Empty forms are made anew each time, with the moment in them.
        && !Route(endpoint).Contains("template", StringComparison.Ordinal) && !Others.Any(other => Route(endpoint).StartsWith(other, StringComparison.Ordinal));

    private static string Route(RouteEndpoint endpoint) => "/" + endpoint.RoutePattern.RawText!.TrimStart('/');
}
