using System.Buffers.Binary;
using System.IO.Pipes;

namespace Prtr.Tests.Benchmarks;

/// <summary>Tells how much a process that was started from this one has allocated, which no other process can see.</summary>
internal sealed class AllocationPipe : IDisposable
{
    private const string Variable = "PRTR_ALLOCATION_PIPE";
    private const string Hooks = "DOTNET_STARTUP_HOOKS";

    private readonly string name = $"prtr-{Guid.NewGuid():N}";

    /// <summary>Processes that are started while it lives are watched; of several the first.</summary>
    public AllocationPipe()
    {
        Environment.SetEnvironmentVariable(Variable, name);
        Environment.SetEnvironmentVariable(Hooks, typeof(StartupHook).Assembly.Location);
    }

    /// <summary>Bytes since its start, of all its threads.</summary>
    public async Task<long> ReadAsync()
    {
        await using var pipe = new NamedPipeClientStream(".", name, PipeDirection.In);
        await pipe.ConnectAsync();
        var bytes = new byte[sizeof(long)];
        await pipe.ReadExactlyAsync(bytes);
        return BinaryPrimitives.ReadInt64LittleEndian(bytes);
    }

    public void Dispose()
    {
        Environment.SetEnvironmentVariable(Variable, null);
        Environment.SetEnvironmentVariable(Hooks, null);
    }

    /// <summary>Answers from now on, in the process that is watched.</summary>
    internal static void Serve()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { } name)
        {
            new Thread(() => Answer(name)) { IsBackground = true }.Start();
        }
    }

    private static void Answer(string name)
    {
        var bytes = new byte[sizeof(long)];
        while (true)
        {
            using var pipe = new NamedPipeServerStream(name, PipeDirection.Out);
            pipe.WaitForConnection();
            BinaryPrimitives.WriteInt64LittleEndian(bytes, GC.GetTotalAllocatedBytes(true));
            pipe.Write(bytes);
        }
    }
}
