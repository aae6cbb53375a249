using System.Collections.Concurrent;
using System.Runtime.InteropServices;

namespace Prtr.Search.Exports;

/// <summary>
/// Threads of low priority for heavy answers, so that who looks at a page gets the processor before who waits for a large file, and never waits for a free thread.
/// What is begun here goes on here after each await.
/// </summary>
/// <param name="count">How many; more than answers are made at once, since some write to slow readers meanwhile.</param>
/// <param name="courtesy">How far they stand back, in the system's steps, each about a quarter less of the processor while others want it: where nothing else is to be done, they have all of it.</param>
public sealed class HeavyThreads(int count, int courtesy) : TaskScheduler, IDisposable
{
    private static readonly int Usual = Math.Max(4, 2 * Environment.ProcessorCount);

    private readonly BlockingCollection<Task> waiting = [];
    private readonly Lock starting = new();
    private bool started;

    /// <summary>For files, made and sent: everybody else goes first.</summary>
    public static HeavyThreads OfFiles { get; } = new(Usual, 10);

    /// <summary>For pages that are made from many records: their readers wait for them, and not for files.</summary>
    public static HeavyThreads OfPages { get; } = new(Usual, 1);

    public override int MaximumConcurrencyLevel => count;

    /// <summary>Does a piece of work here.</summary>
    public Task RunAsync(Func<Task> work) => Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.None, this).Unwrap();

    /// <inheritdoc cref="RunAsync(Func{Task})"/>
    public Task<T> RunAsync<T>(Func<Task<T>> work) => Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.None, this).Unwrap();

    public void Dispose() => waiting.CompleteAdding();

    protected override IEnumerable<Task> GetScheduledTasks() => waiting;

    protected override void QueueTask(Task task)
    {
        Start();
        waiting.Add(task);
    }

    // On another thread it would have that one's priority.
    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) => Current == this && TryExecuteTask(task);

    private void Start()
    {
        lock (starting)
        {
            for (var number = 0; !started && number < count; number++)
            {
                new Thread(Work) { IsBackground = true, Name = "heavy answers", Priority = ThreadPriority.BelowNormal }.Start();
            }

            started = true;
        }
    }

    private void Work()
    {
        if (OperatingSystem.IsLinux())
        {
            // The runtime's priorities mean nothing there; the call holds for the thread that makes it.
            _ = nice(courtesy);
        }

        foreach (var task in waiting.GetConsumingEnumerable())
        {
            TryExecuteTask(task);
        }
    }

    [DllImport("libc")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int nice(int more);
}
