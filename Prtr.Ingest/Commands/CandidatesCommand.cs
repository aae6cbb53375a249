using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Prtr.Ingest.Intake;
using Prtr.Ingest.Intake.Facilities;

namespace Prtr.Ingest.Commands;

/// <summary><c>candidates</c>: facilities of the whole register that may be one site, with the score and what it is made of.</summary>
internal static class CandidatesCommand
{
    private const int Usual = 50;

    public static Command Create()
    {
        var atLeast = new Option<double>("--at-least") { Description = "The least score, between 0 and 1.", DefaultValueFactory = _ => SiteLikeness.Likely, HelpName = "score" };
        var facility = new Option<long?>("--facility") { Description = "Only those of this facility.", HelpName = "id" };
        var most = new Option<int>("--most") { Description = "How many at most.", DefaultValueFactory = _ => Usual, HelpName = "count" };
        var json = new Option<bool>("--json") { Description = "One JSON object a line instead of text." };
        var command = new Command("candidates", "Find facilities that may be one site; merge makes them one.") { atLeast, facility, most, json };
        command.Validators.Add(result =>
        {
            if (result.GetValue(atLeast) is not (>= 0 and <= 1))
            {
                result.AddError("--at-least is a score between 0 and 1.");
            }
        });
        command.OnRegister(async (register, parsed, cancellationToken) =>
        {
            var found = await DuplicateCandidates.FindAsync(register.Database, parsed.GetValue(atLeast), parsed.GetValue(facility), cancellationToken);
            foreach (var candidate in found.Take(parsed.GetValue(most)))
            {
                await parsed.Out().WriteLineAsync(parsed.GetValue(json)
                    ? JsonSerializer.Serialize(candidate, CommandJson.Lines.DuplicateCandidate)
                    : InWords(candidate));
            }

            await parsed.Error().WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{found.Count} pairs, {Math.Min(found.Count, parsed.GetValue(most))} shown"));
            return ExitCode.Done;
        });
        return command;
    }

    private static string InWords(DuplicateCandidate candidate)
    {
        var (first, second, likeness) = (candidate.First, candidate.Second, candidate.Likeness);
        var both = candidate.YearsOfBoth.Count == 0 ? "" : " both reported " + string.Join(", ", candidate.YearsOfBoth);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{likeness.Score:0.00}  {Site(first)}  {Site(second)}  operator {likeness.Operator:0.00}, name {likeness.Name:0.00}, place {likeness.Place:0.00} ({likeness.Metres:0} m), address {likeness.Address:0.00}, activity {likeness.Activity:0.00}, years {likeness.Years:0.00};{both}").TrimEnd(';');
    }

    private static string Site(CandidateSite site) =>
        string.Create(CultureInfo.InvariantCulture, $"{site.FacilityId} \"{site.Name}\" {site.OperatorBin} {site.FirstYear}-{site.LastYear}");
}
