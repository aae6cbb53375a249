using Microsoft.AspNetCore.Http.HttpResults;
using Prtr.Search.Queries;
using Prtr.Web.Addresses;
using Prtr.Web.Endpoints.Heavy;
using Prtr.Web.Endpoints.OpenApi;
using Prtr.Web.Endpoints.OpenApi.Shapes;
using Prtr.Web.Endpoints.Places;

namespace Prtr.Web.Endpoints;

/// <summary>The register for programs: JSON under <c>/api/v1</c>. The parameter <c>lang</c> chooses the language of names.</summary>
public static class ApiEndpoints
{
    private const string Root = "/api/v1";

    public static void MapApi(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup(Root).WithMetadata(new OwnParameters("lang")).WithCommonAnswers()
            .AddEndpointFilter((context, next) => context.HttpContext.RequestServices.GetRequiredService<RequestRate>().InvokeAsync(context, next))
            .AddEndpointFilter<BadQueries>().AddEndpointFilter<ReleaseTag>().RequireCors();

        var search = api.MapGroup("").WithTags("search");
        search.MapGet("/search", (AskedQuery asked, SearchAnswers answers, CancellationToken token) => answers.AllAsync(asked.Query, Address("search"), token))
            .WithName("search").Gives<SearchShape>().IsHeavy("size");
        search.MapGet("/records", (AskedQuery asked, SearchAnswers answers, CancellationToken token) => answers.RecordsAsync(asked.Query, Address("records"), token))
            .WithName("records").Gives<RecordsShape>().IsHeavy("size");
        search.MapGet("/facets", (AskedQuery asked, SearchAnswers answers, CancellationToken token) => answers.FacetsAsync(asked.Query, Address("facets"), token))
            .WithName("facets").Gives<FacetsShape>();
        search.MapGet("/aggregate", (AskedAggregate asked, AggregateAnswers answers, CancellationToken token) => answers.JsonAsync(asked.Request, token))
            .WithName("aggregate").Gives<AggregateShape>().IsHeavy();
        search.MapGet("/suggest", SuggestAsync).WithName("suggest");
        search.MapGet("/places", PlaceEndpoints.Find).WithName("places");
        api.MapGet(Path(Subject.Facility), SubjectAnswers.FacilityAsync).AboutSubject(Subject.Facility).Gives<FacilityAnswerShape>().OrMoved();
        api.MapGet(Path(Subject.Operator), SubjectAnswers.OperatorAsync).AboutSubject(Subject.Operator).Gives<OperatorAnswerShape>().IsHeavy("size");
        api.MapGet("/years", YearsAsync).WithName("years").WithTags("years");
        api.MapGet("/review/{year}", ReviewEndpoints.JsonAsync).WithName("review").WithTags("years").Gives<Review>().OrNotFound().IsHeavy();
        api.MapReference();

        routes.MapGet(Root + "/{**rest}", (string? rest) => Problems.NotFound("address", $"{Root}/{rest}")).ExcludeFromDescription();
    }

    private static string Path(Subject subject) => $"/{subject.Path}/{{{AskedQuery.SubjectValue}}}";

    private static RouteHandlerBuilder AboutSubject(this RouteHandlerBuilder answer, Subject subject) =>
        answer.WithMetadata(subject).AddSubjectFilters(subject).WithName(subject.Parameter).WithTags("subjects").OrNotFound();

    private static Func<string, string> Address(string path)
    {
        var language = "lang=" + SiteLanguages.Current;
        return query => $"{Root}/{path}?{query}{(query.Length > 0 ? "&" : "")}{language}";
    }

    /// <param name="q">The first letters.</param>
    /// <param name="count">How many at most: 1 to 50, by default 8.</param>
    private static async Task<Results<Ok<IReadOnlyList<Suggestion>>, ProblemHttpResult>> SuggestAsync(
        IRegisterSearch register, CancellationToken cancellationToken, string? q = null, string? count = null)
    {
        var asked = AskedCompletions.Read(q, count);
        if (asked.Refused is { } refused)
        {
            return refused;
        }

        IReadOnlyList<Suggestion> found = asked.Text.Length == 0 ? [] : await register.SuggestAsync(asked.Text, SiteLanguages.Current, asked.Count, cancellationToken);
        return TypedResults.Ok(found);
    }

    private static async Task<Ok<PublishedYears>> YearsAsync(IRegisterSearch register, KeptYears kept, CancellationToken cancellationToken) =>
        TypedResults.Ok(await kept.OfAsync(register, cancellationToken));
}
