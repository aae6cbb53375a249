using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Prtr.Search.Queries;
using Prtr.Web.Addresses;

namespace Prtr.Web.Endpoints;

/// <summary>The one shape of errors for programs: problem documents (RFC 9457).</summary>
public static class Problems
{
    /// <summary>
    /// 400: each problem names the parameter, its value and what is allowed. 422 when everything can be read but is more than one request may ask for:
    /// each names the parameter, the limit and what to do.
    /// </summary>
    public static ProblemHttpResult BadQuery(IReadOnlyList<QueryProblem> problems)
    {
        var language = SiteLanguages.Current;
        var tooMuch = problems.All(problem => problem.Kind == QueryProblemKind.TooMuch);
        return TypedResults.Problem(
            statusCode: tooMuch ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status400BadRequest,
            title: tooMuch ? "Too much asked" : "Malformed query",
            detail: string.Join(' ', problems.Select(p => p.Refused(language))),
            extensions: [new("errors", problems.Select(p => new QueryError(p.Parameter, p.Shown, p.Allowed(language), p.Refused(language), p.Limit?.Most)).ToArray())]);
    }

    /// <summary>400 for one value outside of the query.</summary>
    public static ProblemHttpResult BadValue(string parameter, string value, string allowed)
    {
        var problem = new QueryProblem(QueryProblemKind.Malformed, parameter, value);
        var refused = QueryProblem.Refused(parameter, problem.Shown, allowed, SiteLanguages.Current);
        return TypedResults.Problem(
            statusCode: StatusCodes.Status400BadRequest,
            title: "Malformed query",
            detail: refused,
            extensions: [new("errors", new[] { new QueryError(parameter, problem.Shown, allowed, refused) })]);
    }

    /// <summary>429: one address asked more often than it may.</summary>
    public static ProblemHttpResult TooMany(int perMinute) =>
        TypedResults.Problem(
            statusCode: StatusCodes.Status429TooManyRequests,
            title: "Too many requests",
            detail: string.Create(CultureInfo.InvariantCulture, $"At most {perMinute} requests a minute from one address. Whole data sets come in one request: /en/data."));

    /// <summary>503: too much that takes long is being made.</summary>
    public static ProblemHttpResult Busy() =>
        TypedResults.Problem(
            statusCode: StatusCodes.Status503ServiceUnavailable,
            title: "Busy",
            detail: "Too many large answers are being made at the moment. Ask again after the seconds that Retry-After says; whole data sets are ready as files: /en/data.");

    /// <summary>503: what was being read is of the register before a restore.</summary>
    public static ProblemHttpResult Restored() =>
        TypedResults.Problem(
            statusCode: StatusCodes.Status503ServiceUnavailable,
            title: "Just restored",
            detail: "The register was restored from a backup while the answer was being made. Ask again.");

    /// <summary>404: the register has no such subject.</summary>
    public static ProblemHttpResult NotFound(string what, string value) =>
        TypedResults.Problem(statusCode: StatusCodes.Status404NotFound, title: "Not found", detail: $"The register has no {what} {value}.");

    /// <summary>410: the facility was taken out of the register.</summary>
    public static ProblemHttpResult Gone(string facility, DateOnly day, string? reason) =>
        TypedResults.Problem(
            statusCode: StatusCodes.Status410Gone,
            title: "Gone",
            detail: string.Create(CultureInfo.InvariantCulture, $"Facility {facility} was removed from the register on {day:yyyy-MM-dd}. {reason}").TrimEnd());

    /// <summary>410: reports of the facility were public, and none is now.</summary>
    public static ProblemHttpResult NothingPublic(string facility) =>
        TypedResults.Problem(
            statusCode: StatusCodes.Status410Gone,
            title: "Gone",
            detail: $"No report of facility {facility} is public at present. Which ones were, and why they are not: /en/facilities/{facility}.");

    /// <summary>410: no version of the report is public any more.</summary>
    public static ProblemHttpResult Withdrawn(string report) =>
        TypedResults.Problem(statusCode: StatusCodes.Status410Gone, title: "Gone", detail: $"Report {report} was withdrawn from the register.");

    /// <summary>410: the version was public, and no copy of it is offered.</summary>
    public static ProblemHttpResult VersionGone(long report, int version) =>
        TypedResults.Problem(
            statusCode: StatusCodes.Status410Gone,
            title: "Gone",
            detail: string.Create(CultureInfo.InvariantCulture, $"No copy of version {version} of report {report} is offered: it was withdrawn, or it holds what a later version keeps confidential."));
}

/// <summary>What is wrong with one parameter.</summary>
/// <param name="Allowed">The values that it takes, or how much may be asked for, in words.</param>
/// <param name="Limit">The largest number that may be asked for; null when the value is not too much but wrong.</param>
public sealed record QueryError(string Parameter, string Value, string Allowed, string Detail, long? Limit = null);
