using Microsoft.AspNetCore.Components;
using Prtr.Ingest.Intake.Acts;
using Prtr.Ingest.Intake.Questions;
using Prtr.Ingest.Intake.States;
using Prtr.Ingest.People;
using Prtr.Web.Addresses;

namespace Prtr.Web.Office.Reports;

/// <summary>One report that came in: beside last year's, with its remarks, questions and history, and what is decided about it.</summary>
public sealed partial class ReportPage : IDisposable
{
    private readonly CancellationTokenSource gone = new();
    private DeskReport? report;
    private IReadOnlyList<QueuedQuestion> questions = [];
    private IReadOnlyDictionary<string, string>? letters;
    private DraftText? draft;
    private SignedInPerson? person;
    private bool loaded;
    private bool busy;
    private string reason = "";
    private string? problem;
    private string? said;

    [Parameter] public long Id { get; set; }

    [SupplyParameterFromQuery(Name = "problem")] private string? Problem { get; set; }

    [SupplyParameterFromQuery(Name = "done")] private string? Done { get; set; }

    private bool NoReason => busy || string.IsNullOrWhiteSpace(reason);

    private bool CanEnd => report?.State is ReceivedState.Held or ReceivedState.Accepted && person?.May(Act.Return) == true;

    public void Dispose()
    {
        gone.Cancel();
        gone.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        person = await Desk.PersonAsync();
        await LoadAsync();
        loaded = true;
    }

    private void SaidAsync((string? Problem, string? Said) what) => (problem, said) = what;

    private async Task LoadAsync()
    {
        var register = await Desk.RegisterAsync();
        report = await register.Desk.FindAsync(Id, gone.Token);
        questions = await OpenWork.ReadAsync(register.Database, Id, gone.Token);
    }

    private Task AcceptAsync() => TryAsync(acts => acts.AcceptAsync(Id, reason.Trim(), false, gone.Token), true);

    private Task ReturnAsync() => TryAsync(acts => acts.ReturnAsync(Id, reason.Trim(), false, gone.Token), true);

    private Task RejectAsync() => TryAsync(acts => acts.RejectAsync(Id, reason.Trim(), false, gone.Token), true);

    private Task PreviewAsync() => TryAsync(acts => acts.ReturnAsync(Id, reason.Trim(), true, gone.Token), false);

    private Task AnswerAsync(long question, Answer answer) => TryAsync(acts => acts.AnswerAsync(question, answer, false, gone.Token), true);

    private async Task TryAsync(Func<ReportActs, Task<ActOutcome>> act, bool kept)
    {
        if (busy)
        {
            return;
        }

        (busy, problem, said, letters) = (true, null, null, null);
        try
        {
            var outcome = await act((await Desk.RegisterAsync()).Reports);
            problem = outcome.Problem is { } why ? QuestionText.Of(why, SiteLanguages.Current) : null;
            letters = outcome.Letters.Count > 0 && !kept ? outcome.Letters : null;
            said = problem is null && kept ? Text["Done", QuestionText.Of(outcome.State!.Value, SiteLanguages.Current)].Value : null;
            if (problem is null && kept)
            {
                reason = "";
                await (draft?.ForgetAsync() ?? Task.CompletedTask);
            }
        }
        catch (NotAllowedException)
        {
            problem = Office["NotAllowed"];
        }
        finally
        {
            busy = false;
        }

        await LoadAsync();
    }
}
