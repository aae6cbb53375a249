using Microsoft.AspNetCore.Components;
using Prtr.Ingest.Editions;
using Prtr.Ingest.Intake;
using Prtr.Ingest.Intake.Proposing;
using Prtr.Ingest.People;
using Prtr.Search.Review;
using Prtr.Search.Review.Editions;
using Prtr.Search.Review.Figures;

namespace Prtr.Web.Office.Reviews;

/// <summary>The review of a year on its way to the public: what is new in it, what people of the centre say, the proposal of one and the decision of another.</summary>
public sealed partial class DraftPage
{
    private ReviewFigures? figures;
    private ReviewEdition? edition;
    private IReadOnlyList<FigureChange> changes = [];
    private IReadOnlyList<ReviewComment> comments = [];
    private Proposal? proposal;
    private DateOnly? earliest;
    private DraftText? draft;
    private string reason = "";
    private string comment = "";

    [Parameter] public int Year { get; set; }

    [SupplyParameterFromQuery(Name = "problem")] private string? Problem { get; set; }

    [SupplyParameterFromQuery(Name = "done")] private string? Done { get; set; }

    [Inject] private TimeProvider Clock { get; set; } = default!;

    private bool IsEarly => DateOnly.FromDateTime(Clock.GetLocalNow().DateTime) < earliest;

    protected override async Task LoadAsync()
    {
        var register = await Desk.RegisterAsync();
        if (!IsLoaded)
        {
            var review = new YearlyReview(register.Database, register.Reference);
            figures = await review.FindAsync(Year, null, Gone);
            earliest = await ReviewProposals.EarliestAsync(register.Database, Year, Gone);
            var frozen = await FrozenReview.FindAsync(register.Database, review, Year, null, Gone);
            (edition, changes) = (frozen?.Edition, frozen?.Changes ?? []);
        }

        var number = FormattableString.Invariant($"{Year}");
        proposal = (await Proposals.OpenAsync(register.Database, Act.PublishReview, Gone)).FirstOrDefault(one => one.About == number);
        comments = await ReviewComments.OfYearAsync(register.Database, Year, Gone);
    }

    private Task<bool> ProposeAsync() => TryAsync(register => Reviews(register).ProposeAsync(Year, reason.Trim(), Gone), "Done.Proposed");

    private Task<bool> DeclineAsync(string why) => TryAsync(register => register.Proposals.DeclineAsync(proposal!.Id, why, Gone), "Done.Declined");

    private async Task CommentAsync()
    {
        var text = comment.Trim();
        if (await TryAsync(async register => await new ReviewComments(register.Database, register.Actor, register.Clock).AddAsync(Year, text, Gone) ? null : Proposed["Problem.ReasonMissing"].Value, () => null))
        {
            comment = "";
            await (draft?.ForgetAsync() ?? Task.CompletedTask);
        }
    }

    private Task<bool> TryAsync(Func<OpenRegister, Task<ProposalProblem?>> act, string done) =>
        TryAsync(async register => await act(register) is { } why ? Proposed["Problem." + why].Value : null, () => Text[done, Year].Value);

    private static ReviewProposals Reviews(OpenRegister register) => new(register.Database, register.Reference, register.Actor, register.Clock);
}
