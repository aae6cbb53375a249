using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using SQLitePCL;

namespace Prtr.Tests.Database;

/// <summary>Every statement that SQLite executes on the databases of a folder, as SQLite itself reports them.</summary>
internal sealed class ExecutedStatements : IDisposable
{
    private const uint Statement = 1;
    private static readonly ConcurrentDictionary<string, ConcurrentDictionary<string, bool>> ByFolder = new();

    // SQLite keeps the addresses, so they must not be collected.
    private static readonly Opened OnOpened = Trace;
    private static readonly Executed OnExecuted = Note;

    private readonly string folder;
    private readonly ConcurrentDictionary<string, bool> texts = new();

    static ExecutedStatements()
    {
        Batteries_V2.Init();
        _ = sqlite3_auto_extension(Marshal.GetFunctionPointerForDelegate(OnOpened));
    }

    /// <param name="folder">Connections that are opened to databases in it from now on are listened to.</param>
    public ExecutedStatements(string folder)
    {
        this.folder = folder;
        ByFolder[folder] = texts;
    }

    private delegate int Opened(IntPtr database, IntPtr error, IntPtr routines);

    private delegate int Executed(uint what, IntPtr folder, IntPtr statement, IntPtr text);

    public IReadOnlyCollection<string> Texts => [.. texts.Keys];

    public void Dispose() => ByFolder.TryRemove(folder, out _);

    private static int Trace(IntPtr database, IntPtr error, IntPtr routines)
    {
        var path = Marshal.PtrToStringUTF8(sqlite3_db_filename(database, [.. "main\0"u8]));
        if (Path.GetDirectoryName(path) is { } folder && ByFolder.ContainsKey(folder))
        {
            _ = sqlite3_trace_v2(database, Statement, Marshal.GetFunctionPointerForDelegate(OnExecuted), Marshal.StringToCoTaskMemUTF8(folder));
        }

        return raw.SQLITE_OK;
    }

    private static int Note(uint what, IntPtr folder, IntPtr statement, IntPtr text)
    {
        if (ByFolder.TryGetValue(Marshal.PtrToStringUTF8(folder)!, out var texts))
        {
            texts.TryAdd(Marshal.PtrToStringUTF8(text)!, true);
        }

        return raw.SQLITE_OK;
    }

    [DllImport("e_sqlite3")]
    private static extern int sqlite3_auto_extension(IntPtr entry);

    [DllImport("e_sqlite3")]
    private static extern IntPtr sqlite3_db_filename(IntPtr database, byte[] name);

    [DllImport("e_sqlite3")]
    private static extern int sqlite3_trace_v2(IntPtr database, uint mask, IntPtr callback, IntPtr context);
}
