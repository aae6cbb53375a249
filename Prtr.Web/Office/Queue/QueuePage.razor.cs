using System.Globalization;
using Prtr.Ingest.Intake.Acts;
using Prtr.Ingest.Intake.Questions;
using Prtr.Ingest.People;
using Prtr.Search.Reference;
using Prtr.Web.Addresses;

namespace Prtr.Web.Office.Queue;

/// <summary>The questions that hold reports: found, given to somebody, decided one by one or many of a kind at once.</summary>
public sealed partial class QueuePage : IDisposable
{
    private const int Most = 200;

    private readonly CancellationTokenSource gone = new();
    private readonly HashSet<long> chosen = [];
    private IReadOnlyList<QueuedQuestion> all = [];
    private IReadOnlyList<QueuedQuestion> shown = [];
    private IReadOnlyList<(long Id, string FullName)> officers = [];
    private IReadOnlyList<ReportNote> asked = [];
    private ReferenceData? reference;
    private string kind = "";
    private string gravity = "";
    private string year = "";
    private string region = "";
    private string officer = "";
    private int age;
    private long assignee;
    private bool mayAssign;
    private int answered;
    private string? problem;
    private string? said;

    // Many at once: of one kind, with an answer that needs nothing but a reason.
    private List<QueuedQuestion>? Decided => shown.Where(question => chosen.Contains(question.Id)).ToList() is { Count: > 0 } some
        && some.TrueForAll(question => question.Question.Code == some[0].Question.Code) ? some : null;

    public void Dispose()
    {
        gone.Cancel();
        gone.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        var (person, register) = (await Desk.PersonAsync(), await Desk.RegisterAsync());
        reference = register.Reference;
        officers = await Assignments.OfficersAsync(register.Database, gone.Token);
        mayAssign = person.May(Act.Assign);
        assignee = mayAssign ? person.AccountId : 0;
        asked = await ReportNotes.AskedOfAsync(register.Database, person.AccountId, gone.Token);
        await LoadAsync();
    }

    private async Task LoadAsync()
    {
        // The gravest first, of these the oldest.
        all = [.. (await OpenWork.ReadAsync((await Desk.RegisterAsync()).Database, null, gone.Token)).OrderBy(question => question.Gravity)];
        chosen.IntersectWith(all.Select(question => question.Id));
        Filter();
    }

    private void Filter()
    {
        var before = Clock.GetUtcNow().AddDays(-age);
        shown =
        [
            .. all.Where(question =>
                (kind.Length == 0 || question.Question.Code == kind)
                && (gravity.Length == 0 || question.Gravity.ToString() == gravity)
                && (year.Length == 0 || question.Year?.ToString(CultureInfo.InvariantCulture) == year)
                && (region.Length == 0 || question.Region == region)
                && (age == 0 || question.OpenedAt <= before)
                && (officer.Length == 0 || (question.OfficerId?.ToString(CultureInfo.InvariantCulture) ?? "-") == officer)),
        ];
        chosen.IntersectWith(shown.Select(question => question.Id));
    }

    private void Choose(long id, bool wanted) => _ = wanted ? chosen.Add(id) : chosen.Remove(id);

    private void ChooseAll(bool wanted)
    {
        foreach (var question in shown.Take(Most))
        {
            Choose(question.Id, wanted);
        }
    }

    private string RegionName(string digits) => reference!.Regions.FirstOrDefault(region => region.Code.Value.StartsWith(digits, StringComparison.Ordinal))?.Names.In(SiteLanguages.Current) ?? digits;

    private async Task AssignAsync()
    {
        (problem, said) = (null, null);
        try
        {
            await (await Desk.RegisterAsync()).Assignments.AssignAsync([.. shown.Where(question => chosen.Contains(question.Id)).Select(question => question.ReportId)], assignee, gone.Token);
            said = Text["Assigned"];
        }
        catch (NotAllowedException)
        {
            problem = Office["NotAllowed"];
        }

        await LoadAsync();
    }

    private async Task AnswerAsync(Answer answer)
    {
        (problem, said) = (null, null);
        var (done, refused) = (0, new List<string>());
        foreach (var question in Decided!.ToList())
        {
            try
            {
                var outcome = await (await Desk.RegisterAsync()).Reports.AnswerAsync(question.Id, answer, false, gone.Token);
                done += outcome.Problem is null ? 1 : 0;
                refused.AddRange(outcome.Problem is { } why ? [$"{question.Id}: {QuestionText.Of(why, SiteLanguages.Current)}"] : []);
            }
            catch (NotAllowedException)
            {
                refused.Add($"{question.Id}: {Office["NotAllowed"].Value}");
            }
        }

        said = done > 0 ? Text["Answered", done].Value : null;
        problem = refused.Count > 0 ? string.Join(' ', refused) : null;
        answered += refused.Count == 0 ? 1 : 0;
        await LoadAsync();
    }
}
