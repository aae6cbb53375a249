using System.Diagnostics;
using Prtr.Ingest.Commands;

namespace Prtr.Tests.Adversity.Processes;

/// <summary>A verb in a process of its own, which may be ended at any moment as the system ends it: at once, without a word to it.</summary>
internal static class ConsoleProcess
{
    /// <summary>What a process that was ended so has for a code.</summary>
    public const int Killed = 137;

    /// <param name="killAfter">Null to let it come to its end.</param>
    public static async Task<(int Code, string Said)> RunAsync(TimeSpan? killAfter, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(CommandLine).Assembly.Location, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using var timer = killAfter is { } time ? new CancellationTokenSource(time) : new CancellationTokenSource();
        try
        {
            await process.WaitForExitAsync(timer.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            await process.WaitForExitAsync();
        }

        return (process.ExitCode, await output + await error);
    }
}
