using Microsoft.AspNetCore.Components;
using Prtr.Ingest.Intake.Publishing;
using Prtr.Ingest.People;
using Prtr.Web.Addresses;

namespace Prtr.Web.Office.Publication;

/// <summary>What the publication of a year would change, its proposal by one person, and the decision of another.</summary>
public sealed partial class YearPublicationPage : IDisposable
{
    private readonly CancellationTokenSource gone = new();
    private readonly HashSet<long> leftOut = [];
    private PublicationPlan? plan;
    private PublicationText? words;
    private PublicationProposal? proposal;
    private SignedInPerson? person;
    private string reason = "";
    private string? problem;
    private string? said;
    private bool busy;

    [Parameter] public int Year { get; set; }

    [SupplyParameterFromQuery(Name = "problem")] private string? Problem { get; set; }

    [SupplyParameterFromQuery(Name = "done")] private string? Done { get; set; }

    public void Dispose()
    {
        gone.Cancel();
        gone.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        person = await Desk.PersonAsync();
        await LoadAsync();
    }

    private async Task LoadAsync()
    {
        var register = await Desk.RegisterAsync();
        words = new PublicationText(register.Reference, SiteLanguages.Current);
        proposal = (await Proposals.OpenAsync(register.Database, gone.Token)).FirstOrDefault(one => one.ReportingYear == Year);
        plan = await PublicationPlanner.PlanAsync(register.Database, register.Reference, Year, gone.Token);
    }

    private void Leave(long report, bool wanted) => _ = wanted ? leftOut.Add(report) : leftOut.Remove(report);

    private Task ProposeAsync() => TryAsync(proposals => proposals.ProposeAsync(Year, leftOut, reason.Trim(), gone.Token), "Done.Proposed");

    private Task DeclineAsync(string why) => TryAsync(proposals => proposals.DeclineAsync(proposal!.Id, why, gone.Token), "Done.Declined");

    private async Task TryAsync(Func<Proposals, Task<ProposalOutcome>> act, string done)
    {
        if (busy)
        {
            return;
        }

        (busy, problem, said) = (true, null, null);
        try
        {
            var register = await Desk.RegisterAsync();
            var outcome = await act(register.Proposals);
            problem = outcome.Refusal is { } refusal ? words!.Refusal(refusal) : outcome.Problem is { } why ? Text["Problem." + why].Value : null;
            said = problem is null ? Text[done, Year].Value : null;
        }
        catch (NotAllowedException)
        {
            problem = Office["NotAllowed"];
        }
        finally
        {
            busy = false;
        }

        if (problem is null)
        {
            reason = "";
        }

        await LoadAsync();
    }
}
