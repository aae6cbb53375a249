using Microsoft.AspNetCore.Components;
using Prtr.Ingest.Accounts;
using Prtr.Ingest.Intake;
using Prtr.Ingest.People;

namespace Prtr.Web.Office.Accounts;

/// <summary>Who may sign in, and the acts on accounts.</summary>
public sealed partial class AccountsPage
{
    private readonly HashSet<Role> roles = [];
    private IReadOnlyList<Account> accounts = [];
    private (Account Account, AccountAct Act)? chosen;
    private AccountOutcome? link;
    private string reason = "";
    private int added;
    private bool focus;
    private ElementReference title;

    private bool MayChange => Person?.May(Act.AddAccount) == true;

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (focus)
        {
            focus = false;
            await title.FocusAsync();
        }
    }

    protected override async Task LoadAsync() => accounts = await AccountList.ReadAsync((await Desk.RegisterAsync()).Database, Gone);

    private void Choose(Account account, AccountAct act)
    {
        (chosen, link, reason, Trouble, Said, focus) = ((account, act), null, "", null, null, true);
        roles.Clear();
        roles.UnionWith(account.Roles);
    }

    private Task DoAsync() => TryAsync(reason, register => chosen!.Value.Act.DoAsync(register.Accounts, chosen.Value.Account.Name, roles, reason.Trim(), Gone));

    private Task AddAsync(NewAccount.Values values) => TryAsync(values.Reason, register => register.Accounts.AddAsync(values.Name, values.FullName, values.Roles, values.Reason.Trim(), Gone));

    private Task InviteAsync(NewMember.Values values) => TryAsync(
        values.Reason, register => new MemberActs(register.Database, register.Actor, register.Clock).InviteAsync(values.Party, values.Name, values.FullName, values.Role, values.Reason.Trim(), Gone));

    private async Task TryAsync(string why, Func<OpenRegister, Task<AccountOutcome>> act)
    {
        AccountOutcome? outcome = null;
        link = null;
        if (await TryAsync(async register =>
        {
            if (string.IsNullOrWhiteSpace(why))
            {
                return Text["Problem.ReasonMissing"].Value;
            }

            outcome = await act(register);
            return outcome.Problem is { } problem ? Text["Problem." + problem].Value : null;
        }, () => outcome!.Link is null ? Text["Accounts.Done", outcome.Name].Value : null))
        {
            (chosen, added) = (null, added + 1);
            link = outcome!.Link is null ? null : outcome;
        }
    }
}
