using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Prtr.Ingest.Checks.Settings;
using Prtr.Ingest.People;

namespace Prtr.Ingest.Commands;

/// <summary><c>settings</c>: levels and limits of the checks as they hold for a year; <c>settings set</c> changes one from a year on.</summary>
internal static class SettingsCommand
{
    private static readonly CommandJson Json = new(new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower });

    public static Command Create()
    {
        var year = new Option<int?>("--year") { Description = "The reporting year; the last one that has ended when not given.", HelpName = "year" };
        var changed = new Option<bool>("--changed") { Description = "Only what the authority has set." };
        var json = new Option<bool>("--json") { Description = "One JSON object a line instead of text." };
        var command = new Command("settings", "Show levels and limits of the checks as they hold for a reporting year, and which remarks hold a report.") { year, changed, json };
        command.OnRegister(async (register, parsed, cancellationToken) =>
        {
            var dated = await CheckSettingTable.ReadAsync(register.Database, cancellationToken);
            var asked = parsed.GetValue(year) ?? register.Clock.GetLocalNow().Year - 1;
            foreach (var line in SettingLine.Of(dated, asked).Where(line => !parsed.GetValue(changed) || line.From is not null))
            {
                await parsed.Out().WriteLineAsync(parsed.GetValue(json) ? JsonSerializer.Serialize(line, Json.SettingLine) : line.ToString());
            }

            return ExitCode.Done;
        });
        command.Subcommands.Add(CreateSet());
        return command;
    }

    private static Command CreateSet()
    {
        var name = new Argument<string>("name") { Description = "Code of a remark, such as unit-slip, or name of a limit, such as release-rise." };
        var level = new Option<string?>("--level") { Description = "E stops acceptance, W is to be answered, I is a hint, off: the remark is not made." };
        level.AcceptOnlyFromAmong([.. CheckSetting.Levels]);
        var holds = new Option<string?>("--holds") { Description = "Whether the remark at level W holds a report until somebody decides: yes or no." };
        holds.AcceptOnlyFromAmong("yes", "no");
        var limit = new Option<string?>("--limit") { Description = "The limit's new value, with a point before decimals.", HelpName = "number" };
        var from = new Option<int>("--from") { Description = "The first reporting year for which it holds.", HelpName = "year", Required = true };
        var reason = ReasonOption.Create("Why; it is kept.");
        var by = new Option<string>("--by") { Description = "Who decides; who is signed in to this machine when not given.", HelpName = "name", DefaultValueFactory = _ => Environment.UserName };
        var dryRun = new Option<bool>("--dry-run") { Description = "Only say what would be set." };
        var json = new Option<bool>("--json") { Description = "One JSON object instead of text." };
        var command = new Command("set", "Set a level, a limit, or whether a remark holds a report, from a reporting year on.") { name, level, holds, limit, from, reason, by, dryRun, json };
        command.OnRegister(async (register, parsed, cancellationToken) =>
        {
            var actor = Actor.Console with { Name = parsed.GetValue(by)! };
            var setting = new CheckSetting(
                parsed.GetValue(name)!,
                parsed.GetValue(from),
                parsed.GetValue(level),
                parsed.GetValue(holds) is { } answer ? answer == "yes" : null,
                parsed.GetValue(limit) is { } text ? decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : -1 : null,
                actor.ToString(),
                parsed.GetValue(reason)!,
                register.Clock.GetUtcNow());
            if (SettingProblem.Of(setting) is { } problem)
            {
                await parsed.Error().WriteLineAsync(problem);
                return ExitCode.Usage;
            }

            var before = await CheckSettingTable.ReadAsync(register.Database, cancellationToken);
            if (!parsed.GetValue(dryRun))
            {
                await CheckSettingTable.AddAsync(register.Database, setting, actor, cancellationToken);
            }

            var line = SettingLine.Of(new DatedCheckSettings([.. before.Decisions, setting]), setting.ValidFrom).Single(one => one.Name == setting.Name);
            await parsed.Out().WriteLineAsync(parsed.GetValue(json) ? JsonSerializer.Serialize(line, Json.SettingLine) : (parsed.GetValue(dryRun) ? "would be set: " : "") + line);
            return ExitCode.Done;
        });
        return command;
    }
}
