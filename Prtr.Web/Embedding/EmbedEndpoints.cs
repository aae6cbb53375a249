using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using Prtr.Search.Aggregates;
using Prtr.Web.Addresses;
using Prtr.Web.Components.Pages.Analyse;
using Prtr.Web.Endpoints;
using Prtr.Web.Endpoints.Heavy;

namespace Prtr.Web.Embedding;

/// <summary>Charts and tables as small pages that others frame.</summary>
public static class EmbedEndpoints
{
    public static void MapEmbedded(this IEndpointRouteBuilder routes)
    {
        var embedded = routes.MapGroup("/embed" + SiteLanguages.Route).AddEndpointFilter<FramedRefusals>().AddEndpointFilter<BadQueries>().AddEndpointFilter<ReleaseTag>();
        embedded.MapGet("/analyse", AggregateAsync).WithMetadata(new OwnParameters(PartEndpoints.Part), new FramedByAnyone()).IsHeavy().ExcludeFromDescription();
        embedded.MapParts();
    }

    // The chart of the first measure; with part=table, and where nothing can be drawn, the table.
    private static async Task<IResult> AggregateAsync(
        HttpContext context, AskedAggregate asked, AggregateAnswers answers, AboutExport about, CancellationToken cancellationToken)
    {
        if (await answers.TableAsync(asked.Request, cancellationToken) is not { } table)
        {
            return AggregateAnswers.TooLarge(asked.Request);
        }

        var address = AggregateAnswers.PageAddress(context, asked.Request);
        return new RazorComponentResult<EmbeddedPart>(new
        {
            Title = table.Sentence,
            Content = TableOf(table),
            Drawing = context.Request.Query[PartEndpoints.Part] == "table" ? null : answers.Framed(context, table),
            Source = about.SourceLine(table.Answer.Release, address),
            Address = address,
        });
    }

    private static RenderFragment TableOf(AggregateTable table) => builder =>
    {
        builder.OpenComponent<AnalyseTable>(0);
        builder.AddComponentParameter(1, nameof(AnalyseTable.Table), table);
        builder.CloseComponent();
    };
}
