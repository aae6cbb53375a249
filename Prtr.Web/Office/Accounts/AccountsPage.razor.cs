using Microsoft.AspNetCore.Components;
using Prtr.Ingest.Accounts;
using Prtr.Ingest.People;

namespace Prtr.Web.Office.Accounts;

/// <summary>Who may sign in, and the acts on accounts.</summary>
public sealed partial class AccountsPage : IDisposable
{
    private readonly CancellationTokenSource gone = new();
    private readonly HashSet<Role> roles = [];
    private IReadOnlyList<Account> accounts = [];
    private bool mayChange;
    private (Account Account, AccountAct Act)? chosen;
    private string reason = "";
    private string? problem;
    private AccountOutcome? done;
    private int added;
    private bool focus;
    private ElementReference title;

    public void Dispose()
    {
        gone.Cancel();
        gone.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        mayChange = (await Desk.PersonAsync()).May(Act.AddAccount);
        await LoadAsync();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (focus)
        {
            focus = false;
            await title.FocusAsync();
        }
    }

    private async Task LoadAsync() => accounts = await AccountList.ReadAsync((await Desk.RegisterAsync()).Database, gone.Token);

    private void Choose(Account account, AccountAct act)
    {
        (chosen, reason, problem, done, focus) = ((account, act), "", null, null, true);
        roles.Clear();
        roles.UnionWith(account.Roles);
    }

    private Task DoAsync() => string.IsNullOrWhiteSpace(reason)
        ? Task.FromResult(problem = "Problem.ReasonMissing")
        : TryAsync(acts => chosen!.Value.Act.DoAsync(acts, chosen.Value.Account.Name, roles, reason.Trim(), gone.Token));

    private Task AddAsync(NewAccount.Values values) =>
        TryAsync(acts => acts.AddAsync(values.Name, values.FullName, values.Roles, values.Reason, gone.Token));

    private async Task TryAsync(Func<AccountActs, Task<AccountOutcome>> act)
    {
        try
        {
            var outcome = await act((await Desk.RegisterAsync()).Accounts);
            problem = outcome.Problem is { } why ? "Problem." + why : null;
            done = problem is null ? outcome : null;
        }
        catch (NotAllowedException)
        {
            (problem, done) = ("NotAllowed", null);
        }

        if (problem is null)
        {
            (chosen, added) = (null, added + 1);
            await LoadAsync();
        }
    }
}
