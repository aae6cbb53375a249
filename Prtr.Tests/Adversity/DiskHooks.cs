using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using SQLitePCL;

namespace Prtr.Tests.Adversity;

/// <summary>
/// Puts <see cref="FailingDisk"/> between the database engine and its files: the engine's own table of what it asks of the system is changed where it opens and
/// removes files, and for files under such a disk where it writes, syncs and cuts them. All other files are left alone.
/// </summary>
internal static unsafe class DiskHooks
{
    // Places in sqlite3_vfs and sqlite3_io_methods, in pointers.
    private const int XOpen = 5;
    private const int XDelete = 6;
    private const int XClose = 1;
    private const int XRead = 2;
    private const int XWrite = 3;
    private const int XTruncate = 4;
    private const int XSync = 5;
    private const int Methods = 19;

    private static readonly ConcurrentDictionary<nint, (FailingDisk Disk, string Path)> Files = new();
    private static readonly ConcurrentDictionary<nint, nint> Changed = new();
    private static readonly Lazy<bool> Installed = new(Change);
    private static delegate* unmanaged[Cdecl]<nint, byte*, nint, int, int*, int> open;
    private static delegate* unmanaged[Cdecl]<nint, byte*, int, int> delete;

    public static void Install() => _ = Installed.Value;

    private static bool Change()
    {
        Batteries_V2.Init();
        var system = (nint*)Find(null);
        open = (delegate* unmanaged[Cdecl]<nint, byte*, nint, int, int*, int>)system[XOpen];
        delete = (delegate* unmanaged[Cdecl]<nint, byte*, int, int>)system[XDelete];
        system[XOpen] = (nint)(delegate* unmanaged[Cdecl]<nint, byte*, nint, int, int*, int>)&Open;
        system[XDelete] = (nint)(delegate* unmanaged[Cdecl]<nint, byte*, int, int>)&Delete;
        return true;
    }

    // The changed table ends with where the system's own is.
    private static nint* Own(nint file) => (nint*)(*(nint**)file)[Methods];

    private static nint Table(nint own) => Changed.GetOrAdd(own, static original =>
    {
        var table = (nint*)NativeMemory.Alloc((nuint)((Methods + 1) * sizeof(nint)));
        new ReadOnlySpan<nint>((void*)original, Methods).CopyTo(new Span<nint>(table, Methods));
        table[Methods] = original;
        table[XClose] = (nint)(delegate* unmanaged[Cdecl]<nint, int>)&Close;
        table[XWrite] = (nint)(delegate* unmanaged[Cdecl]<nint, byte*, int, long, int>)&Write;
        table[XTruncate] = (nint)(delegate* unmanaged[Cdecl]<nint, long, int>)&Truncate;
        table[XSync] = (nint)(delegate* unmanaged[Cdecl]<nint, int, int>)&Sync;
        return (nint)table;
    });

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Open(nint vfs, byte* name, nint file, int flags, int* given)
    {
        var path = Marshal.PtrToStringUTF8((nint)name);
        var disk = path is null ? null : FailingDisk.Under(path);
        if (disk?.Answer(DiskCall.Open) is { } answer and not raw.SQLITE_OK)
        {
            *(nint*)file = 0;
            return answer;
        }

        var result = open(vfs, name, file, flags, given);
        if (result == raw.SQLITE_OK && disk is not null && *(nint*)file != 0)
        {
            Files[file] = (disk, path!);
            *(nint*)file = Table(*(nint*)file);
        }

        return result;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Delete(nint vfs, byte* name, int sync)
    {
        var path = Marshal.PtrToStringUTF8((nint)name)!;
        if (FailingDisk.Under(path) is { } disk)
        {
            if (disk.IsStopped)
            {
                return raw.SQLITE_IOERR;
            }

            disk.Synced(path);
        }

        return delete(vfs, name, sync);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Close(nint file)
    {
        Files.TryRemove(file, out _);
        *(nint*)file = (nint)Own(file);
        return ((delegate* unmanaged[Cdecl]<nint, int>)(*(nint**)file)[XClose])(file);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Write(nint file, byte* content, int length, long offset)
    {
        var (disk, path) = Files[file];
        if (disk.Answer(DiskCall.Write) is var answer and not raw.SQLITE_OK)
        {
            return answer;
        }

        // Behind the end of the file it reads zeros.
        var before = new byte[length];
        fixed (byte* old = before)
        {
            ((delegate* unmanaged[Cdecl]<nint, byte*, int, long, int>)Own(file)[XRead])(file, old, length, offset);
        }

        disk.Written(path, offset, before, new ReadOnlySpan<byte>(content, length).ToArray());
        return ((delegate* unmanaged[Cdecl]<nint, byte*, int, long, int>)Own(file)[XWrite])(file, content, length, offset);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Truncate(nint file, long size)
    {
        var (disk, path) = Files[file];
        if (disk.IsStopped)
        {
            return raw.SQLITE_IOERR;
        }

        disk.Synced(path);
        return ((delegate* unmanaged[Cdecl]<nint, long, int>)Own(file)[XTruncate])(file, size);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Sync(nint file, int flags)
    {
        var (disk, path) = Files[file];
        if (disk.Answer(DiskCall.Sync) is var answer and not raw.SQLITE_OK)
        {
            return answer;
        }

        disk.Synced(path);
        return raw.SQLITE_OK;
    }

    [DllImport("e_sqlite3", EntryPoint = "sqlite3_vfs_find", CallingConvention = CallingConvention.Cdecl)]
    private static extern nint Find(byte* name);
}
