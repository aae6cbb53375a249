using Microsoft.AspNetCore.Antiforgery;
using Microsoft.Extensions.Localization;
using Prtr.Ingest.Editions;
using Prtr.Ingest.Intake;
using Prtr.Ingest.Intake.Proposing;
using Prtr.Ingest.People;
using Prtr.Search.Elasticsearch;
using Prtr.Search.Queries;
using Prtr.Web.Addresses;
using Prtr.Web.Endpoints;

namespace Prtr.Web.Office.Publication;

/// <summary>
/// Where the second of two persons lets be done what the first has proposed: each by a form of its own, so that whoever may not, the proposer above all, is refused with 403 whatever a page shows.
/// </summary>
public static class Approvals
{
    public static void MapApprovals(this IEndpointRouteBuilder routes)
    {
        Map(routes, Act.Publish, asked => asked.Register.YearProposals.ApproveAsync(asked.Id, asked.Cancelled));
        Map(routes, Act.Withdraw, asked => asked.Register.ReportProposals.ApproveAsync(asked.Id, Act.Withdraw, asked.Cancelled));
        Map(routes, Act.Correct, asked => asked.Register.ReportProposals.ApproveAsync(asked.Id, Act.Correct, asked.Cancelled));
        Map(routes, Act.ApproveReference, async asked =>
        {
            var outcome = await asked.Register.ReferenceProposals.ApproveAsync(asked.Id, asked.Cancelled);
            await asked.Register.ReadReferenceAsync(asked.Cancelled);
            return outcome;
        });
        Map(routes, Act.PublishReview, async asked => new ProposalOutcome(
            null, await new ReviewProposals(asked.Register.Database, asked.Register.Reference, asked.Register.Actor, asked.Register.Clock).ApproveAsync(asked.Id, asked.Early, asked.Cancelled)));
    }

    private static void Map(IEndpointRouteBuilder routes, Act act, Func<Asked, Task<ProposalOutcome>> approve) =>
        routes.MapPost($"{SiteLanguages.Route}/office/proposals/{ProposalLinks.Kinds[act]}/{{id:long}}/approve", async (
                HttpContext context, long id, OpenRegister register, IRefreshable served, IAntiforgery antiforgery, IStringLocalizer<OfficeTexts> text) =>
            {
                if (await SentForm.ProblemAsync(context) is { } status)
                {
                    return Results.StatusCode(status);
                }

                if (!await antiforgery.IsRequestValidAsync(context) || PersonClaims.Find(context.User) is not { } person)
                {
                    return Results.BadRequest();
                }

                try
                {
                    var cancelled = context.RequestAborted;
                    var proposal = (await Proposals.OpenAsync(register.Database, act, cancelled)).FirstOrDefault(one => one.Id == id);
                    var form = await context.Request.ReadFormAsync(cancelled);
                    var outcome = await approve(new Asked(id, register.As(Actor.Of(person)), form["early"].ToString().Trim(), cancelled));
                    var said = outcome.Problem is { } problem ? $"problem={problem}" : "done=" + await ServeAsync(outcome, register, served, cancelled);
                    return Results.LocalRedirect(proposal is null ? Links.To("office/publication", said) : ProposalLinks.PageOf(proposal, said));
                }
                catch (NotAllowedException)
                {
                    return Results.Text(text["NotAllowed"], statusCode: StatusCodes.Status403Forbidden);
                }
            })
            .WithMetadata(new OfficePageAttribute(act))
            .ExcludeFromDescription();

    // Readers of this site are served at once what was decided; other instances look every few seconds.
    private static async Task<string> ServeAsync(ProposalOutcome outcome, OpenRegister register, IRefreshable served, CancellationToken cancellationToken)
    {
        try
        {
            if (outcome.Release is not null)
            {
                await register.Relay.RunAsync(cancellationToken);
            }

            await served.RefreshAsync(cancellationToken);
            return outcome.Release is null ? "Approved" : "Published";
        }
        catch (ElasticsearchException)
        {
            return "IndexLater";
        }
    }

    /// <param name="Early">Why a review comes before its time; may be empty.</param>
    private sealed record Asked(long Id, OpenRegister Register, string Early, CancellationToken Cancelled);
}
