using System.CommandLine;
using Prtr.Ingest.Intake;
using Prtr.Ingest.Intake.Keeping;
using Prtr.Search.Database;
using Prtr.Search.Database.Sqlite;
using Prtr.Search.Register;

namespace Prtr.Ingest.Commands;

/// <summary><c>backup &lt;file&gt;</c> and <c>restore &lt;file&gt;</c>: the database, which holds everything that cannot be rebuilt.</summary>
internal static class BackupCommands
{
    public static Command CreateBackup()
    {
        var file = new Argument<FileInfo>("file") { Description = "The file to write; it must not be there yet." };
        var command = new Command("backup", "Write everything that cannot be rebuilt into one file.") { file };
        command.OnRegister(async (register, parsed, cancellationToken) =>
        {
            var target = parsed.GetValue(file)!;
            if (target.Exists)
            {
                await parsed.Error().WriteLineAsync($"{target.FullName} is there already; a backup does not overwrite.");
                return ExitCode.Usage;
            }

            if (register.Database is not SqliteDatabase embedded)
            {
                await parsed.Error().WriteLineAsync(Refusal(register.Database, $"backup database to disk = N'{target.Name}' with copy_only, checksum"));
                return ExitCode.Usage;
            }

            if (await RegisterBackup.WriteAsync(embedded, target.FullName, register.Clock, cancellationToken) is { Count: > 0 } problems)
            {
                await parsed.Error().WriteLineAsync(string.Join(Environment.NewLine, problems.Prepend("No backup was written, for the register is not what was accepted; keep the last good one, and see 'verify':")));
                return ExitCode.Rejected;
            }

            await parsed.Out().WriteLineAsync(target.FullName);
            return ExitCode.Done;
        });
        return command;
    }

    public static Command CreateRestore()
    {
        var file = new Argument<FileInfo>("file") { Description = "A file that backup wrote." };
        file.AcceptExistingOnly();
        var another = new Option<bool>("--of-another-register") { Description = "The backup may be of another register than the one in whose place it is put." };
        var command = new Command("restore", "Put a backup in the place of the register's database.") { file, another };
        command.OnDatabase(async (database, elasticsearch, parsed, cancellationToken) =>
        {
            if (database is not SqliteDatabase embedded)
            {
                await parsed.Error().WriteLineAsync(Refusal(database, "restore database"));
                return ExitCode.Usage;
            }

            var source = parsed.GetValue(file)!.FullName;
            var outcome = await RegisterRestore.RunAsync(embedded, source, parsed.GetValue(another), CountryTime.Clock, cancellationToken);
            if (outcome.Problems.Count > 0)
            {
                await parsed.Error().WriteLineAsync(string.Join(Environment.NewLine, outcome.Problems.Append("The register is as it was.")));
                return ExitCode.Unreadable;
            }

            if (outcome.Former is { } former)
            {
                await parsed.Error().WriteLineAsync($"What the register held before is kept in {former} until the next restore; to go back, restore it.");
            }

            var restored = await OpenRegister.OpenAsync(embedded, elasticsearch, CountryTime.Clock, cancellationToken);
            await restored.Relay.RebuildAsync(cancellationToken);
            await parsed.Out().WriteLineAsync(embedded.Path);
            return ExitCode.Done;
        });
        return command;
    }

    private static string Refusal(RegisterDatabase database, string statement) =>
        $"{database.Name} is backed up and restored by its server: let its administrator run \"{statement}\" (docs/sql-server.md), and after a restore run \"reindex --restored\".";
}
