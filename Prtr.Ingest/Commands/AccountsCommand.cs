using System.CommandLine;
using System.Text.Json;
using Prtr.Ingest.Accounts;
using Prtr.Ingest.Intake;
using Prtr.Ingest.People;
using Prtr.Search.Settings;

namespace Prtr.Ingest.Commands;

/// <summary><c>accounts</c>: who may sign in to the office, and as what; its subcommands add, link, disable, enable, and give roles.</summary>
internal static class AccountsCommand
{
    public static Command Create()
    {
        var json = RemarkOutput.JsonOption();
        var command = new Command("accounts", "List the accounts of the office.") { json };
        command.OnRegister(async (register, parsed, cancellationToken) =>
        {
            foreach (var account in await AccountList.ReadAsync(register.Database, cancellationToken))
            {
                var line = AccountLine.Of(account);
                await parsed.Out().WriteLineAsync(parsed.GetValue(json) ? JsonSerializer.Serialize(line, RemarkOutput.Json.AccountLine) : line.InWords());
            }

            return ExitCode.Done;
        });
        command.Subcommands.Add(CreateAdd());
        command.Subcommands.Add(CreateAct(
            "link", "Make a new link with which a person sets password and second factor anew: for who has lost either. Both are good no more.",
            (acts, name, reason, cancellationToken) => acts.LinkAsync(name, reason, cancellationToken)));
        command.Subcommands.Add(CreateAct(
            "disable", "Let a person sign in no more, and end the sessions.", (acts, name, reason, cancellationToken) => acts.DisableAsync(name, reason, cancellationToken)));
        command.Subcommands.Add(CreateAct("enable", "Let a person sign in again.", (acts, name, reason, cancellationToken) => acts.EnableAsync(name, reason, cancellationToken)));
        command.Subcommands.Add(CreateAct(
            "sign-out", "End all sessions of a person.", (acts, name, reason, cancellationToken) => acts.EndSessionsAsync(name, reason, cancellationToken)));
        command.Subcommands.Add(CreateRoles());
        command.Subcommands.Add(CreateInvite());
        return command;
    }

    private static Command CreateAdd()
    {
        var (name, roles, reason) = (Name(), RolesOption(), Reason());
        var full = new Option<string>("--full-name") { Description = "The person's name as others read it.", HelpName = "name", Required = true };
        var command = new Command("add", "Make an account, and the link with which its person sets password and second factor.") { name, full, roles, reason };
        command.OnRegister(async (register, parsed, cancellationToken) => await WriteAsync(
            register, parsed, await register.Accounts.AddAsync(parsed.GetValue(name)!, parsed.GetValue(full)!, Given(parsed, roles), parsed.GetValue(reason)!, cancellationToken)));
        return command;
    }

    private static Command CreateInvite()
    {
        var (name, reason) = (Name(), Reason());
        var full = new Option<string>("--full-name") { Description = "The person's name as others read it; needed for a new account.", HelpName = "name" };
        var bin = new Option<string?>("--operator") { Description = "The BIN of the operator that the person acts for.", HelpName = "bin" };
        var region = new Option<string?>("--region") { Description = "Or the KATO code of the region whose local executive body the person acts for.", HelpName = "kato" };
        var role = new Option<string>("--role") { Description = "What the person does there.", HelpName = "role", Required = true };
        role.AcceptOnlyFromAmong([.. Roles.OfParties.Select(one => one.Word())]);
        var command = new Command("invite", "Let a person act for an operator or a local executive body; a new account gets a link.") { name, full, bin, region, role, reason };
        command.OnRegister(async (register, parsed, cancellationToken) => await WriteAsync(register, parsed, await new MemberActs(register.Database, register.Actor, register.Clock).InviteAsync(
            parsed.GetValue(bin) is { } one ? Party.Operator(one) : Party.Region(parsed.GetValue(region) ?? ""),
            parsed.GetValue(name)!, parsed.GetValue(full) ?? "", Roles.Find(parsed.GetValue(role)!)!.Value, parsed.GetValue(reason)!, cancellationToken)));
        return command;
    }

    private static Command CreateRoles()
    {
        var (name, roles, reason) = (Name(), RolesOption(), Reason());
        var command = new Command("roles", "Give a person other roles: those that are named, and no others.") { name, roles, reason };
        command.OnRegister(async (register, parsed, cancellationToken) => await WriteAsync(
            register, parsed, await register.Accounts.ChangeRolesAsync(parsed.GetValue(name)!, Given(parsed, roles), parsed.GetValue(reason)!, cancellationToken)));
        return command;
    }

    private static Command CreateAct(string verb, string description, Func<AccountActs, string, string, CancellationToken, Task<AccountOutcome>> act)
    {
        var (name, reason) = (Name(), Reason());
        var command = new Command(verb, description) { name, reason };
        command.OnRegister(async (register, parsed, cancellationToken) =>
            await WriteAsync(register, parsed, await act(register.Accounts, parsed.GetValue(name)!, parsed.GetValue(reason)!, cancellationToken)));
        return command;
    }

    private static Argument<string> Name() => new("name") { Description = "What the person types to sign in." };

    private static Option<string> Reason() => ReasonOption.Create("Why; it is kept in the journal.");

    private static Option<string[]> RolesOption()
    {
        var option = new Option<string[]>("--role") { Description = "One or more of " + string.Join(", ", Roles.Words) + ".", HelpName = "role", Required = true, AllowMultipleArgumentsPerToken = true };
        option.AcceptOnlyFromAmong([.. Roles.Words]);
        return option;
    }

    private static Role[] Given(ParseResult parsed, Option<string[]> roles) => [.. parsed.GetValue(roles)!.Select(Roles.Find).OfType<Role>().Distinct()];

    private static async Task<ExitCode> WriteAsync(OpenRegister register, ParseResult parsed, AccountOutcome outcome)
    {
        if (outcome.Problem is { } problem)
        {
            await parsed.Error().WriteLineAsync(AccountLine.InWords(problem, outcome.Name));
            return ExitCode.Usage;
        }

        await parsed.Out().WriteLineAsync(outcome.Link is { } link
            ? $"{outcome.Name}: {SiteSettings.Read(VerbSettings.Of(parsed)).PublicUrl}/kk/sign-in/link/{link} (once, until {register.Clock.GetLocalNow() + AccountActs.LinkLife:yyyy-MM-dd HH:mm})"
            : outcome.Name);
        return ExitCode.Done;
    }
}
