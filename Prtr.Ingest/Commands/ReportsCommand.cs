using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Prtr.Ingest.Intake.Acts;
using Prtr.Ingest.Intake.Questions;
using Prtr.Ingest.Intake.States;

namespace Prtr.Ingest.Commands;

/// <summary><c>reports</c>: what came in, and where it stands.</summary>
internal static class ReportsCommand
{
    public static Command Create()
    {
        var state = new Option<string?>("--state") { Description = "Only reports in one state: " + string.Join(", ", ReceivedStates.Words) + "." };
        state.AcceptOnlyFromAmong([.. ReceivedStates.Words]);
        var year = new Option<int?>("--year") { Description = "Only reports for one year." };
        var (json, language) = (RemarkOutput.JsonOption(), RemarkOutput.LanguageOption());
        var command = new Command("reports", "List the reports that came in, with their states.") { state, year, json, language };
        command.OnRegister(async (register, parsed, cancellationToken) =>
        {
            foreach (var report in await ReceivedList.ReadAsync(register.Database, parsed.GetValue(state), parsed.GetValue(year), cancellationToken))
            {
                await parsed.Out().WriteLineAsync(parsed.GetValue(json) ? JsonSerializer.Serialize(report, RemarkOutput.Json.ListedReport) : InWords(report, parsed.GetValue(language)!));
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static string InWords(ListedReport report, string language)
    {
        var version = report.Version is { } number ? string.Create(CultureInfo.InvariantCulture, $", version {number}") : "";
        var open = report.OpenQuestions > 0 ? string.Create(CultureInfo.InvariantCulture, $", open questions: {report.OpenQuestions}") : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{report.Id}: {report.Year} {report.FacilityName} ({report.OperatorBin}), {report.Delivery} {report.Position}: {QuestionText.Of(ReceivedStates.Parse(report.State), language)}{version}{open}{(report.Reason is null ? "" : " – " + report.Reason)}");
    }
}
