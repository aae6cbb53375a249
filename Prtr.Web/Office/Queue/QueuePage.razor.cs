using System.Globalization;
using Microsoft.AspNetCore.Components;
using Prtr.Ingest.Intake.Acts;
using Prtr.Ingest.Intake.Questions;
using Prtr.Ingest.People;
using Prtr.Search.Reference;
using Prtr.Web.Addresses;

namespace Prtr.Web.Office.Queue;

/// <summary>The questions that hold reports: found, given to somebody, decided one by one or many of a kind at once, and taken back.</summary>
public sealed partial class QueuePage
{
    private const int Size = 100;

    private readonly QueueChoice choice = new();
    private readonly HashSet<long> chosen = [];
    private IReadOnlyList<QueuedQuestion> shown = [];
    private IReadOnlyList<QueueCount> counts = [];
    private IReadOnlyList<(long Id, string FullName)> officers = [];
    private IReadOnlyList<(long Id, string Words)> decided = [];
    private IReadOnlyList<ReportNote> asked = [];
    private ReferenceData? reference;
    private long assignee;
    private bool mayAssign;
    private int total;
    private int skip;
    private int answered;

    [SupplyParameterFromQuery(Name = "kind")] private string? Kind { get; set; }

    [SupplyParameterFromQuery(Name = "year")] private string? Year { get; set; }

    // Many at once: of one kind.
    private List<QueuedQuestion>? Together => shown.Where(question => chosen.Contains(question.Id)).ToList() is { Count: > 0 } some
        && some.TrueForAll(question => question.Question.Code == some[0].Question.Code) ? some : null;

    protected override async Task OnInitializedAsync()
    {
        (choice.Kind, choice.Year) = (Kind ?? "", Year ?? "");
        await base.OnInitializedAsync();
    }

    protected override async Task LoadAsync()
    {
        var register = await Desk.RegisterAsync();
        if (!IsLoaded)
        {
            reference = register.Reference;
            officers = await Assignments.OfficersAsync(register.Database, Gone);
            mayAssign = Person!.May(Act.Assign);
            assignee = mayAssign ? Person.AccountId : 0;
        }

        asked = await ReportNotes.AskedOfAsync(register.Database, Person!.AccountId, Gone);
        counts = await OpenWork.CountAsync(register.Database, Gone);
        await ReadPageAsync();
    }

    private async Task ReadPageAsync()
    {
        var database = (await Desk.RegisterAsync()).Database;
        (shown, total) = await OpenWork.ReadAsync(database, choice.ToFilter(Clock.GetUtcNow()), skip, Size, Gone);
        if (shown.Count == 0 && skip > 0)
        {
            skip = 0;
            (shown, total) = await OpenWork.ReadAsync(database, choice.ToFilter(Clock.GetUtcNow()), skip, Size, Gone);
        }

        chosen.IntersectWith(shown.Select(question => question.Id));
    }

    private Task FilterAsync()
    {
        skip = 0;
        return ReadPageAsync();
    }

    private Task TurnAsync(int by)
    {
        skip = Math.Max(0, skip + by);
        return ReadPageAsync();
    }

    private Task<bool> AssignAsync() => TryAsync(
        async register =>
        {
            await register.Assignments.AssignAsync([.. shown.Where(question => chosen.Contains(question.Id)).Select(question => question.ReportId)], assignee, Gone);
            return null;
        },
        () => Text["Assigned"].Value);

    private async Task AnswerAsync(Answer answer)
    {
        IReadOnlyList<(JointDecision Planned, ActOutcome? Outcome)> outcomes = [];
        var questions = Together!;
        await TryAsync(
            async register =>
            {
                outcomes = questions.Count > 1
                    ? await register.JointDecisions.DecideAsync(questions.Select(question => question.Id).ToHashSet(), answer, Gone)
                    : [(new(questions[0], null), await register.Reports.AnswerAsync(questions[0].Id, answer, false, Gone))];
                return Refused(outcomes.Select(one => one.Outcome));
            },
            () => null);
        var done = outcomes.Where(one => one.Outcome is { Problem: null }).Select(one => one.Planned.Question).ToList();
        var left = outcomes.Count(one => one.Outcome is null);
        Said = done.Count == 0 ? null : Text["Answered", done.Count].Value + (left > 0 ? " " + Text["Left", left].Value : "");
        answered += Trouble is null ? 1 : 0;
        decided = questions.Count > 1
            ? [.. done.Where(question => question.MayBeTakenBack).Select(question => (question.Id, $"{Text["ReportOf", question.ReportId, question.Year?.ToString(CultureInfo.InvariantCulture) ?? "–"].Value}, {question.FacilityName}"))]
            : [];
    }

    private async Task TakeBackAsync((IReadOnlyList<long> Questions, string Reason) asked)
    {
        var outcomes = new List<ActOutcome?>();
        await TryAsync(
            async register =>
            {
                foreach (var question in asked.Questions)
                {
                    outcomes.Add(await register.Reports.TakeBackAsync(question, asked.Reason, false, Gone));
                }

                return Refused(outcomes);
            },
            () => null);
        var back = outcomes.Count(outcome => outcome is { Problem: null });
        Said = back == 0 ? null : Text["TakenBack", back].Value;
        decided = [];
    }

    private static string? Refused(IEnumerable<ActOutcome?> outcomes) =>
        outcomes.Select(outcome => outcome?.Problem).OfType<ActProblem>().Select(why => QuestionText.Of(why, SiteLanguages.Current)).ToList() is { Count: > 0 } refused ? string.Join(' ', refused) : null;
}
