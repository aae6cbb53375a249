using System.CommandLine;
using System.Globalization;
using Prtr.Ingest.Intake.Facilities;

namespace Prtr.Ingest.Commands;

/// <summary><c>merge</c>, <c>split</c> and <c>remove</c>: who a facility is.</summary>
internal static class FacilityCommands
{
    public static Command CreateMerge()
    {
        var ids = new Argument<long[]>("facility") { Description = "The id that goes, and the one that it turned out to be.", Arity = new ArgumentArity(0, 2) };
        var stands = new Option<string[]>("--stands")
        {
            Description = "For a year that both have reported, the facility whose report stands, such as 2022=17.", HelpName = "year=facility", AllowMultipleArgumentsPerToken = true,
        };
        var command = new Command("merge", "Make two ids that are one site one facility: the first leads to the second for ever.") { ids, stands };
        new FacilityActOptions(FacilityActKind.Merge).AddTo(
            command,
            result => result.GetValue(ids) is not [_, _] ? "Name two facilities: the one that goes, and the one that it turned out to be."
                : (result.GetValue(stands) ?? []).FirstOrDefault(text => Pair(text, '=') is null) is { } wrong ? $"--stands {wrong} is not a year and a facility, such as 2022=17."
                : (result.GetValue(stands) ?? []).Select(text => Pair(text, '=')!.Value.Year).GroupBy(year => year).Any(year => year.Count() > 1) ? "--stands says twice which report of a year stands."
                : null,
            (register, parsed, acting) => register.Facilities.MergeAsync(
                new Merger(parsed.GetValue(ids)![0], parsed.GetValue(ids)![1], (parsed.GetValue(stands) ?? []).Select(text => Pair(text, '=')!.Value).ToDictionary(pair => pair.Year, pair => pair.Number)),
                acting.Reason, acting.TryOnly, acting.CancellationToken));
        return command;
    }

    public static Command CreateSplit()
    {
        var facility = new Argument<long?>("facility") { Description = "The id that has reports of two sites.", Arity = ArgumentArity.ZeroOrOne };
        var to = new Option<long?>("--to") { Description = "The facility that they go to, also one that was merged into this one; a new one when not given.", HelpName = "facility" };
        var parts = new Option<string[]>("--report")
        {
            Description = "What goes: a year, such as 2021, or one version of it, such as 2022/2; the version before it stands again then.", HelpName = "year[/version]", AllowMultipleArgumentsPerToken = true,
        };
        var command = new Command("split", "Give reports of another site to a facility of their own.") { facility, to, parts };
        new FacilityActOptions(FacilityActKind.Split).AddTo(
            command,
            result => result.GetValue(facility) is null ? "Name the facility."
                : (result.GetValue(parts) ?? []) is [] ? "--report must say which years or versions go."
                : result.GetValue(parts)!.FirstOrDefault(text => Part(text) is null) is { } wrong ? $"--report {wrong} is neither a year nor a version of one, such as 2021 or 2022/2."
                : null,
            (register, parsed, acting) => register.Facilities.SplitAsync(
                new FacilitySplit(parsed.GetValue(facility)!.Value, parsed.GetValue(to), [.. parsed.GetValue(parts)!.Select(text => Part(text)!.Value)]),
                acting.Reason, acting.TryOnly, acting.CancellationToken));
        return command;
    }

    public static Command CreateRemove()
    {
        var facility = new Argument<long?>("facility") { Description = "The id of a site that does not exist.", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("remove", "Remove a facility that does not exist: its reports end, and its id answers that it is gone, with the reason.") { facility };
        new FacilityActOptions(FacilityActKind.Remove).AddTo(
            command,
            result => result.GetValue(facility) is null ? "Name the facility." : null,
            (register, parsed, acting) => register.Facilities.RemoveAsync(
                new FacilityRemoval(parsed.GetValue(facility)!.Value), acting.Reason, acting.TryOnly, acting.CancellationToken));
        return command;
    }

    private static SplitPart? Part(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? new SplitPart(year, null)
            : Pair(text, '/') is { Number: <= int.MaxValue } pair ? new SplitPart(pair.Year, (int)pair.Number)
            : null;

    private static (int Year, long Number)? Pair(string text, char between) =>
        text.Split(between) is [var left, var right]
            && int.TryParse(left, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            && long.TryParse(right, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? (year, number)
            : null;
}
