using System.CommandLine;
using System.Data.Common;
using Prtr.Ingest.Intake;
using Prtr.Search.Database;
using Prtr.Search.Elasticsearch;
using Prtr.Search.Files;
using Prtr.Search.Register;

namespace Prtr.Ingest.Commands;

/// <summary>Gives a command its action: refuses wrong settings, opens the register where one is needed and turns failures that can be foreseen into exit codes.</summary>
internal static class Verb
{
    /// <summary>An action on the register, which is made when it is not there.</summary>
    public static void OnRegister(this Command command, Func<OpenRegister, ParseResult, CancellationToken, Task<ExitCode>> action) =>
        command.OnDatabase(async (database, elasticsearch, parsed, cancellationToken) =>
        {
            OpenRegister register;
            try
            {
                register = await OpenRegister.OpenAsync(database, elasticsearch, CountryTime.Clock, cancellationToken);
            }
            catch (InvalidOperationException problem)
            {
                await parsed.Error().WriteLineAsync(problem.Message);
                return ExitCode.Unreachable;
            }

            register.Relay.Say = parsed.Error().WriteLine;
            return await action(register, parsed, cancellationToken);
        });

    /// <summary>An action on the register's database, whatever is in it, with the client for the index if that is in Elasticsearch.</summary>
    public static void OnDatabase(this Command command, Func<RegisterDatabase, IndexServer?, ParseResult, CancellationToken, Task<ExitCode>> action) =>
        command.Plain(async (parsed, cancellationToken) =>
        {
            var settings = VerbSettings.Of(parsed);
            using var elasticsearch = ElasticsearchSettings.Read(settings) is { } search ? new IndexServer(search, CountryTime.Clock) : null;
            return await action(VerbSettings.Database(settings), elasticsearch, parsed, cancellationToken);
        });

    /// <summary>An action that needs no register.</summary>
    public static void Plain(this Command command, Func<ParseResult, CancellationToken, Task<ExitCode>> action) =>
        // On a thread of its own, so that a verb that hangs in a call of the system, such as opening a pipe, can be ended.
        command.SetAction(async (parsed, cancellationToken) => (int)await Task.Run(() => GuardedAsync(action, parsed, cancellationToken), CancellationToken.None));

    public static TextWriter Out(this ParseResult parsed) => parsed.InvocationConfiguration.Output;

    public static TextWriter Error(this ParseResult parsed) => parsed.InvocationConfiguration.Error;

    private static async Task<ExitCode> GuardedAsync(
        Func<ParseResult, CancellationToken, Task<ExitCode>> action, ParseResult parsed, CancellationToken cancellationToken)
    {
        try
        {
            if (VerbSettings.Problems(parsed) is { Count: > 0 } problems)
            {
                await parsed.Error().WriteLineAsync(string.Join(Environment.NewLine, problems));
                return ExitCode.Usage;
            }

            return await action(parsed, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await parsed.Error().WriteLineAsync("Cancelled. What was complete is kept; run the same command again to finish.");
            return ExitCode.Cancelled;
        }
        catch (DbException problem)
        {
            await parsed.Error().WriteLineAsync($"The register's database cannot be used: {DatabaseTrouble.InWords(problem)}");
            return ExitCode.Unreachable;
        }
        catch (InvalidDataException problem)
        {
            await parsed.Error().WriteLineAsync($"The index stays as it is, for the new one differs from the database: {problem.Message}");
            return ExitCode.Rejected;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            await parsed.Error().WriteLineAsync(FileTrouble.InWords(problem));
            return problem is FileNotFoundException or DirectoryNotFoundException ? ExitCode.Unreadable : ExitCode.Unreachable;
        }
    }
}
