using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Prtr.Ingest.Commands;
using Prtr.Tests.Database;

namespace Prtr.Tests.Commands;

public sealed class EndedProcessTests : IDisposable
{
    private const int Interrupt = 2;
    private const int Terminate = 15;

    // A multiple of what the verb gives itself, for a busy machine.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_verb_that_hangs_in_a_call_of_the_system_ends_when_it_is_told_to() =>
        Assert.All(await Task.WhenAll(EndedAsync(Interrupt), EndedAsync(Terminate)), code => Assert.Equal((int)ExitCode.Cancelled, code));

    // Tests that run in the background of a shell are told to ignore SIGINT, and would hand that on.
    // Nobody reads what it writes, so it waits in the middle of a line until it is ended.
    private async Task<int> EndedAsync(int signal)
    {
        var file = folder.File(string.Create(CultureInfo.InvariantCulture, $"{signal}.jsonl"));
        await File.WriteAllTextAsync(file, string.Concat(Enumerable.Repeat("{}\n", 2_000)));
        using var process = Process.Start(new ProcessStartInfo("env", ["--default-signal=INT", "dotnet", typeof(CommandLine).Assembly.Location, "check", file, "--json"]) { RedirectStandardOutput = true })!;
        var first = new char[1];
        await process.StandardOutput.ReadBlockAsync(first);

        Assert.Equal(0, kill(process.Id, signal));
        using var patience = new CancellationTokenSource(Patience);
        await process.WaitForExitAsync(patience.Token);
        return process.ExitCode;
    }

    [DllImport("libc")]
    private static extern int kill(int process, int signal);
}
