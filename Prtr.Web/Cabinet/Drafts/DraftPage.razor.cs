using System.Globalization;
using Microsoft.AspNetCore.Components;
using Prtr.Ingest.Drafts;
using Prtr.Ingest.Form;
using Prtr.Ingest.People;

namespace Prtr.Web.Cabinet.Drafts;

/// <summary>
/// A step of a draft. The form is sent by its buttons; where scripts run, the same form is sent a row at a time as one types (<c>cabinet-draft.js</c>), and what follows from it is taken over from the answer.
/// </summary>
public sealed partial class DraftPage
{
    /// <summary>With it a script asks for one row alone.</summary>
    public const string OnlyHeader = "Prtr-Row";

    private CheckedDraft? found;
    private SignedInPerson? person;
    private DraftStep? current;
    private IReadOnlyList<CellEdit> setAside = [];
    private IReadOnlyList<CellEdit> tooLong = [];
    private IReadOnlyList<ReturnedRemark> returned = [];
    private IReadOnlyList<RowDifference>? difference;
    private bool saved;
    private string? letter;
    private long? added;
    private int page = 1;

    // What was sent is not kept yet: the form is there to take it, and what stands in it is shown once, afterwards.
    private bool isTaking;

    [CascadingParameter] private HttpContext? Context { get; set; }

    [Inject] private Office.Desk People { get; set; } = default!;

    [Parameter] public long Id { get; set; }

    [Parameter] public string Step { get; set; } = "";

    // What came of a file that was sent just before.
    private string? FileSaid => Context!.Request.Query["file"].ToString() is ("taken" or "none") and var said ? said : null;

    private CheckedDraft? Shown => current is null ? null : found;

    private long? Only => long.TryParse(Context!.Request.Headers[OnlyHeader], NumberStyles.None, CultureInfo.InvariantCulture, out var row) ? row : null;

    private string Name => NameIn(found!.Draft) is { Length: > 0 } name ? name : Text["Home.NewFacility"];

    private static string? NameIn(Draft draft) => draft.IsDiffuse ? draft.Facility?["operator_name"]
        : Addresses.SiteLanguages.Current == "kk" && draft.Facility?["facility_name_kk"] is { Length: > 0 } kk ? kk
        : draft.Facility?["facility_name"];

    private string Next => DraftStep.Of(found!.Draft.Party).SkipWhile(step => step != current).Skip(1).FirstOrDefault()?.Name ?? "check";

    protected override async Task OnInitializedAsync()
    {
        person = await People.PersonAsync();
        page = int.TryParse(Context!.Request.Query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : 1;
        added = long.TryParse(Context.Request.Query["row"], NumberStyles.None, CultureInfo.InvariantCulture, out var row) ? row : null;
        // What was typed is looked at once it is kept.
        isTaking = HttpMethods.IsPost(Context.Request.Method) && (await Context.Request.ReadFormAsync(Context.RequestAborted))["_handler"].ToString() is "draft" or "answers";
        await LoadAsync(check: !isTaking);
        if (Shown is null)
        {
            Navigation.NotFound();
        }
        else if (HttpMethods.IsPost(Context.Request.Method) && !Shown.Draft.IsOpen)
        {
            // Somebody has sent it meanwhile: that is said, and no form is there to take anything.
            Navigation.NavigateTo(DraftLinks.Step(Id, Step));
        }
    }

    private async Task LoadAsync(bool check)
    {
        isTaking &= !check;
        var draft = await Desk.Drafts.FindAsync(Id, Context!.RequestAborted);
        found = draft is null ? null : check ? await Desk.CheckAsync(draft, Context.RequestAborted) : new CheckedDraft(draft, []);
        if (found is { } looked)
        {
            found = looked with { Draft = looked.Draft.Showing(tooLong) };
            returned = check ? await Desk.History.ReturnedAsync(looked.Draft, Context.RequestAborted) : [];
        }

        letter = draft is { IsDiffuse: true } ? await Desk.WhyBackAsync(draft, Context.RequestAborted)
            : draft is { ReceivedReportId: { } before } && await Desk.ReportAsync(before, Context.RequestAborted) is { } file
                ? file.Letters.GetValueOrDefault(Addresses.SiteLanguages.Current) ?? file.Letters.GetValueOrDefault("ru")
                : null;
        current = draft is null ? null : DraftStep.Of(draft.Party).FirstOrDefault(step => step.Name == Step);
        difference = check && current is { Table: null } && found is { Draft.IsOpen: true } ? await Desk.History.DifferenceAsync(found, Context.RequestAborted) : null;
    }

    private async Task SaveAnswersAsync()
    {
        await KeepAsync(null);
        await LoadAsync(check: true);
        var form = await Context!.Request.ReadFormAsync(Context.RequestAborted);
        if (found is { } looked && form[form["go"].ToString()].ToString().Trim() is { Length: > 0 } answer)
        {
            var all = looked.Unanswered.Where(one => SameAnswers.NameOf(one.Remark.Code) == form["go"]).Select(one => new CellEdit(one.Row.Id, DraftFields.AnswerTo(one.Remark.Code), answer)).Distinct().ToList();
            await Desk.Drafts.SaveAsync(Id, looked.Draft.Seen, all, null, Context.RequestAborted);
            await LoadAsync(check: true);
        }
    }

    private async Task DiscardAsync()
    {
        if (await Desk.Drafts.DiscardAsync(Id, Context!.RequestAborted))
        {
            Navigation.NavigateTo(Addresses.Links.To("cabinet"));
        }
    }

    private async Task<SaveOutcome?> KeepAsync(FormTable? added)
    {
        var sent = SentDraft.Read(await Context!.Request.ReadFormAsync(Context.RequestAborted));
        var outcome = await Desk.Drafts.SaveAsync(Id, sent.Seen, sent.Edits, added, Context.RequestAborted);
        (setAside, tooLong, saved) = (outcome?.SetAside ?? [], outcome?.TooLong ?? [], outcome is not null);
        return outcome;
    }

    private async Task SaveAsync()
    {
        var form = await Context!.Request.ReadFormAsync(Context.RequestAborted);
        var go = form["go"].ToString();
        if (await KeepAsync(go == "add" ? current!.Table : null) is not { } outcome)
        {
            Navigation.NotFound();
            return;
        }

        if (SentDraft.Choice(go) is { } choice)
        {
            await Desk.Drafts.ChooseAsync(Id, choice.RowId, choice.Field, choice.Text == "theirs", Context.RequestAborted);
        }

        if (DraftStep.All.Any(step => step.Name == go))
        {
            Navigation.NavigateTo(DraftLinks.Step(Id, go));
            return;
        }

        if (outcome.AddedRow is { } row)
        {
            Navigation.NavigateTo($"{DraftLinks.Step(Id, Step)}{QueryString.Create("row", row.ToString(CultureInfo.InvariantCulture))}#row-{row.ToString(CultureInfo.InvariantCulture)}");
            return;
        }

        await LoadAsync(check: true);
    }
}
