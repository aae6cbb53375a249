using Prtr.Search.Queries;

namespace Prtr.Web.Endpoints;

/// <summary>What a request for data asks for, as it was read.</summary>
public interface IAsked
{
    /// <summary>What could not be read; the request is then refused (<see cref="BadQueries"/>).</summary>
    IReadOnlyList<QueryProblem> Problems { get; }
}
