using System.CommandLine;
using System.Globalization;
using Prtr.Ingest.Intake;
using Prtr.Ingest.Intake.Diffuse;
using Prtr.Ingest.Intake.Keeping;
using Prtr.Ingest.Journal;
using Prtr.Ingest.People;
using Prtr.Search.Database;
using Prtr.Search.Measures;
using Prtr.Search.OpenData;

namespace Prtr.Ingest.Commands;

/// <summary><c>reindex</c> builds the index anew; <c>verify</c> compares it, and the kept files, with the database.</summary>
internal static class IndexCommands
{
    public static Command CreateReindex()
    {
        var dryRun = new Option<bool>("--dry-run") { Description = "Only say what would be built and removed." };
        var restored = new Option<bool>("--restored") { Description = "The server has restored the database: what was said and kept of it before is no longer taken for what it holds now." };
        var command = new Command("reindex", "Build the search index from the database beside the live one, compare, swap, and remove copies older than the former one.") { dryRun, restored };
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

            if (parsed.GetValue(restored))
            {
                await Incarnation.BeginAsync(register.Database, register.Clock.GetUtcNow(), cancellationToken);
            }

            await NoteAsync(register, parsed.GetValue(restored), cancellationToken);
            var built = await register.Relay.RebuildAsync(cancellationToken);
            await parsed.Out().WriteLineAsync(InWords(built));
            return ExitCode.Done;
        });
        return command;
    }

    private static async Task NoteAsync(OpenRegister register, bool restored, CancellationToken cancellationToken)
    {
        await using var connection = await register.Database.OpenAsync(cancellationToken);
        await using var turn = await register.Database.BeginWriteAsync(connection, cancellationToken);
        await ActJournal.WriteAsync(new Deed(Act.Reindex, "index") { After = restored ? "after a restore" : null }, register.Actor, register.Clock.GetUtcNow(), turn, cancellationToken);
        await turn.CommitAsync(cancellationToken);
    }

    public static Command CreateVerify()
    {
        var deep = new Option<bool>("--deep") { Description = "Also read every file that came in again and compare it with the rows that were made of it." };
        var command = new Command("verify", "Look the database through for damage, compare reports and stored files with the hashes that were taken of them, reference tables with those of the software, and the index and bulk files with the database.") { deep };
        command.OnRegister(async (register, parsed, cancellationToken) =>
        {
            var problems = new List<string>(await RegisterProof.ProblemsAsync(register.Database, parsed.GetValue(deep), cancellationToken));
            var database = await DatabaseFigures.ReadAsync(register.Database, cancellationToken);
            var index = await register.Index.FiguresAsync(cancellationToken) ?? (database == IndexFigures.None ? IndexFigures.None : null);
            var reference = await ReferenceProof.OfAsync(register.Database, cancellationToken);
            problems.AddRange(reference.Problems);
            problems.AddRange(await BulkProof.ProblemsAsync(BulkFolder.In(register.Database), cancellationToken));
            problems.AddRange(index is null ? ["there is no index; reindex makes one"] : database.Differences(index));
            foreach (var problem in problems)
            {
                await parsed.Out().WriteLineAsync(problem);
            }

            if (problems.Count == 0)
            {
                var (rows, _) = await KeptDiffuse.PublicAsync(register.Database, cancellationToken);
                await parsed.Out().WriteLineAsync("no difference: " + InWords(database));
                var journal = await JournalProof.OfAsync(register.Database, cancellationToken);
                await parsed.Out().WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"reference tables: as they come with the software, {reference.Own} rows added, {reference.Ended} ended"));
                await parsed.Out().WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"diffuse sources: {rows} records"));
                await parsed.Out().WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"journal: {journal.Entries} entries, the last with hash {journal.Last}"));
            }

            return problems.Count == 0 ? ExitCode.Done : ExitCode.Rejected;
        });
        return command;
    }

    private static string InWords(IndexFigures figures) => string.Create(
        CultureInfo.InvariantCulture,
        $"data release {figures.Release}: {figures.Totals.Facilities} facilities, {figures.Totals.Records} records, {figures.Totals.Withheld} of them withheld; {figures.Totals.OverThreshold} times over a threshold, hazardous waste {figures.Totals[Measure.HazardousWasteT]} t, non-hazardous waste {figures.Totals[Measure.NonHazardousWasteT]} t");
}
