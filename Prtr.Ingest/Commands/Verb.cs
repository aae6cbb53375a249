using System.CommandLine;
using Microsoft.Data.Sqlite;
using Prtr.Ingest.Intake;

namespace Prtr.Ingest.Commands;

/// <summary>Gives a command its action: opens the register where one is needed and turns failures that can be foreseen into exit codes.</summary>
internal static class Verb
{
    /// <summary>An action on the register, which is made when it is not there.</summary>
    public static void OnRegister(this Command command, Func<OpenRegister, ParseResult, CancellationToken, Task<ExitCode>> action) =>
        command.OnDirectory(async (directory, parsed, cancellationToken) =>
        {
            OpenRegister register;
            try
            {
                register = await OpenRegister.OpenAsync(directory, TimeProvider.System, cancellationToken);
            }
            catch (InvalidOperationException problem)
            {
                await parsed.Error().WriteLineAsync(problem.Message);
                return ExitCode.Unreachable;
            }

            return await action(register, parsed, cancellationToken);
        });

    /// <summary>An action on the register's folder, whatever is in it.</summary>
    public static void OnDirectory(this Command command, Func<string, ParseResult, CancellationToken, Task<ExitCode>> action)
    {
        command.Options.Add(DataOption.Instance);
        command.Plain(async (parsed, cancellationToken) =>
        {
            var directory = DataOption.DirectoryOf(parsed, out var problems);
            if (problems.Count > 0)
            {
                await parsed.Error().WriteLineAsync(string.Join(Environment.NewLine, problems));
                return ExitCode.Usage;
            }

            return await action(directory, parsed, cancellationToken);
        });
    }

    /// <summary>An action that needs no register.</summary>
    public static void Plain(this Command command, Func<ParseResult, CancellationToken, Task<ExitCode>> action) =>
        command.SetAction(async (parsed, cancellationToken) => (int)await GuardedAsync(action, parsed, cancellationToken));

    public static TextWriter Out(this ParseResult parsed) => parsed.InvocationConfiguration.Output;

    public static TextWriter Error(this ParseResult parsed) => parsed.InvocationConfiguration.Error;

    private static async Task<ExitCode> GuardedAsync(
        Func<ParseResult, CancellationToken, Task<ExitCode>> action, ParseResult parsed, CancellationToken cancellationToken)
    {
        try
        {
            return await action(parsed, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await parsed.Error().WriteLineAsync("Cancelled. What was complete is kept; run the same command again to finish.");
            return ExitCode.Cancelled;
        }
        catch (SqliteException problem)
        {
            await parsed.Error().WriteLineAsync($"The register's database cannot be used: {problem.Message}");
            return ExitCode.Unreachable;
        }
        catch (InvalidDataException problem)
        {
            await parsed.Error().WriteLineAsync($"The index stays as it is, for the new one differs from the database: {problem.Message}");
            return ExitCode.Rejected;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            await parsed.Error().WriteLineAsync(problem.Message);
            return problem is FileNotFoundException or DirectoryNotFoundException ? ExitCode.Unreadable : ExitCode.Unreachable;
        }
    }
}
