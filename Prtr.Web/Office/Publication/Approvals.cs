using System.Globalization;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.Extensions.Localization;
using Prtr.Ingest.Editions;
using Prtr.Ingest.Intake;
using Prtr.Ingest.Intake.Publishing;
using Prtr.Ingest.People;
using Prtr.Search.Elasticsearch;
using Prtr.Web.Addresses;

namespace Prtr.Web.Office.Publication;

/// <summary>
/// Where the second of two persons lets be done what the first has proposed: each by a form of its own, so that whoever may not, the proposer above all, is refused with 403 whatever a page shows.
/// </summary>
public static class Approvals
{
    public static void MapApprovals(this IEndpointRouteBuilder routes)
    {
        Map(routes, "years", Act.Publish, YearAsync);
        Map(routes, "withdrawals", Act.Withdraw, WithdrawalAsync);
        Map(routes, "reviews", Act.PublishReview, ReviewAsync);
    }

    private static void Map(IEndpointRouteBuilder routes, string kind, Act act, Func<Asked, Task<Decision>> decide) =>
        routes.MapPost($"{SiteLanguages.Route}/office/proposals/{kind}/{{id:long}}/approve", async (
                HttpContext context, long id, OpenRegister register, IAntiforgery antiforgery, IStringLocalizer<OfficeTexts> text) =>
            {
                if (!await antiforgery.IsRequestValidAsync(context) || PersonClaims.Find(context.User) is not { } person)
                {
                    return Results.BadRequest();
                }

                try
                {
                    var form = await context.Request.ReadFormAsync(context.RequestAborted);
                    var decision = await decide(new Asked(id, register.As(Actor.Of(person)), form["early"].ToString().Trim(), context.RequestAborted));
                    return Results.LocalRedirect(Links.To(decision.Page, await SaidAsync(decision, register, context.RequestAborted)));
                }
                catch (NotAllowedException)
                {
                    return Results.Text(text["NotAllowed"], statusCode: StatusCodes.Status403Forbidden);
                }
            })
            .WithMetadata(new OfficePageAttribute(act))
            .ExcludeFromDescription();

    private static async Task<Decision> YearAsync(Asked asked)
    {
        var proposal = (await Proposals.OpenAsync(asked.Register.Database, asked.Cancelled)).FirstOrDefault(one => one.Id == asked.Id);
        var outcome = await asked.Register.Proposals.ApproveAsync(asked.Id, asked.Cancelled);
        return new(proposal is null ? "office/publication" : string.Create(CultureInfo.InvariantCulture, $"office/publication/{proposal.ReportingYear}"), outcome.Problem, outcome.Release is not null);
    }

    private static async Task<Decision> WithdrawalAsync(Asked asked)
    {
        var proposal = await FindAsync(asked, Act.Withdraw);
        var outcome = await asked.Register.ProposedWithdrawals.ApproveAsync(asked.Id, asked.Cancelled);
        return new(proposal is null ? "office/publication" : $"office/reports/{proposal.Number}", outcome.Problem, outcome.Release is not null);
    }

    private static async Task<Decision> ReviewAsync(Asked asked)
    {
        var proposal = await FindAsync(asked, Act.PublishReview);
        var register = asked.Register;
        var problem = await new ReviewProposals(register.Database, register.Reference, register.Actor, register.Clock).ApproveAsync(asked.Id, asked.Early, asked.Cancelled);
        return new(proposal is null ? "office/publication" : $"office/publication/{proposal.Number}/review", problem, false);
    }

    private static async Task<ActProposal?> FindAsync(Asked asked, Act act) =>
        (await ActProposals.OpenAsync(asked.Register.Database, act, asked.Cancelled)).FirstOrDefault(one => one.Id == asked.Id);

    private static async Task<string> SaidAsync(Decision decision, OpenRegister register, CancellationToken cancellationToken)
    {
        if (decision.Problem is { } problem)
        {
            return $"problem={problem}";
        }

        try
        {
            return decision.IsReleased && await register.Relay.RunAsync(cancellationToken) >= 0 ? "done=Published" : "done=Approved";
        }
        catch (ElasticsearchException)
        {
            return "done=IndexLater";
        }
    }

    /// <param name="Early">Why a review comes before its time; may be empty.</param>
    private sealed record Asked(long Id, OpenRegister Register, string Early, CancellationToken Cancelled);

    /// <param name="Page">Where the person goes on.</param>
    /// <param name="IsReleased">Whether the index has something to learn.</param>
    private sealed record Decision(string Page, ProposalProblem? Problem, bool IsReleased);
}
