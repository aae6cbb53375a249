using Prtr.Web.Addresses;
using Prtr.Web.Endpoints.Heavy;
using Prtr.Web.Endpoints.OpenData;
using Prtr.Web.Endpoints.Places;

namespace Prtr.Web.Endpoints;

/// <summary>The twins of pages: the same address with an ending gives the same set as a file.</summary>
public static class TwinEndpoints
{
    public static void MapTwins(this IEndpointRouteBuilder routes)
    {
        // Before the pages, of whose last part an ending could be taken for the end.
        var twins = routes.MapGroup(SiteLanguages.Route).WithOrder(-1)
            .AddEndpointFilter<BadQueries>().AddEndpointFilter<ReleaseTag>().RequireCors();
        twins.MapFiles("/search");
        twins.MapGet("/search.json", SearchAsync).IsHeavy("size");
        twins.MapFiles("/place");
        twins.MapGet("/place.json", PlaceEndpoints.JsonAsync).WithMetadata(new OwnParameters("order")).IsHeavy();
        twins.MapGet("/analyse.json", (AskedAggregate asked, AggregateAnswers answers, CancellationToken token) => answers.JsonAsync(asked.Request, token)).IsHeavy();
        twins.MapGet("/analyse.csv", (HttpContext context, AskedAggregate asked, AggregateAnswers answers, CancellationToken token) => answers.CsvAsync(context, asked.Request, token))
            .WithMetadata(new OwnParameters("excel")).IsHeavy();
        twins.MapGet("/analyse.xlsx", (HttpContext context, AskedAggregate asked, AggregateAnswers answers, CancellationToken token) => answers.XlsxAsync(context, asked.Request, token)).IsHeavy();
        twins.MapGet("/analyse.svg", (HttpContext context, AskedAggregate asked, AggregateAnswers answers, CancellationToken token) => answers.PictureAsync(context, asked.Request, TwinFormat.Svg, token)).IsHeavy();
        twins.MapGet("/analyse.png", (HttpContext context, AskedAggregate asked, AggregateAnswers answers, CancellationToken token) => answers.PictureAsync(context, asked.Request, TwinFormat.Png, token)).IsHeavy();
        twins.MapReviewFiles();
        foreach (var subject in Subject.All)
        {
            var one = twins.MapGroup("").WithMetadata(subject).AddSubjectFilters(subject);
            var path = $"/{subject.Path}/{{{AskedQuery.SubjectValue}}}";
            one.MapFiles(path);
            var json = subject.Parameter switch
            {
                "facility" => one.MapGet(path + ".json", SubjectAnswers.FacilityAsync),
                "operator" => one.MapGet(path + ".json", SubjectAnswers.OperatorAsync),
                _ => one.MapGet(path + ".json", SearchAsync),
            };
            json.IsHeavy("size");
        }
    }

    private static void MapFiles(this RouteGroupBuilder pages, string path)
    {
        var twins = pages.MapGroup("").IsHeavy();
        var tables = twins.MapGroup("").WithMetadata(new OwnParameters(AskedColumns.Parameter));
        twins.MapGet(path + ".csv", (HttpContext context, AskedQuery asked, AskedColumns columns, Exports exports, CancellationToken token) => exports.CsvAsync(context, asked.Query, columns, token))
            .WithMetadata(new OwnParameters(AskedColumns.Parameter, "excel"));
        tables.MapGet(path + ".xlsx", (HttpContext context, AskedQuery asked, AskedColumns columns, Exports exports, CancellationToken token) => exports.XlsxAsync(context, asked.Query, columns, token));
        tables.MapGet(path + ".jsonl", (HttpContext context, AskedQuery asked, AskedColumns columns, Exports exports, CancellationToken token) => exports.JsonLinesAsync(context, asked.Query, columns, token));
        twins.MapGet(path + ".atom", FeedEndpoints.OfQueryAsync);
        twins.MapGet(path + ".geojson", (HttpContext context, AskedQuery asked, Exports exports, CancellationToken token) => exports.GeoJsonAsync(context, asked.Query, token));
    }

    private static Task<IResult> SearchAsync(AskedQuery asked, SearchAnswers answers, CancellationToken cancellationToken)
    {
        var path = $"/{SiteLanguages.Current}/search.json";
        return answers.AllAsync(asked.Query, query => PageLinks.With(path, query), cancellationToken);
    }
}
