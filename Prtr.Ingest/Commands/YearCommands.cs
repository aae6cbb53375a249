using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Prtr.Ingest.Intake;

namespace Prtr.Ingest.Commands;

/// <summary><c>open &lt;year&gt;…</c> and <c>close &lt;year&gt;…</c>: what the centre decides about the campaigns of years.</summary>
internal static class YearCommands
{
    public static Command CreateOpen()
    {
        var (years, dryRun, json) = (Years(), ReportIds.DryRun(), RemarkOutput.JsonOption());
        var command = new Command("open", "Open a year by hand: it takes first reports until it is closed, though its time is over.") { years, dryRun, json };
        command.OnRegister(async (register, parsed, cancellationToken) =>
        {
            var code = ExitCode.Done;
            foreach (var year in parsed.GetValue(years)!.Distinct().Order())
            {
                var refusal = await ReportingYears.OpenAsync(register.Database, year, register.Actor, parsed.GetValue(dryRun), register.Clock.GetUtcNow(), cancellationToken);
                await WriteAsync(parsed, json, new YearLine(year, InWords(refusal), refusal is null));
                code = refusal is null ? code : ExitCode.Usage;
            }

            return code;
        });
        return command;
    }

    public static Command CreateClose()
    {
        var (years, dryRun, json) = (Years(), ReportIds.DryRun(), RemarkOutput.JsonOption());
        var command = new Command("close", "Close a year before its reports are due: it takes only corrections then.") { years, dryRun, json };
        command.OnRegister(async (register, parsed, cancellationToken) =>
        {
            foreach (var year in parsed.GetValue(years)!.Distinct().Order())
            {
                var closed = await ReportingYears.CloseAsync(register.Database, year, register.Actor, parsed.GetValue(dryRun), register.Clock.GetUtcNow(), cancellationToken);
                await WriteAsync(parsed, json, new YearLine(year, closed ? "closed" : "was not open", true));
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static Argument<int[]> Years() => new("year") { Description = "One or more reporting years.", Arity = ArgumentArity.OneOrMore };

    private static Task WriteAsync(ParseResult parsed, Option<bool> json, YearLine line) => parsed.Out().WriteLineAsync(
        parsed.GetValue(json) ? JsonSerializer.Serialize(line, RemarkOutput.Json.YearLine) : string.Create(CultureInfo.InvariantCulture, $"{line.Year}: {line.Outcome}"));

    private static string InWords(YearRefusal? refusal) => refusal switch
    {
        YearRefusal.NotEnded => "has not ended yet",
        YearRefusal.TooEarly => "is before the Protocol of 2003",
        _ => "open",
    };
}
