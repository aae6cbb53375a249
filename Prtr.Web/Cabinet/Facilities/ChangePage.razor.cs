using System.Globalization;
using Microsoft.AspNetCore.Components;
using Prtr.Ingest.Drafts.Sites;
using Prtr.Ingest.People;
using Prtr.Web.Addresses;

namespace Prtr.Web.Cabinet.Facilities;

/// <summary>What changes of a facility beside its reports is asked for; it is signed on the next page. Whoever operates another may ask to be the operator of a facility that readers see.</summary>
public sealed partial class ChangePage
{
    private readonly Dictionary<string, string> typed = [];
    private Party party;
    private ChangeOutcome outcome = new(null, null, []);

    [CascadingParameter] private HttpContext? Context { get; set; }

    [Parameter] public long Id { get; set; }

    private FacilityFacts? Facts { get; set; }

    private bool IsOwn => Facts!.Fields["operator_bin"] == party.Code;

    private string Kind => IsOwn && Context!.Request.Query["kind"].ToString() is { Length: > 0 } kind && ChangeKind.All.Contains(kind) ? kind : IsOwn ? ChangeKind.Name : ChangeKind.Operator;

    private string Lead => IsOwn ? Kind : "claim";

    protected override async Task OnInitializedAsync()
    {
        var operators = (await Desk.WorkAsync(Context!.RequestAborted)).Where(work => work.Party.IsOperator).ToList();
        var asked = operators.Find(work => work.Facilities.Any(facility => facility.FacilityId == Id)) ?? operators.FirstOrDefault();
        if (asked is null || await Desk.Changes.FactsAsync(asked.Party, Id, Context.RequestAborted) is not { } facts)
        {
            Navigation.NotFound();
            return;
        }

        (party, Facts) = (asked.Party, facts);
        foreach (var field in ChangeKind.Fields(Kind).Where(_ => Kind != ChangeKind.Operator))
        {
            typed[field] = facts.Fields.GetValueOrDefault(field, "");
        }

        if (!IsOwn)
        {
            (typed["operator_bin"], typed["operator_name"]) = (party.Code, asked.Name);
        }
    }

    private async Task AskAsync()
    {
        var form = await Context!.Request.ReadFormAsync(Context.RequestAborted);
        foreach (var name in ChangeKind.Fields(Kind).Concat(["from", "ground"]))
        {
            typed[name] = form[name].ToString().Trim();
        }

        if (!DateOnly.TryParseExact(typed["from"], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var from))
        {
            outcome = new(null, ChangeProblem.DayWrong, []);
            return;
        }

        outcome = await Desk.Changes.AskAsync(party, Id, Kind, from, typed["ground"], typed, Context.RequestAborted);
        if (outcome.Id is { } asked)
        {
            Navigation.NavigateTo(Links.To(FormattableString.Invariant($"cabinet/changes/{asked}/sign")));
        }
    }
}
