using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Prtr.Ingest.Intake;
using Prtr.Ingest.Intake.Publishing;
using Prtr.Search.Elasticsearch;

namespace Prtr.Ingest.Commands;

/// <summary><c>publish &lt;year&gt;…</c>: says what would change, then makes the accepted reports of years public, each year in one step, and tells the index.</summary>
internal static class PublishCommand
{
    public static Command Create()
    {
        var years = new Argument<int[]>("year") { Description = "One or more reporting years.", Arity = ArgumentArity.OneOrMore };
        var leaveOut = new Option<long[]>("--leave-out")
        {
            Description = "Numbers of held reports that the year is published without; the verb reports lists them.",
            HelpName = "report",
            AllowMultipleArgumentsPerToken = true,
            DefaultValueFactory = _ => [],
        };
        var (dryRun, json, language) = (ReportIds.DryRun(), RemarkOutput.JsonOption(), RemarkOutput.LanguageOption());
        var command = new Command("publish", "Make the accepted reports of a year public, in one step, and update the index.") { years, leaveOut, dryRun, json, language };
        command.OnRegister(async (register, parsed, cancellationToken) =>
        {
            var output = parsed.Out();
            var asked = parsed.GetValue(years)!.Distinct().Order().ToList();
            foreach (var year in asked)
            {
                var plan = await PublicationPlanner.PlanAsync(register.Database, register.Reference, year, cancellationToken);
                if (parsed.GetValue(json))
                {
                    await output.WriteLineAsync(JsonSerializer.Serialize(plan, RemarkOutput.Json.PublicationPlan));
                }
                else
                {
                    Write(plan, new PublicationText(register.Reference, parsed.GetValue(language)!), output);
                }
            }

            var leftOut = parsed.GetValue(leaveOut)!.ToHashSet();
            return parsed.GetValue(dryRun)
                ? ExitCode.Done
                : await PublishAsync(register, asked, leftOut, parsed.GetValue(json) ? parsed.Error() : output, parsed.GetValue(language)!, cancellationToken);
        });
        return command;
    }

    /// <returns>2 when reports that wait for a decision kept a year from being published.</returns>
    public static async Task<ExitCode> PublishAsync(
        OpenRegister register, IEnumerable<int> years, IReadOnlySet<long> leftOut, TextWriter output, string language, CancellationToken cancellationToken)
    {
        var code = ExitCode.Done;
        foreach (var year in years)
        {
            var (published, refusal) = await register.Publication.PublishAsync(year, leftOut, cancellationToken);
            await output.WriteLineAsync(
                refusal is not null ? new PublicationText(register.Reference, language).Refusal(refusal)
                : published is null ? string.Create(CultureInfo.InvariantCulture, $"{year}: nothing new to publish")
                : string.Create(CultureInfo.InvariantCulture, $"{year}: {published.Reports} reports and {published.Diffuse} of diffuse sources public in data release {published.Release.Name}"));
            code = refusal is null ? code : ExitCode.Rejected;
        }

        try
        {
            await register.Relay.RunAsync(cancellationToken);
        }
        catch (ElasticsearchException problem)
        {
            throw new IOException($"What was published is public; the search index has not heard of it yet, and will when the relay of the site or reindex gets through. {problem.Message}", problem);
        }

        return code;
    }

    private static void Write(PublicationPlan plan, PublicationText text, TextWriter output)
    {
        output.WriteLine(text.Counts(plan));
        foreach (var line in plan.Sums.Select(text.Of).Concat(plan.Findings.Select(finding => $"{Remarks.RemarkLevels.Letter(finding.Level)} {text.Of(finding)}")))
        {
            output.WriteLine("  " + line);
        }
    }
}
