using System.CommandLine;
using System.Globalization;
using Prtr.Ingest.Deliveries;
using Prtr.Ingest.Intake;

namespace Prtr.Ingest.Commands;

/// <summary><c>load &lt;files or folders&gt;</c>: reads, checks and stores reports.</summary>
internal static class LoadCommand
{
    public static Command Create()
    {
        var paths = PathsArgument.Create();
        var publish = new Option<int[]?>("--publish")
        {
            Description = "Also publish these reporting years; without one, the years whose campaign is open.", HelpName = "year", Arity = ArgumentArity.ZeroOrMore,
        };
        var received = new Option<DateOnly?>("--received")
        {
            Description = "The day on which the reports came in, such as 2026-03-15; today when not given. A mail says its own day.",
            HelpName = "day",
            CustomParser = result => DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                ? day
                : Fail(result, "--received takes a day such as 2026-03-15."),
        };
        var json = RemarkOutput.JsonOption();
        var language = RemarkOutput.LanguageOption();
        var command = new Command("load", "Read, check and store reports; a report without errors is accepted.") { paths, publish, received, json, language };
        command.OnRegister(async (register, parsed, cancellationToken) =>
        {
            var deliveries = IncomingDeliveries.Find(parsed.GetValue(paths)!).ToList();
            var output = new RemarkOutput(parsed.Out(), register.Reference, parsed.GetValue(json), parsed.GetValue(language)!);
            var summary = new LoadSummary();
            await Progress.RunAsync(parsed.Error(), "Loading", deliveries.Count, async step =>
            {
                await foreach (var outcome in register.Loader.LoadAsync(deliveries, parsed.GetValue(received), cancellationToken))
                {
                    output.Write(outcome);
                    summary.Add(outcome);
                    step(outcome.Name);
                }
            });
            var published = ExitCode.Done;
            if (parsed.GetResult(publish) is not null)
            {
                var asked = parsed.GetValue(publish) is { Length: > 0 } named ? named : await ReportingYears.OpenOnAsync(register.Database, DayOf(register, parsed.GetValue(received)), cancellationToken);
                published = await PublishCommand.PublishAsync(
                    register, asked.Distinct().Order(), new HashSet<long>(), parsed.Error(), parsed.GetValue(language)!, cancellationToken);
            }

            summary.Write(parsed.Error());
            return Worse(summary.Code, published);
        });
        return command;
    }

    private static DateOnly DayOf(OpenRegister register, DateOnly? received) => received ?? DateOnly.FromDateTime(register.Clock.GetLocalNow().DateTime);

    private static ExitCode Worse(ExitCode one, ExitCode other) => one > other ? one : other;

    private static DateOnly? Fail(System.CommandLine.Parsing.ArgumentResult result, string message)
    {
        result.AddError(message);
        return null;
    }
}
