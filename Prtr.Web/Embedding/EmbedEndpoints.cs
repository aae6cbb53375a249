using Microsoft.AspNetCore.Http.HttpResults;
using Prtr.Web.Addresses;
using Prtr.Web.Endpoints;
using Prtr.Web.Endpoints.Heavy;

namespace Prtr.Web.Embedding;

/// <summary>Charts and tables as small pages that others frame.</summary>
public static class EmbedEndpoints
{
    private const string Part = "part";

    public static void MapEmbedded(this IEndpointRouteBuilder routes) =>
        routes.MapGroup("/embed" + SiteLanguages.Route).AddEndpointFilter<BadQueries>().AddEndpointFilter<ReleaseTag>()
            .MapGet("/analyse", AggregateAsync)
            .WithMetadata(new OwnParameters(Part), new FramedByAnyone()).IsHeavy().ExcludeFromDescription();

    // The chart of the first measure; with part=table, and where nothing can be drawn, the table.
    private static async Task<IResult> AggregateAsync(
        HttpContext context, AskedAggregate asked, AggregateAnswers answers, AboutExport about, CancellationToken cancellationToken)
    {
        if (await answers.TableAsync(asked.Request, cancellationToken) is not { } table)
        {
            return AggregateAnswers.TooLarge(asked.Request);
        }

        var address = AggregateAnswers.PageAddress(context, asked.Request);
        return new RazorComponentResult<EmbeddedAggregate>(new
        {
            Table = table,
            Drawing = context.Request.Query[Part] == "table" ? null : answers.Framed(context, table),
            Source = about.SourceLine(table, address),
            Address = address,
        });
    }
}
