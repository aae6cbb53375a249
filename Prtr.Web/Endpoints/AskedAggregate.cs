using Microsoft.AspNetCore.WebUtilities;
using Prtr.Search.Aggregates;
using Prtr.Search.Queries;

namespace Prtr.Web.Endpoints;

/// <summary>
/// The aggregate that a request for data asks for, read strictly as <see cref="AskedQuery"/> is. It is read from the address itself:
/// the output cache sorts the values of the parsed query in place, and the order of rows and measures says something.
/// </summary>
public sealed record AskedAggregate(AggregateRequest Request, IReadOnlyList<QueryProblem> Problems) : IAsked
{
    public static ValueTask<AskedAggregate> BindAsync(HttpContext context)
    {
        var own = context.GetEndpoint()!.Metadata.GetMetadata<OwnParameters>()?.Names ?? [];
        var read = AggregateParameters.Parse(QueryHelpers.ParseQuery(context.Request.QueryString.Value).Where(parameter => !own.Contains(parameter.Key)));
        return ValueTask.FromResult(new AskedAggregate(read.Request, read.Problems));
    }
}
