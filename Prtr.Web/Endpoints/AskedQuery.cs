using Microsoft.Extensions.Primitives;
using Prtr.Search.Queries;

namespace Prtr.Web.Endpoints;

/// <summary>
/// The query of a request for data. It is read strictly: what a page drops with a word is refused here (<see cref="BadQueries"/>),
/// since a program does not read words.
/// </summary>
public sealed record AskedQuery(RegisterQuery Query, IReadOnlyList<QueryProblem> Problems) : IAsked
{
    /// <summary>The route value that names the subject in the path.</summary>
    public const string SubjectValue = "value";

    public static ValueTask<AskedQuery> BindAsync(HttpContext context)
    {
        var endpoint = context.GetEndpoint()!.Metadata;
        var own = endpoint.GetMetadata<OwnParameters>()?.Names ?? [];
        var parameters = context.Request.Query.Where(parameter => !own.Contains(parameter.Key)).ToList();
        var problems = new List<QueryProblem>();
        if (endpoint.GetMetadata<Subject>() is { } subject)
        {
            problems.AddRange(parameters.Where(p => p.Key == subject.Parameter).Select(p => new QueryProblem(QueryProblemKind.UnknownParameter, p.Key, p.Value.ToString())));
            AddSubject(parameters, subject, (string)context.Request.RouteValues[SubjectValue]!);
        }

        var read = RegisterQuery.Parse(parameters);
        return ValueTask.FromResult(new AskedQuery(read.Query, [.. problems, .. read.Problems]));
    }

    // A subject's page shows all years, so its data do too unless some are named. A value that cannot be one is for KnownSubjects to refuse.
    private static void AddSubject(List<KeyValuePair<string, StringValues>> parameters, Subject subject, string value)
    {
        if (subject.Scope(value) is not null)
        {
            parameters.Add(new(subject.Parameter, value));
        }

        if (parameters.All(p => p.Key != "year"))
        {
            parameters.Add(new("year", "all"));
        }
    }
}

/// <summary>Parameters of an address that are no part of the query.</summary>
public sealed record OwnParameters(params IReadOnlyList<string> Names);
