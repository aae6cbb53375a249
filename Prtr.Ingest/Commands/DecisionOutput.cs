using System.Text.Json;
using Prtr.Ingest.Intake.Acts;
using Prtr.Ingest.Intake.States;

namespace Prtr.Ingest.Commands;

/// <summary>Writes what acts did, and remembers how the verb ends: 1 when something could not be done, 2 when a report is still held.</summary>
internal sealed class DecisionOutput(TextWriter output, bool json, string language)
{
    public ExitCode Code { get; private set; } = ExitCode.Done;

    public void Write(ActOutcome outcome, bool dryRun)
    {
        var line = DecisionLine.Of(outcome, dryRun, language);
        output.WriteLine(json ? JsonSerializer.Serialize(line, RemarkOutput.Json.DecisionLine) : line.InWords());
        if (outcome.Problem is not null)
        {
            Code = ExitCode.Usage;
        }
        else if (Code == ExitCode.Done && outcome.State is ReceivedState.Held)
        {
            Code = ExitCode.Rejected;
        }
    }
}
