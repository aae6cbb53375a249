using Microsoft.AspNetCore.Components;
using Prtr.Ingest.Intake.Publishing;
using Prtr.Web.Addresses;

namespace Prtr.Web.Office.Publication;

/// <summary>What the publication of a year would change, its proposal by one person, and the decision of another.</summary>
public sealed partial class YearPublicationPage
{
    private readonly HashSet<long> leftOut = [];
    private PublicationPlan? plan;
    private PublicationText? words;
    private PublicationProposal? proposal;
    private string reason = "";

    [Parameter] public int Year { get; set; }

    [SupplyParameterFromQuery(Name = "problem")] private string? Problem { get; set; }

    [SupplyParameterFromQuery(Name = "done")] private string? Done { get; set; }

    protected override async Task LoadAsync()
    {
        var register = await Desk.RegisterAsync();
        words = new PublicationText(register.Reference, SiteLanguages.Current);
        proposal = (await Proposals.OpenAsync(register.Database, Gone)).FirstOrDefault(one => one.ReportingYear == Year);
        plan = await PublicationPlanner.PlanAsync(register.Database, register.Reference, Year, Gone);
    }

    private void Leave(long report, bool wanted) => _ = wanted ? leftOut.Add(report) : leftOut.Remove(report);

    private async Task ProposeAsync()
    {
        if (await TryAsync(proposals => proposals.ProposeAsync(Year, leftOut, reason.Trim(), Gone), "Done.Proposed"))
        {
            reason = "";
        }
    }

    private Task<bool> DeclineAsync(string why) => TryAsync(proposals => proposals.DeclineAsync(proposal!.Id, why, Gone), "Done.Declined");

    private Task<bool> TryAsync(Func<Proposals, Task<ProposalOutcome>> act, string done) => TryAsync(async register =>
    {
        var outcome = await act(register.Proposals);
        return outcome.Refusal is { } refusal ? words!.Refusal(refusal) : outcome.Problem is { } why ? Text["Problem." + why].Value : null;
    }, () => Text[done, Year].Value);
}
