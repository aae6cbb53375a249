using Microsoft.AspNetCore.Components;
using Prtr.Ingest.Accounts.Own;
using Prtr.Ingest.Accounts.Passkeys;
using Prtr.Ingest.People;

namespace Prtr.Web.Office.SignIn;

/// <summary>The own account: sessions, password, passkeys, recovery codes. Forms without script; what is done is said on the page that answers.</summary>
public sealed partial class OwnAccountPage
{
    private SignedInPerson? person;
    private bool hasPassword;
    private IReadOnlyList<OwnSession> sessions = [];
    private IReadOnlyList<Passkey> keys = [];
    private IReadOnlyList<string> codes = [];
    private OwnProblem? problem;
    private string? done;

    [CascadingParameter] private HttpContext? Context { get; set; }

    [Inject] private Desk Desk { get; set; } = default!;

    [SupplyParameterFromQuery(Name = "done")] private string? DoneBefore { get; set; }

    [SupplyParameterFromForm(FormName = "password")] private string? Present { get; set; }

    [SupplyParameterFromForm(FormName = "password")] private string? Wanted { get; set; }

    [SupplyParameterFromForm(FormName = "password")] private string? Repeated { get; set; }

    [SupplyParameterFromForm(FormName = "codes")] private string? CodesPassword { get; set; }

    protected override async Task OnInitializedAsync()
    {
        person = await Desk.PersonAsync();
        hasPassword = await Own.HasPasswordAsync(person, Context!.RequestAborted);
        done = DoneBefore == "passkey" && HttpMethods.IsGet(Context!.Request.Method) ? DoneBefore : null;
        await LoadAsync();
    }

    private async Task LoadAsync()
    {
        sessions = await Own.SessionsAsync(person!, Context!.RequestAborted);
        keys = await Passkeys.OfAsync(person!, Context.RequestAborted);
    }

    private async Task EndAsync(string? session)
    {
        await Own.EndSessionsAsync(person!, session, Context!.RequestAborted);
        done = "sessions";
        await LoadAsync();
    }

    private async Task ChangePasswordAsync() => await ShowAsync(await Own.ChangePasswordAsync(person!, Present ?? "", Wanted ?? "", Repeated ?? "", Context!.RequestAborted), "password");

    private async Task RenewCodesAsync() => await ShowAsync(await Own.RenewCodesAsync(person!, CodesPassword ?? "", Context!.RequestAborted), "codes");

    private async Task RemoveAsync(string key)
    {
        await Passkeys.RemoveAsync(person!, key, Context!.RequestAborted);
        done = "removed";
        await LoadAsync();
    }

    private Task ShowAsync(OwnAnswer answer, string what)
    {
        (problem, codes) = (answer.Problem, answer.RecoveryCodes);
        done = problem is null ? what : null;
        return LoadAsync();
    }
}
