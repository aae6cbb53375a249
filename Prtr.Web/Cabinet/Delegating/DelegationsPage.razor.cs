using System.Text;
using Microsoft.AspNetCore.Components;
using Prtr.Ingest.People;
using Prtr.Ingest.Signatures;
using Prtr.Web.Addresses;

namespace Prtr.Web.Cabinet.Delegating;

/// <summary>Whom an operator lets sign. What is asked for is shown as the document that it becomes; then the first head signs it, or confirms it with the second factor.</summary>
public sealed partial class DelegationsPage
{
    private IReadOnlyList<(Party Party, IReadOnlyList<Delegation> Delegations)> parties = [];
    private string? document;
    private string? problem;
    private bool done;

    [CascadingParameter] private HttpContext? Context { get; set; }

    [Inject] private TimeProvider Clock { get; set; } = default!;

    protected override async Task OnInitializedAsync()
    {
        // The form that was sent is shown, or nothing could take it.
        document = HttpMethods.IsPost(Context!.Request.Method) && (await Context.Request.ReadFormAsync(Context.RequestAborted))["Document"].ToString() is { Length: > 0 } sent ? sent : null;
        await LoadAsync();
    }

    private async Task LoadAsync() => parties = await Desk.DelegationsAsync(Context!.RequestAborted);

    private void Ask((Delegation Delegation, string Reason) asked)
    {
        problem = Desk.Delegations.ProblemOf(asked.Delegation, asked.Reason) is { } wrong ? Text["Delegations.Problem." + wrong].Value : null;
        document = problem is null ? Encoding.UTF8.GetString(DelegationDocument.Write(asked.Delegation, asked.Reason, Clock.GetUtcNow())) : null;
    }

    private async Task SignAsync((string Document, byte[] Signature) sent) =>
        await ShowAsync(sent.Document, await Desk.Delegations.SignAsync(sent.Document, sent.Signature, Context!.RequestAborted));

    private async Task ConfirmAsync((string Document, string Code) sent) =>
        await ShowAsync(sent.Document, await Desk.Delegations.ConfirmAsync(sent.Document, sent.Code, Context!.RequestAborted));

    private async Task ShowAsync(string sent, DelegationOutcome outcome)
    {
        problem = outcome is { Verdict: { } verdict } ? SignatureTexts.Of(verdict, SiteLanguages.Current)
            : outcome.Problem is { } wrong ? Text["Delegations.Problem." + wrong].Value
            : null;
        done = problem is null;
        document = outcome.Problem is DelegationProblem.Signature or DelegationProblem.CodeWrong or DelegationProblem.NotHead ? sent : null;
        await LoadAsync();
    }

    private async Task EndAsync(Party party, long id)
    {
        var form = await Context!.Request.ReadFormAsync(Context.RequestAborted);
        done = await Desk.Delegations.EndAsync(party.Code, id, form["Reason"].ToString(), Context.RequestAborted);
        await LoadAsync();
    }
}
