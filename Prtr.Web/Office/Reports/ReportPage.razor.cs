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
    private const string Returning = "return";
    private const string Rejecting = "reject";

    private readonly CancellationTokenSource gone = new();
    private readonly HashSet<string> sent = [];
    private DeskReport? report;
    private IReadOnlyList<QueuedQuestion> questions = [];
    private Dictionary<string, string>? edited;
    private LetterEditor? editor;
    private string editing = "";
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

    // Errors alone have sent it back, and nobody has told its operator.
    private bool CanWrite => report is { State: ReceivedState.Returned, Letters.Count: 0 } && person?.May(Act.Return) == true;

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

    private Task SaidAsync((string? Problem, string? Said) what)
    {
        (problem, said) = what;
        return LoadAsync();
    }

    private async Task LoadAsync()
    {
        var register = await Desk.RegisterAsync();
        report = await register.Desk.FindAsync(Id, gone.Token);
        questions = await OpenWork.ReadAsync(register.Database, Id, gone.Token);
    }

    private Task AcceptAsync() => TryAsync(acts => acts.AcceptAsync(Id, reason.Trim(), false, gone.Token), true);

    private Task ReturnAsync() => SendAsync(Returning, (acts, letters) => acts.ReturnAsync(Id, reason.Trim(), letters, false, gone.Token));

    private Task RejectAsync() => SendAsync(Rejecting, (acts, letters) => acts.RejectAsync(Id, reason.Trim(), letters, false, gone.Token));

    private Task WriteAsync() => SendAsync(Returning, (acts, letters) => acts.WriteAsync(Id, reason.Trim(), letters, false, gone.Token));

    private Task PreviewAsync() => PreviewAsync(Returning, acts => CanWrite
        ? acts.WriteAsync(Id, reason.Trim(), Letters.AsWritten, true, gone.Token) : acts.ReturnAsync(Id, reason.Trim(), true, gone.Token));

    private Task PreviewRefusalAsync() => PreviewAsync(Rejecting, acts => acts.RejectAsync(Id, reason.Trim(), Letters.AsWritten, true, gone.Token));

    private async Task PreviewAsync(string about, Func<ReportActs, Task<ActOutcome>> act)
    {
        (edited, editing) = (null, about);
        await TryAsync(act, false);
    }

    // What a person has before him goes out; who has looked at no letter lets the register write it.
    private Task SendAsync(string about, Func<ReportActs, Letters, Task<ActOutcome>> act)
    {
        if (edited is null || editing != about)
        {
            return TryAsync(acts => act(acts, Letters.AsWritten), true);
        }

        if (sent.Count == 0)
        {
            problem = Text["Letters.None"];
            return Task.CompletedTask;
        }

        var chosen = new Letters(edited.Where(letter => sent.Contains(letter.Key)).ToDictionary());
        return TryAsync(acts => act(acts, chosen), true);
    }

    private Task AnswerAsync(long question, Answer answer) => TryAsync(acts => acts.AnswerAsync(question, answer, false, gone.Token), true);

    private async Task TryAsync(Func<ReportActs, Task<ActOutcome>> act, bool kept)
    {
        if (busy)
        {
            return;
        }

        (busy, problem, said) = (true, null, null);
        try
        {
            var outcome = await act((await Desk.RegisterAsync()).Reports.Seeing(report!.Stamp));
            problem = outcome.Problem is { } why ? QuestionText.Of(why, SiteLanguages.Current) : null;
            if (problem is null && !kept)
            {
                edited = outcome.Letters.ToDictionary();
                sent.Clear();
                sent.Add(report.OperatorLanguage);
            }

            said = problem is null && kept ? Text["Done", QuestionText.Of(outcome.State!.Value, SiteLanguages.Current)].Value : null;
            if (problem is null && kept)
            {
                (reason, edited) = ("", null);
                await (draft?.ForgetAsync() ?? Task.CompletedTask);
                await (editor?.ForgetAsync() ?? Task.CompletedTask);
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
