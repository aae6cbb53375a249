using Microsoft.AspNetCore.Components;
using Prtr.Ingest.Editions;
using Prtr.Ingest.Intake.Publishing;
using Prtr.Ingest.People;
using Prtr.Search.Review;
using Prtr.Search.Review.Editions;
using Prtr.Search.Review.Figures;

namespace Prtr.Web.Office.Reviews;

/// <summary>The review of a year on its way to the public: what is new in it, what people of the centre say, the proposal of one and the decision of another.</summary>
public sealed partial class DraftPage : IDisposable
{
    private readonly CancellationTokenSource gone = new();
    private SignedInPerson? person;
    private ReviewFigures? figures;
    private ReviewEdition? edition;
    private IReadOnlyList<FigureChange> changes = [];
    private IReadOnlyList<ReviewComment> comments = [];
    private ActProposal? proposal;
    private DateOnly? earliest;
    private DraftText? draft;
    private string reason = "";
    private string comment = "";
    private string? problem;
    private string? said;
    private bool loaded;
    private bool busy;

    [Parameter] public int Year { get; set; }

    [SupplyParameterFromQuery(Name = "problem")] private string? Problem { get; set; }

    [SupplyParameterFromQuery(Name = "done")] private string? Done { get; set; }

    [Inject] private TimeProvider Clock { get; set; } = default!;

    private bool IsEarly => DateOnly.FromDateTime(Clock.GetLocalNow().DateTime) < earliest;

    public void Dispose()
    {
        gone.Cancel();
        gone.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        person = await Desk.PersonAsync();
        var register = await Desk.RegisterAsync();
        figures = await new YearlyReview(register.Database, register.Reference).FindAsync(Year, null, gone.Token);
        earliest = await ReviewProposals.EarliestAsync(register.Database, Year, gone.Token);
        var frozen = await FrozenReview.FindAsync(register.Database, register.Reference, Year, null, gone.Token);
        (edition, changes) = (frozen?.Edition, frozen?.Changes ?? []);
        await LoadAsync();
        loaded = true;
    }

    private async Task LoadAsync()
    {
        var register = await Desk.RegisterAsync();
        var number = FormattableString.Invariant($"{Year}");
        proposal = (await ActProposals.OpenAsync(register.Database, Act.PublishReview, gone.Token)).FirstOrDefault(one => one.Number == number);
        comments = await ReviewComments.OfYearAsync(register.Database, Year, gone.Token);
    }

    private Task ProposeAsync() => TryAsync(reviews => reviews.ProposeAsync(Year, reason.Trim(), gone.Token), "Done.Proposed");

    private Task DeclineAsync(string why) => TryAsync(reviews => reviews.DeclineAsync(proposal!.Id, why, gone.Token), "Done.Declined");

    private async Task CommentAsync()
    {
        (busy, problem, said) = (true, null, null);
        try
        {
            var register = await Desk.RegisterAsync();
            if (await new ReviewComments(register.Database, register.Actor, register.Clock).AddAsync(Year, comment.Trim(), gone.Token))
            {
                comment = "";
                await (draft?.ForgetAsync() ?? Task.CompletedTask);
            }
        }
        catch (NotAllowedException)
        {
            problem = Office["NotAllowed"];
        }

        busy = false;
        await LoadAsync();
    }

    private async Task TryAsync(Func<ReviewProposals, Task<ProposalProblem?>> act, string done)
    {
        (busy, problem, said) = (true, null, null);
        try
        {
            var register = await Desk.RegisterAsync();
            var outcome = await act(new ReviewProposals(register.Database, register.Reference, register.Actor, register.Clock));
            problem = outcome is { } why ? Proposed["Problem." + why].Value : null;
            said = outcome is null ? Text[done, Year].Value : null;
        }
        catch (NotAllowedException)
        {
            problem = Office["NotAllowed"];
        }

        busy = false;
        await LoadAsync();
    }
}
