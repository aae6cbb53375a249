using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text.Json;
using Prtr.Ingest.Intake;
using Prtr.Ingest.Intake.Facilities;
using Prtr.Search.Elasticsearch;

namespace Prtr.Ingest.Commands;

/// <summary>What the verbs that act on facilities have in common: a reason, trying only, undoing, and how the outcome is told.</summary>
internal sealed class FacilityActOptions(FacilityActKind kind)
{
    private readonly Option<string> reason = ReasonOption.Create("Why; it is kept, and shown to readers with what ended.");
    private readonly Option<long?> undo = new("--undo") { Description = "Undo the act of this number instead.", HelpName = "act" };
    private readonly Option<bool> dryRun = new("--dry-run") { Description = "Only say what would be done." };
    private readonly Option<bool> json = new("--json") { Description = "One JSON object instead of text." };

    /// <summary>Gives a verb the common options and its action.</summary>
    /// <param name="missing">Says what is missing on the command line unless an act is undone; null when nothing is.</param>
    /// <param name="act">Does it, or only tries.</param>
    public void AddTo(Command command, Func<CommandResult, string?> missing, Func<OpenRegister, ParseResult, FacilityActing, Task<FacilityActOutcome>> act)
    {
        command.Options.Add(reason);
        command.Options.Add(undo);
        command.Options.Add(dryRun);
        command.Options.Add(json);
        command.Validators.Add(result =>
        {
            if (string.IsNullOrWhiteSpace(result.GetValue(reason)))
            {
                result.AddError("--reason must say why.");
            }
            else if (result.GetValue(undo) is null && missing(result) is { } what)
            {
                result.AddError(what);
            }
        });
        command.OnRegister(async (register, parsed, cancellationToken) =>
        {
            var acting = new FacilityActing(parsed.GetValue(reason)!, parsed.GetValue(dryRun), cancellationToken);
            var undone = parsed.GetValue(undo);
            var outcome = undone is { } number
                ? await register.Facilities.UndoAsync(new Undoing(number), acting.Reason, acting.TryOnly, cancellationToken)
                : await act(register, parsed, acting);
            await WriteAsync(outcome, undone is null ? kind : FacilityActKind.Undo, parsed);
            return outcome.IsRefused ? ExitCode.Rejected : outcome.Act is null ? ExitCode.Done : await TellIndexAsync(register, cancellationToken);
        });
    }

    private async Task WriteAsync(FacilityActOutcome outcome, FacilityActKind done, ParseResult parsed)
    {
        if (parsed.GetValue(json))
        {
            await parsed.Out().WriteLineAsync(JsonSerializer.Serialize(FacilityActLine.Of(done, outcome), CommandJson.Indented.FacilityActLine));
            return;
        }

        foreach (var problem in outcome.Problems)
        {
            await parsed.Out().WriteLineAsync(problem.InWords());
        }

        foreach (var report in outcome.Reports)
        {
            await parsed.Out().WriteLineAsync(InWords(report));
        }

        if (outcome.Act is { } act)
        {
            await parsed.Out().WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"act {act.Id} ({act.Kind.Word()}) in data release {act.Release}; undo it with --undo {act.Id}"));
        }
        else if (!outcome.IsRefused)
        {
            await parsed.Out().WriteLineAsync("nothing was changed: --dry-run");
        }
    }

    private static string InWords(MovedReport report)
    {
        var standing = report.Standing.Word();
        return report.ToId switch
        {
            null => string.Create(CultureInfo.InvariantCulture, $"{report.Year}: version {report.Version} of facility {report.FromId} ends"),
            FacilitySplit.New => string.Create(CultureInfo.InvariantCulture, $"{report.Year}: version {report.Version} of facility {report.FromId} goes to a new facility, {standing}"),
            { } to when to == report.FromId => string.Create(CultureInfo.InvariantCulture, $"{report.Year}: version {report.Version} of facility {report.FromId} stands again, {standing}"),
            { } to => string.Create(CultureInfo.InvariantCulture, $"{report.Year}: version {report.Version} of facility {report.FromId} goes to facility {to}, {standing}"),
        };
    }

    private static async Task<ExitCode> TellIndexAsync(OpenRegister register, CancellationToken cancellationToken)
    {
        try
        {
            await register.Relay.RunAsync(cancellationToken);
            return ExitCode.Done;
        }
        catch (ElasticsearchException problem)
        {
            throw new IOException($"The act is done; the search index has not heard of it yet, and will when the relay of the site or reindex gets through. {problem.Message}", problem);
        }
    }
}

/// <summary>Why, and whether it is only tried.</summary>
internal sealed record FacilityActing(string Reason, bool TryOnly, CancellationToken CancellationToken);
