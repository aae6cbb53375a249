using System.CommandLine;
using Prtr.Ingest.Intake;
using Prtr.Ingest.Intake.Acts;

namespace Prtr.Ingest.Commands;

/// <summary><c>accept</c>, <c>return</c>, <c>reject</c> and <c>withdraw</c>: what the centre decides about reports that came in.</summary>
internal static class DecisionCommands
{
    public static Command CreateAccept() => Create(
        "accept", "Accept held reports with the remarks that hold them; other questions are decided by the verb questions.",
        (register, id, reason, dryRun, cancellationToken) => register.Reports.AcceptAsync(id, reason, dryRun, cancellationToken));

    public static Command CreateReturn() => Create(
        "return", "Send held or accepted reports back, and write the letter to the operator in Kazakh and Russian.",
        (register, id, reason, dryRun, cancellationToken) => register.Reports.ReturnAsync(id, reason, dryRun, cancellationToken));

    public static Command CreateReject() => Create(
        "reject", "Do not take held or accepted reports.",
        (register, id, reason, dryRun, cancellationToken) => register.Reports.RejectAsync(id, reason, dryRun, cancellationToken));

    public static Command CreateWithdraw() => Create(
        "withdraw", "Take back held, accepted or published reports; a published one goes with all its versions and a data release, and readers see the reason.",
        async (register, id, reason, dryRun, cancellationToken) =>
        {
            var outcome = await register.Withdrawals.WithdrawAsync(id, reason, dryRun, cancellationToken);
            if (outcome.Release is not null)
            {
                await register.Relay.RunAsync(cancellationToken);
            }

            return outcome;
        });

    private static Command Create(string name, string description, Func<OpenRegister, long, string, bool, CancellationToken, Task<ActOutcome>> act)
    {
        var (reports, reason, dryRun, json, language) =
            (ReportIds.Create(), ReportIds.Reason(), ReportIds.DryRun(), RemarkOutput.JsonOption(), RemarkOutput.LanguageOption());
        var command = new Command(name, description) { reports, reason, dryRun, json, language };
        command.OnRegister(async (register, parsed, cancellationToken) =>
        {
            var output = new DecisionOutput(parsed.Out(), parsed.GetValue(json), parsed.GetValue(language)!);
            foreach (var id in parsed.GetValue(reports)!.Distinct())
            {
                output.Write(await act(register, id, parsed.GetValue(reason)!, parsed.GetValue(dryRun), cancellationToken), parsed.GetValue(dryRun));
            }

            return output.Code;
        });
        return command;
    }
}
