using System.CommandLine;
using Prtr.Ingest.Signatures;

namespace Prtr.Ingest.Commands;

/// <summary><c>branches</c>: which operators are branches of which, so that a key of the one signs for the other.</summary>
internal static class BranchesCommand
{
    public static Command Create() => new("branches", "Say which operators are branches of which: a key of the one signs for the other.")
    {
        CreateChange("add", "Record that an operator is a branch of another.", (branches, head, branch, reason, register, token) => branches.LinkAsync(head, branch, reason, register.Actor, register.Clock.GetUtcNow(), token)),
        CreateChange("end", "End it; what was signed before stays.", (branches, head, branch, reason, register, token) => branches.UnlinkAsync(head, branch, reason, register.Actor, register.Clock.GetUtcNow(), token)),
        CreateList(),
    };

    private static Command CreateChange(string verb, string description, Func<Branches, string, string, string, Intake.OpenRegister, CancellationToken, Task<bool>> change)
    {
        var head = new Option<string>("--head") { Description = "BIN of the head office.", HelpName = "bin", Required = true };
        var branch = new Option<string>("--branch") { Description = "BIN of the branch.", HelpName = "bin", Required = true };
        var reason = ReasonOption.Create("On what it rests; it is kept in the journal.");
        var command = new Command(verb, description) { head, branch, reason };
        command.OnRegister(async (register, parsed, cancellationToken) =>
        {
            if (await change(new Branches(register.Database), parsed.GetValue(head)!, parsed.GetValue(branch)!, parsed.GetValue(reason)!, register, cancellationToken))
            {
                return ExitCode.Done;
            }

            await parsed.Error().WriteLineAsync("Nothing was changed: a number is no BIN, both are the same, or it stands so already.");
            return ExitCode.Usage;
        });
        return command;
    }

    private static Command CreateList()
    {
        var command = new Command("list", "The links that hold.");
        command.OnRegister(async (register, parsed, cancellationToken) =>
        {
            foreach (var branch in await new Branches(register.Database).ReadAsync(cancellationToken))
            {
                await parsed.Out().WriteLineAsync(FormattableString.Invariant($"{branch.BranchBin} is a branch of {branch.HeadBin} ({branch.Reason}; {branch.RecordedBy}, {branch.RecordedAt:yyyy-MM-dd})"));
            }

            return ExitCode.Done;
        });
        return command;
    }
}
