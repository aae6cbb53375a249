using System.CommandLine;
using System.Globalization;
using Prtr.Ingest.Intake;
using Prtr.Ingest.Intake.Diffuse;
using Prtr.Ingest.Intake.Facilities;

namespace Prtr.Ingest.Commands;

/// <summary><c>reindex</c> builds the index anew; <c>verify</c> compares it, and the kept files, with the database.</summary>
internal static class IndexCommands
{
    public static Command CreateReindex()
    {
        var dryRun = new Option<bool>("--dry-run") { Description = "Only say what would be built and removed." };
        var command = new Command("reindex", "Build the search index from the database beside the live one, compare, swap, and remove copies older than the former one.") { dryRun };
        command.OnRegister(async (register, parsed, cancellationToken) =>
        {
            if (parsed.GetValue(dryRun))
            {
                var database = await DatabaseFigures.ReadAsync(register.Database, cancellationToken);
                await parsed.Out().WriteLineAsync("would build " + InWords(database));
                foreach (var copy in await register.Index.ObsoleteAsync(afterRebuild: true, cancellationToken))
                {
                    await parsed.Out().WriteLineAsync("would remove " + copy);
                }

                return ExitCode.Done;
            }

            var built = await register.Relay.RebuildAsync(cancellationToken);
            await parsed.Out().WriteLineAsync(InWords(built));
            return ExitCode.Done;
        });
        return command;
    }

    public static Command CreateVerify()
    {
        var command = new Command("verify", "Compare database and index, sums and counts, and the hashes of stored files.");
        command.OnRegister(async (register, parsed, cancellationToken) =>
        {
            var problems = new List<string>(await StoredFiles.ProblemsAsync(register.Database, cancellationToken));
            var database = await DatabaseFigures.ReadAsync(register.Database, cancellationToken);
            var index = await register.Index.FiguresAsync(cancellationToken) ?? (database == IndexFigures.None ? IndexFigures.None : null);
            problems.AddRange(await KeptDiffuse.ProblemsAsync(register.Database, cancellationToken));
            problems.AddRange(await KeptIdentities.ProblemsAsync(register.Database, cancellationToken));
            problems.AddRange(index is null ? ["there is no index; reindex makes one"] : database.Differences(index));
            foreach (var problem in problems)
            {
                await parsed.Out().WriteLineAsync(problem);
            }

            if (problems.Count == 0)
            {
                var (rows, quantity) = await KeptDiffuse.PublicAsync(register.Database, cancellationToken);
                await parsed.Out().WriteLineAsync("no difference: " + InWords(database));
                await parsed.Out().WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"diffuse sources: {rows} records, {quantity} kg"));
            }

            return problems.Count == 0 ? ExitCode.Done : ExitCode.Rejected;
        });
        return command;
    }

    private static string InWords(IndexFigures figures) => string.Create(
        CultureInfo.InvariantCulture,
        $"data release {figures.Release}: {figures.Facilities} facilities, {figures.Records} records, releases {figures.ReleasesKg} kg, waste water {figures.WastewaterKg} kg, waste {figures.WasteT} t");
}
