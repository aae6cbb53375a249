using System.Diagnostics.CodeAnalysis;
using Prtr.Tests.Benchmarks;

/// <summary>What the runtime runs before the program of a process that <see cref="AllocationPipe"/> watches; the runtime asks for this name and for no namespace.</summary>
[SuppressMessage("Design", "CA1050:Declare types in namespaces", Justification = "The runtime looks for it there.")]
internal static class StartupHook
{
    public static void Initialize() => AllocationPipe.Serve();
}
