using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Prtr.Search.Database;
using Prtr.Search.Queries;
using Prtr.Web.Addresses;

namespace Prtr.Web.Endpoints.OpenData;

/// <summary>
/// Identifiers of subjects that never change: <c>/id/{kind}/{value}</c> leads (303) to the page in the reader's language, or to the data that <c>Accept</c> asks for.
/// A merged facility's leads to the other's (301), that of what was removed is gone (410).
/// </summary>
public static class StableIds
{
    /// <summary>The path of a subject's identifier.</summary>
    /// <param name="kind">The query parameter that names such subjects, or <c>report</c>.</param>
    public static string Path(string kind, string value) => $"/id/{kind}/{value}";

    public static void MapStableIds(this IEndpointRouteBuilder routes)
    {
        var ids = routes.MapGroup("/id").AddEndpointFilter<NotFoundPage>().RequireCors().ExcludeFromDescription();
        foreach (var subject in Subject.All)
        {
            ids.MapGet($"/{subject.Parameter}/{{{AskedQuery.SubjectValue}}}", (string value, HttpContext context) => SeeOther(context, $"{subject.Path}/{value}", ""))
                .WithMetadata(subject).AddSubjectFilters(subject);
        }

        ids.MapGet("/report/{id}", ReportAsync);
        ids.MapGet("/{**rest}", (string? rest) => Problems.NotFound("identifier", "/id/" + rest));
    }

    // A report's figures stand on its facility's page.
    private static async Task<IResult> ReportAsync(string id, HttpContext context, RegisterDatabase database, IRegisterSearch register, CancellationToken cancellationToken)
    {
        var state = long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && !id.StartsWith('0')
            ? await ReportState.FindAsync(database, number, (await register.StateAsync(cancellationToken)).Release, cancellationToken)
            : null;
        return state switch
        {
            null => Problems.NotFound("report", id),
            { IsPublic: false } => Problems.Withdrawn(id),
            _ => SeeOther(context, string.Create(CultureInfo.InvariantCulture, $"facilities/{state.FacilityId}"), string.Create(CultureInfo.InvariantCulture, $"year={state.Year}")),
        };
    }

    private static StatusCodeHttpResult SeeOther(HttpContext context, string path, string query)
    {
        var type = AcceptedType.Best(context.Request, [AcceptedType.Html, .. TwinFormat.All.Select(format => format.MediaType)]);
        var ending = TwinFormat.All.FirstOrDefault(format => format.MediaType == type) is { } twin ? "." + twin.Ending : "";
        context.Response.Headers.Vary = "Accept, Accept-Language, Cookie";
        context.Response.Headers.Location = PageLinks.With($"/{SiteLanguages.Current}/{path}{ending}", query);
        return TypedResults.StatusCode(StatusCodes.Status303SeeOther);
    }

    /// <summary>Shows a reader the page that says so, where a program gets a problem document.</summary>
    private sealed class NotFoundPage : IEndpointFilter
    {
        public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
        {
            var result = await next(context);
            return result is IStatusCodeHttpResult { StatusCode: StatusCodes.Status404NotFound }
                && AcceptedType.Best(context.HttpContext.Request, "application/problem+json", AcceptedType.Html) == AcceptedType.Html
                ? TypedResults.StatusCode(StatusCodes.Status404NotFound)
                : result;
        }
    }
}
