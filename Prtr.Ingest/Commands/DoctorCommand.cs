using System.CommandLine;
using System.Text.Json;
using Prtr.Search.Doctor;

namespace Prtr.Ingest.Commands;

/// <summary><c>doctor</c>: looks at database, search server, folder, rights, clocks and disks, and changes nothing.</summary>
internal static class DoctorCommand
{
    public static Command Create()
    {
        var json = new Option<bool>("--json") { Description = "One JSON object a line instead of text." };
        var command = new Command("doctor", "Look at everything that the register runs on, change nothing, and say what is wrong and how to mend it.") { json };
        command.Plain(async (parsed, cancellationToken) =>
        {
            var settings = VerbSettings.Of(parsed);
            var worst = Verdict.Ok;
            await foreach (var finding in new RegisterDoctor(settings, VerbSettings.Directory(settings), TimeProvider.System).ExamineAsync(cancellationToken))
            {
                worst = finding.Verdict > worst ? finding.Verdict : worst;
                await parsed.Out().WriteLineAsync(parsed.GetValue(json) ? JsonSerializer.Serialize(DoctorLine.Of(finding), CommandJson.Lines.DoctorLine) : finding.ToString());
            }

            return worst switch
            {
                Verdict.Unreachable => ExitCode.Unreachable,
                Verdict.Wrong => ExitCode.Rejected,
                _ => ExitCode.Done,
            };
        });
        return command;
    }
}

/// <param name="Verdict">ok, note, wrong or unreachable.</param>
internal sealed record DoctorLine(string Check, string Verdict, string Found, string? Mend)
{
    public static DoctorLine Of(Finding finding) => new(finding.Check, finding.Verdict.ToString().ToLowerInvariant(), finding.Found, finding.Mend);
}
