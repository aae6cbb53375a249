using System.Collections.Concurrent;
using Prtr.Search.Files;
using SQLitePCL;

namespace Prtr.Tests.Adversity;

/// <summary>What is asked of a disk and may fail.</summary>
internal enum DiskCall
{
    Open,
    Write,
    Sync,
}

/// <summary>What happens at the call that fails.</summary>
internal enum DiskFault
{
    /// <summary>This one call fails, as on a full or failing disk.</summary>
    Error,

    /// <summary>All processes end; what they have written is there.</summary>
    Kill,

    /// <summary>All processes end, and what was written and not synced may be lost, each write for itself.</summary>
    PowerLoss,
}

/// <summary>The disk under the databases and files of a folder. It does what a disk does until a fault is due; syncing costs nothing on it.</summary>
internal sealed class FailingDisk : IDisposable
{
    private static readonly ConcurrentDictionary<string, FailingDisk> Disks = new(StringComparer.Ordinal);

    private readonly string folder;
    private readonly Lock turn = new();
    private readonly Dictionary<string, List<Unsynced>> unsynced = new(StringComparer.Ordinal);
    private (DiskCall Call, int Left, DiskFault Fault)? due;
    private bool stopped;

    public FailingDisk(string folder)
    {
        DiskHooks.Install();
        Disk.Of = path => Under(path) is { } failing ? new FailingFiles(failing) : Disk.Ordinary;
        this.folder = folder + Path.DirectorySeparatorChar;
        Disks[this.folder] = this;
    }

    /// <summary>Whether the fault that was due has happened.</summary>
    public bool HasFailed { get; private set; }

    public static FailingDisk? Under(string path) => Disks.Values.FirstOrDefault(disk => path.StartsWith(disk.folder, StringComparison.Ordinal));

    /// <param name="nth">Which call from now on fails, from 1.</param>
    public void Arm(DiskCall call, int nth, DiskFault fault)
    {
        lock (turn)
        {
            (due, HasFailed) = ((call, nth, fault), false);
        }
    }

    /// <summary>The machine is as it is after a start. Nobody has a database open.</summary>
    public void Start(Random random)
    {
        lock (turn)
        {
            if (stopped && due is { Fault: DiskFault.PowerLoss })
            {
                foreach (var (path, writes) in unsynced.Where(file => File.Exists(file.Key)))
                {
                    Lose(path, writes, random);
                }

                unsynced.Clear();
            }

            (due, stopped) = (null, false);
        }
    }

    public void Dispose() => Disks.TryRemove(folder, out _);

    /// <returns>0, or the error that the engine is to see.</returns>
    internal int Answer(DiskCall call)
    {
        lock (turn)
        {
            if (stopped)
            {
                return raw.SQLITE_IOERR;
            }

            if (due is not { } fault || fault.Call != call || HasFailed)
            {
                return raw.SQLITE_OK;
            }

            due = fault with { Left = fault.Left - 1 };
            if (fault.Left > 1)
            {
                return raw.SQLITE_OK;
            }

            HasFailed = true;
            stopped = fault.Fault != DiskFault.Error;
            return call switch { DiskCall.Open => raw.SQLITE_CANTOPEN, DiskCall.Write => stopped ? raw.SQLITE_IOERR : raw.SQLITE_FULL, _ => raw.SQLITE_IOERR };
        }
    }

    internal bool IsStopped => stopped;

    internal void Written(string path, long offset, byte[] before, byte[] after)
    {
        lock (turn)
        {
            (unsynced.TryGetValue(path, out var writes) ? writes : unsynced[path] = []).Add(new Unsynced(offset, before, after));
        }
    }

    /// <summary>What was not synced under the former name is lost under the new one.</summary>
    internal void Renamed(string from, string to)
    {
        lock (turn)
        {
            unsynced.Remove(to);
            if (unsynced.Remove(from, out var writes))
            {
                unsynced.Add(to, writes);
            }
        }
    }

    // What was cut off or removed is taken for gone at once.
    internal void Synced(string path)
    {
        lock (turn)
        {
            unsynced.Remove(path);
        }
    }

    private static void Lose(string path, List<Unsynced> writes, Random random)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Write);
        foreach (var write in Enumerable.Reverse(writes))
        {
            Put(file, write.Offset, write.Before);
        }

        var kept = random.Next(3);
        foreach (var write in writes.Where(_ => kept == 0 || (kept == 1 && random.Next(2) == 0)))
        {
            Put(file, write.Offset, write.After);
        }
    }

    private static void Put(FileStream file, long offset, byte[] content)
    {
        file.Position = offset;
        file.Write(content);
    }

    private sealed record Unsynced(long Offset, byte[] Before, byte[] After);
}
