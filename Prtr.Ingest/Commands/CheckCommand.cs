using System.CommandLine;
using Prtr.Ingest.Deliveries;
using Prtr.Ingest.Intake;
using Prtr.Search.Database.Sqlite;
using Prtr.Search.Register;

namespace Prtr.Ingest.Commands;

/// <summary>
/// <c>check &lt;files or folders&gt;</c>: says what loading would, for it is loading, only tried out; nothing is stored.
/// It needs no register, but compares with one when it is told which.
/// </summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var paths = PathsArgument.Create();
        var against = new Option<string?>("--against")
        {
            Description = "A register to compare with, which stays as it is: its folder, or the connection string of a SQL Server.",
            HelpName = "register",
        };
        var json = RemarkOutput.JsonOption();
        var language = RemarkOutput.LanguageOption();
        var command = new Command("check", "Read and check reports and print the remarks; nothing is stored.") { paths, against, json, language };
        command.Plain(async (parsed, cancellationToken) =>
        {
            if (parsed.GetValue(against) is { } where)
            {
                return await AgainstAsync(where, cancellationToken);
            }

            await using var memory = await MemoryDatabase.OpenAsync(cancellationToken);
            return await CheckAsync(await OpenRegister.OpenEmptyAsync(memory, CountryTime.Clock, cancellationToken), alone: true, cancellationToken);

            async Task<ExitCode> AgainstAsync(string register, CancellationToken token)
            {
                if (AgainstRegister.Find(register, out var problem) is not { } database)
                {
                    await parsed.Error().WriteLineAsync(problem);
                    return ExitCode.Unreachable;
                }

                if (await OpenRegister.OpenAsItIsAsync(database, CountryTime.Clock, token) is { } open)
                {
                    return await CheckAsync(open, alone: false, token);
                }

                await parsed.Error().WriteLineAsync("The register is of another version than this program; the verb status brings an older one up to date.");
                return ExitCode.Unreachable;
            }

            // Without a register nothing can be said of what it would make of a file, only of the file.
            async Task<ExitCode> CheckAsync(OpenRegister register, bool alone, CancellationToken token)
            {
                var deliveries = IncomingDeliveries.Find(parsed.GetValue(paths)!).ToList();
                var output = new RemarkOutput(parsed.Out(), register.Reference, parsed.GetValue(json), parsed.GetValue(language)!);
                var summary = new LoadSummary();
                await Progress.RunAsync(parsed.Error(), "Checking", deliveries.Count, async step =>
                {
                    await foreach (var outcome in register.Loader.TryOutAsync(deliveries, takeAtWord: alone, token))
                    {
                        output.WriteAll(outcome, counts: !alone);
                        summary.Add(outcome);
                        step(outcome.Name);
                    }
                });
                if (alone)
                {
                    summary.WriteChecked(parsed.Error());
                }
                else
                {
                    summary.Write(parsed.Error());
                }

                return summary.Code;
            }
        });
        return command;
    }
}
