using System.Diagnostics;
using System.Globalization;
using Prtr.Web.Components;

namespace Prtr.Tests.Adversity.Processes;

/// <summary>The site in a process of its own, that can be killed and started again at the same address.</summary>
internal sealed class SiteProcess(string register) : IDisposable
{
    private const string Listens = "The register is at ";

    private Process? process;
    private int port;

    public Uri Address => new(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}"));

    /// <summary>Processor time of all its threads, and the most memory that it has held, in bytes.</summary>
    public (TimeSpan Processor, long Memory) Effort
    {
        get
        {
            process!.Refresh();
            return (process.TotalProcessorTime, process.PeakWorkingSet64);
        }
    }

    /// <summary>Returns when it answers.</summary>
    public async Task StartAsync()
    {
        var start = new ProcessStartInfo(
            "dotnet",
            [typeof(App).Assembly.Location, $"--urls={Address}", $"--Register:Directory={register}", "--Register:LoadSamples=false", "--Api:RequestsPerMinute=1000000", "--Logging:LogLevel:Default=None"])
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
        };
        process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.StartsWith(Listens, StringComparison.Ordinal))
            {
                port = new Uri(line[Listens.Length..].Split(' ')[0]).Port;
                _ = process.StandardOutput.ReadToEndAsync();
                return;
            }
        }

        Assert.Fail($"The site does not start: {await error}");
    }

    /// <summary>Ends it at once.</summary>
    public void Kill()
    {
        process?.Kill();
        process?.WaitForExit();
        process?.Dispose();
        process = null;
    }

    public void Dispose() => Kill();
}
