using System.Globalization;
using Microsoft.AspNetCore.Components;
using Prtr.Ingest.Drafts;
using Prtr.Ingest.Drafts.Sites;
using Prtr.Ingest.Form;
using Prtr.Ingest.Remarks;
using Prtr.Web.Addresses;
using Prtr.Web.Cabinet.Drafts;

namespace Prtr.Web.Cabinet.Facilities;

/// <summary>A facility that the register does not know: described first, then compared with those that it does know, then begun.</summary>
public sealed partial class NewFacilityPage
{
    private readonly Dictionary<string, string> typed = [];
    private IReadOnlyList<OwnWork> operators = [];
    private IReadOnlyList<SiteCandidate> candidates = [];
    private IReadOnlyList<Remark> remarks = [];
    private string? problem;

    [CascadingParameter] private HttpContext? Context { get; set; }

    // The one that was asked for; else the first for which the person acts.
    private OwnWork? Asked => Context!.Request.Query["party"].ToString() is { Length: > 0 } code ? operators.FirstOrDefault(work => work.Party.Code == code) : operators is [var first, ..] ? first : null;

    protected override async Task OnInitializedAsync()
    {
        operators = [.. (await Desk.WorkAsync(Context!.RequestAborted)).Where(work => work.Party.IsOperator)];
        if (Asked is null)
        {
            Navigation.NotFound();
            return;
        }

        typed["operator_name"] = Asked.Name;
    }

    private async Task RegisterAsync()
    {
        var form = await Context!.Request.ReadFormAsync(Context.RequestAborted);
        foreach (var name in NewFacility.Fields.Select(field => field.Name).Concat(["year", "choice", "reason"]))
        {
            typed[name] = form[name].ToString().Trim();
        }

        _ = int.TryParse(typed["year"], NumberStyles.None, CultureInfo.InvariantCulture, out var year);
        var service = Desk.NewFacility;
        var described = NewFacility.Fields.ToDictionary(field => field.Name, field => typed[field.Name]);
        (remarks, candidates) = await service.LookAsync(Asked!.Party, year, described, Context.RequestAborted);
        if (remarks.Count > 0)
        {
            problem = "New.Mend";
            return;
        }

        if (Chosen is { } known)
        {
            await GoOnAsync(known, year);
            return;
        }

        if (candidates.Count > 0 && (typed["choice"] != CandidateChoice.Another || typed["reason"].Length == 0))
        {
            // Nothing was asked yet on the first look.
            problem = form.ContainsKey("reason") ? "New.Choose" : null;
            return;
        }

        if (await service.BeginAsync(Asked.Party, year, described, typed["reason"], Context.RequestAborted) is { } draft)
        {
            Navigation.NavigateTo(DraftLinks.Step(draft, DraftStep.All[0].Name));
            return;
        }

        problem = candidates.Any(candidate => candidate.IsCertain) ? "New.Certain" : await service.HasRoomAsync(Asked.Party, Context.RequestAborted) ? "Begin.Refused" : "New.TooMany";
    }

    private SiteCandidate? Chosen => candidates.FirstOrDefault(candidate => candidate.FacilityId.ToString(CultureInfo.InvariantCulture) == typed["choice"]);

    // Of one's own the report is begun; whose operator is another has to change it first.
    private async Task GoOnAsync(SiteCandidate known, int year)
    {
        if (!known.IsOwn)
        {
            Navigation.NavigateTo(Links.To(FormattableString.Invariant($"cabinet/facilities/{known.FacilityId}/change"), "kind=operator"));
        }
        else if (await Desk.Start.BeginAsync(Asked!.Party, known.FacilityId, year, true, null, Context!.RequestAborted) is { } draft)
        {
            Navigation.NavigateTo(DraftLinks.Step(draft, DraftStep.All[0].Name));
        }
        else
        {
            problem = "Begin.Refused";
        }
    }

    private IEnumerable<Remark> Of(FormField field) => remarks.Where(remark => CheckedDraft.FieldOf(remark, ReportForm.Facility) == field.Name);
}
