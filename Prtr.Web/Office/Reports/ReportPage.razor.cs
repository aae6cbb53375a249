using Microsoft.AspNetCore.Components;
using Prtr.Ingest.Intake.Acts;
using Prtr.Ingest.Intake.Questions;
using Prtr.Ingest.Intake.States;
using Prtr.Ingest.People;
using Prtr.Web.Addresses;

namespace Prtr.Web.Office.Reports;

/// <summary>One report that came in: beside last year's, with its remarks, questions and history, and what is decided about it.</summary>
public sealed partial class ReportPage
{
    private const string Returning = "return";
    private const string Rejecting = "reject";

    private readonly HashSet<string> sent = [];
    private DeskReport? report;
    private IReadOnlyList<QueuedQuestion> questions = [];
    private Dictionary<string, string>? edited;
    private LetterEditor? editor;
    private string editing = "";
    private DraftText? draft;
    private string reason = "";

    [Parameter] public long Id { get; set; }

    [SupplyParameterFromQuery(Name = "problem")] private string? Problem { get; set; }

    [SupplyParameterFromQuery(Name = "done")] private string? Done { get; set; }

    // A withdrawn report is public no more.
    private string DoneText => Text[Done == "IndexLater" ? "Done.Later" : report?.State == ReceivedState.Withdrawn ? "Done.withdraw" : "Done.correct"];

    private bool NoReason => IsBusy || string.IsNullOrWhiteSpace(reason);

    private bool CanEnd => report?.State is ReceivedState.Held or ReceivedState.Accepted && Person?.May(Act.Return) == true;

    // Errors alone have sent it back, and nobody has told its operator.
    private bool CanWrite => report is { State: ReceivedState.Returned, Letters.Count: 0 } && Person?.May(Act.Return) == true;

    private IReadOnlyList<(long Id, string Words)> Reversible => report is null || Person?.May(Act.Answer) != true ? []
        : [.. report.Reversible.Select(decided => (decided.Id, $"{Queue["Kind." + decided.Question.Code].Value}: {QuestionText.Answer(decided.Answer.Code, SiteLanguages.Current)}"))];

    private Task SaidAsync((string? Problem, string? Said) what)
    {
        (Trouble, Said) = what;
        return LoadAsync();
    }

    protected override async Task LoadAsync()
    {
        var register = await Desk.RegisterAsync();
        report = await register.Desk.FindAsync(Id, Gone);
        questions = await OpenWork.OfReportAsync(register.Database, Id, Gone);
    }

    private Task AcceptAsync() => TryAsync(acts => acts.AcceptAsync(Id, reason.Trim(), false, Gone), true);

    private Task ReturnAsync() => SendAsync(Returning, (acts, letters) => acts.ReturnAsync(Id, reason.Trim(), letters, false, Gone));

    private Task RejectAsync() => SendAsync(Rejecting, (acts, letters) => acts.RejectAsync(Id, reason.Trim(), letters, false, Gone));

    private Task WriteAsync() => SendAsync(Returning, (acts, letters) => acts.WriteAsync(Id, reason.Trim(), letters, false, Gone));

    private Task PreviewAsync() => PreviewAsync(Returning, acts => CanWrite
        ? acts.WriteAsync(Id, reason.Trim(), Letters.AsWritten, true, Gone) : acts.ReturnAsync(Id, reason.Trim(), true, Gone));

    private Task PreviewRefusalAsync() => PreviewAsync(Rejecting, acts => acts.RejectAsync(Id, reason.Trim(), Letters.AsWritten, true, Gone));

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
            Trouble = Text["Letters.None"].Value;
            return Task.CompletedTask;
        }

        var chosen = new Letters(edited.Where(letter => sent.Contains(letter.Key)).ToDictionary());
        return TryAsync(acts => act(acts, chosen), true);
    }

    private Task TakeBackAsync((IReadOnlyList<long> Questions, string Reason) asked) => TryAsync(acts => acts.TakeBackAsync(asked.Questions[0], asked.Reason, false, Gone), true);

    private Task AnswerAsync(long question, Answer answer) => TryAsync(acts => acts.AnswerAsync(question, answer, false, Gone), true);

    /// <param name="kept">Whether it is meant, not only looked at.</param>
    private async Task TryAsync(Func<ReportActs, Task<ActOutcome>> act, bool kept)
    {
        ActOutcome? outcome = null;
        if (!await TryAsync(async register =>
        {
            outcome = await act(register.Reports.Seeing(report!.Stamp));
            return outcome.Problem is { } why ? QuestionText.Of(why, SiteLanguages.Current) : null;
        }, () => kept ? Text["Done", QuestionText.Of(outcome!.State!.Value, SiteLanguages.Current)].Value : null))
        {
            return;
        }

        if (!kept)
        {
            edited = outcome!.Letters.ToDictionary();
            sent.Clear();
            sent.Add(report!.OperatorLanguage);
            return;
        }

        (reason, edited) = ("", null);
        await (draft?.ForgetAsync() ?? Task.CompletedTask);
        await (editor?.ForgetAsync() ?? Task.CompletedTask);
    }
}
