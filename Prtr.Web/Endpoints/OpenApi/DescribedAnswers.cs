using Prtr.Web.Endpoints.OpenApi.Shapes;

namespace Prtr.Web.Endpoints.OpenApi;

/// <summary>What operations answer, for the description of the API. Answers are written as streams, so their shapes are said here.</summary>
public static class DescribedAnswers
{
    private const string Problem = "application/problem+json";

    /// <summary>Every operation answers 304 to who has the answer already, 400 to a malformed query, 422 to one that asks too much, 429 to who asks too often.</summary>
    public static RouteGroupBuilder WithCommonAnswers(this RouteGroupBuilder routes) => routes.WithMetadata(
        new ProducesResponseTypeMetadata(StatusCodes.Status304NotModified, typeof(void)),
        new ProducesResponseTypeMetadata(StatusCodes.Status400BadRequest, typeof(ProblemShape), [Problem]),
        new ProducesResponseTypeMetadata(StatusCodes.Status422UnprocessableEntity, typeof(ProblemShape), [Problem]),
        new ProducesResponseTypeMetadata(StatusCodes.Status429TooManyRequests, typeof(ProblemShape), [Problem]));

    public static RouteHandlerBuilder Gives<T>(this RouteHandlerBuilder operation) => operation.Produces<T>();

    /// <summary>404 for what the register does not have.</summary>
    public static RouteHandlerBuilder OrNotFound(this RouteHandlerBuilder operation) =>
        operation.Produces<ProblemShape>(StatusCodes.Status404NotFound, Problem);

    /// <summary>301 for a facility that was merged into another, 410 for one that was removed or of which nothing is public any more.</summary>
    public static RouteHandlerBuilder OrMoved(this RouteHandlerBuilder operation) =>
        operation.Produces(StatusCodes.Status301MovedPermanently).Produces<ProblemShape>(StatusCodes.Status410Gone, Problem);
}
