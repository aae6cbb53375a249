using Microsoft.Extensions.Primitives;
using Prtr.Search.Queries;

namespace Prtr.Web.Endpoints;

/// <summary>
/// The query of a request for data. It is read strictly: what a page drops with a word is refused here (<see cref="BadQueries"/>),
/// since a program does not read words.
/// </summary>
public sealed record AskedQuery(RegisterQuery Query, IReadOnlyList<QueryProblem> Problems) : IAsked
{
    /// <summary>The route value that names the thing in the path.</summary>
    public const string ThingValue = "value";

    public static ValueTask<AskedQuery> BindAsync(HttpContext context)
    {
        var endpoint = context.GetEndpoint()!.Metadata;
        var own = endpoint.GetMetadata<OwnParameters>()?.Names ?? [];
        var parameters = context.Request.Query.Where(parameter => !own.Contains(parameter.Key)).ToList();
        var problems = new List<QueryProblem>();
        if (endpoint.GetMetadata<Thing>() is { } thing)
        {
            problems.AddRange(parameters.Where(p => p.Key == thing.Parameter).Select(p => new QueryProblem(QueryProblemKind.UnknownParameter, p.Key, p.Value.ToString())));
            AddThing(parameters, thing, (string)context.Request.RouteValues[ThingValue]!);
        }

        var read = RegisterQuery.Parse(parameters);
        return ValueTask.FromResult(new AskedQuery(read.Query, [.. problems, .. read.Problems]));
    }

    // A thing's page shows all years, so its data do too unless some are named. A value that cannot be one is for KnownThings to refuse.
    private static void AddThing(List<KeyValuePair<string, StringValues>> parameters, Thing thing, string value)
    {
        if (thing.Scope(value) is not null)
        {
            parameters.Add(new(thing.Parameter, value));
        }

        if (parameters.All(p => p.Key != "year"))
        {
            parameters.Add(new("year", "all"));
        }
    }
}

/// <summary>Parameters of an address that are no part of the query.</summary>
public sealed record OwnParameters(params IReadOnlyList<string> Names);
