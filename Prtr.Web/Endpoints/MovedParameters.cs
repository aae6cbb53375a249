using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.Primitives;
using Prtr.Search.Database;
using Prtr.Search.Queries;

namespace Prtr.Web.Endpoints;

/// <summary>A query that names a merged facility leads to the same query with the id that it has today (301), so that links and saved questions stay true.</summary>
public static class MovedParameters
{
    // More would be no question of a reader; such a query is answered as it stands.
    private const int MostIds = 100;

    private static readonly string[] Names = ["facility", "facility_id"];

    public static void UseMovedParameters(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (HttpMethods.IsGet(context.Request.Method) && Names.Any(context.Request.Query.ContainsKey)
            && await CurrentAsync(context) is { Count: > 0 } moved)
        {
            context.Response.Redirect(context.Request.PathBase + context.Request.Path + Rewritten(context.Request.Query, moved), permanent: true);
            return;
        }

        await next(context);
    });

    private static async Task<Dictionary<string, long>> CurrentAsync(HttpContext context)
    {
        var (query, aborted) = (context.Request.Query, context.RequestAborted);
        var database = context.RequestServices.GetRequiredService<RegisterDatabase>();
        var shown = (await context.RequestServices.GetRequiredService<IRegisterSearch>().StateAsync(aborted)).Release;
        var moved = new Dictionary<string, long>();
        foreach (var text in Names.SelectMany(name => query[name]).OfType<string>().Select(Id).Distinct().Take(MostIds))
        {
            if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
                && await FacilityState.FindAsync(database, id, shown, aborted) is { MergedIntoId: { } other })
            {
                moved[text] = other;
            }
        }

        return moved;
    }

    private static string Rewritten(IQueryCollection query, Dictionary<string, long> moved) => new QueryBuilder(query.Select(parameter =>
        new KeyValuePair<string, StringValues>(parameter.Key, Names.Contains(parameter.Key) ? new StringValues([.. parameter.Value.Select(value => Current(value, moved)).Distinct()]) : parameter.Value)))
        .ToString();

    private static string? Current(string? value, Dictionary<string, long> moved) =>
        value is not null && moved.TryGetValue(Id(value), out var other)
            ? (value.StartsWith('!') ? "!" : "") + other.ToString(CultureInfo.InvariantCulture)
            : value;

    // A mark before a value excludes it.
    private static string Id(string value) => value.TrimStart('!');
}
