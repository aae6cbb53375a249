namespace Prtr.Web.Endpoints.OpenApi.Shapes;

/// <summary>What went wrong, as a problem document (RFC 9457).</summary>
/// <param name="TraceId">To be named when asking what happened.</param>
/// <param name="Errors">Only for a query that is malformed or asks too much: each parameter that could not be taken.</param>
public sealed record ProblemShape(string Title, int Status, string? Type = null, string? Detail = null, string? TraceId = null, IReadOnlyList<QueryError>? Errors = null);
