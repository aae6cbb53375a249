using Microsoft.AspNetCore.Components;
using Prtr.Ingest.Accounts;
using Prtr.Ingest.People;

namespace Prtr.Web.Cabinet;

/// <summary>Who acts for the operators that one acts for; signers let people in and end it.</summary>
public sealed partial class PeoplePage
{
    private IReadOnlyList<(Party Party, IReadOnlyList<Membership> Members, IReadOnlyList<Role> Roles)> parties = [];
    private AccountOutcome? done;
    private AccountProblem? problem;

    [CascadingParameter] private HttpContext? Context { get; set; }

    protected override async Task OnInitializedAsync() => parties = await Desk.PeopleAsync(Context!.RequestAborted);

    private async Task InviteAsync(Party party)
    {
        var form = await Context!.Request.ReadFormAsync(Context.RequestAborted);
        var outcome = await Desk.Members.InviteAsync(
            party, form["Name"].ToString(), form["FullName"].ToString(), Roles.Find(form["Role"].ToString()) ?? Role.Clerk, form["Reason"].ToString(), Context.RequestAborted);
        (problem, done) = (outcome.Problem, outcome.Problem is null ? outcome : null);
        parties = await Desk.PeopleAsync(Context.RequestAborted);
    }

    private async Task EndAsync(Party party, long membership)
    {
        var form = await Context!.Request.ReadFormAsync(Context.RequestAborted);
        problem = await Desk.Members.EndAsync(party, membership, form["Reason"].ToString(), Context.RequestAborted);
        done = problem is null ? new AccountOutcome("") : null;
        parties = await Desk.PeopleAsync(Context.RequestAborted);
    }
}
