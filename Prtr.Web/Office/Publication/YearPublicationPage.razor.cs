using Microsoft.AspNetCore.Components;
using Prtr.Ingest.Intake.Proposing;
using Prtr.Ingest.Intake.Publishing;
using Prtr.Ingest.People;
using Prtr.Web.Addresses;

namespace Prtr.Web.Office.Publication;

/// <summary>What the publication of a year would change, its proposal by one person, and the decision of another.</summary>
public sealed partial class YearPublicationPage
{
    private readonly HashSet<long> leftOut = [];
    private PublicationPlan? plan;
    private PublicationText? words;
    private Proposal? proposal;
    private string reason = "";

    [Parameter] public int Year { get; set; }

    [SupplyParameterFromQuery(Name = "problem")] private string? Problem { get; set; }

    [SupplyParameterFromQuery(Name = "done")] private string? Done { get; set; }

    protected override async Task LoadAsync()
    {
        var register = await Desk.RegisterAsync();
        words = new PublicationText(register.Reference, SiteLanguages.Current);
        proposal = (await Proposals.OpenAsync(register.Database, Act.Publish, Gone)).FirstOrDefault(one => YearProposals.YearOf(one) == Year);
        plan = await PublicationPlanner.PlanAsync(register.Database, register.Reference, Year, Gone);
    }

    private void Leave(long report, bool wanted) => _ = wanted ? leftOut.Add(report) : leftOut.Remove(report);

    private async Task ProposeAsync()
    {
        if (await TryAsync(async register =>
        {
            var outcome = await register.YearProposals.ProposeAsync(Year, leftOut, reason.Trim(), Gone);
            return outcome.Refusal is { } refusal ? words!.Refusal(refusal) : InWords(outcome.Problem);
        }, () => Text["Done.Proposed", Year].Value))
        {
            reason = "";
        }
    }

    private Task<bool> DeclineAsync(string why) =>
        TryAsync(async register => InWords(await register.Proposals.DeclineAsync(proposal!.Id, why, Gone)), () => Text["Done.Declined", Year].Value);

    private string? InWords(ProposalProblem? problem) => problem is { } why ? Text["Problem." + why].Value : null;
}
