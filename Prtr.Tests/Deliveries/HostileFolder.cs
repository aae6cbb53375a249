using System.Net.Sockets;
using System.Runtime.InteropServices;
using Prtr.Tests.Database;

namespace Prtr.Tests.Deliveries;

/// <summary>Puts into a folder what no report is, as a real file system has it.</summary>
internal static class HostileFolder
{
    private const uint OwnerReadsAndWrites = 0x180;
    private const int Nobody = 65_534;

    public static void Pipe(this TemporaryFolder folder, string name) => Assert.Equal(0, mkfifo(folder.File(name), OwnerReadsAndWrites));

    public static void Link(this TemporaryFolder folder, string name, string target) => Assert.Equal(0, symlink(target, folder.File(name)));

    /// <summary>A socket, which is there until it is disposed of.</summary>
    public static Socket Socket(this TemporaryFolder folder, string name)
    {
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(folder.File(name)));
        return socket;
    }

    /// <summary>A file, or a folder when <paramref name="text"/> is null, whose name ends in a byte that is no UTF-8.</summary>
    public static void NotUtf8(this TemporaryFolder folder, string start, string? text)
    {
        byte[] path = [.. System.Text.Encoding.UTF8.GetBytes(folder.File(start)), 0xFF, 0];
        if (text is null)
        {
            Assert.Equal(0, mkdir(path, 0x1C0));
            return;
        }

        File.WriteAllText(folder.File("made"), text);
        Assert.Equal(0, rename([.. System.Text.Encoding.UTF8.GetBytes(folder.File("made")), 0], path));
    }

    /// <summary>Takes everything out of the folder; .NET cannot name all of it.</summary>
    public static void Empty(this TemporaryFolder folder)
    {
        using var process = System.Diagnostics.Process.Start("sh", ["-c", "rm -rf \"$0\"/*", folder.Path]);
        process.WaitForExit();
    }

    /// <summary>
    /// Does something without the rights of root, which tests in a container have: on Linux the owner of file accesses belongs to the thread,
    /// and another owner than root has no power over others' files.
    /// </summary>
    public static T AsNobody<T>(Func<T> work)
    {
        var before = setfsuid(Nobody);
        try
        {
            return work();
        }
        finally
        {
            _ = setfsuid(before);
        }
    }

    [DllImport("libc", BestFitMapping = false, ThrowOnUnmappableChar = true)]
    private static extern int mkfifo([MarshalAs(UnmanagedType.LPUTF8Str)] string path, uint mode);

    [DllImport("libc", BestFitMapping = false, ThrowOnUnmappableChar = true)]
    private static extern int symlink([MarshalAs(UnmanagedType.LPUTF8Str)] string target, [MarshalAs(UnmanagedType.LPUTF8Str)] string path);

    [DllImport("libc")]
    private static extern int mkdir(byte[] path, uint mode);

    [DllImport("libc")]
    private static extern int rename(byte[] from, byte[] to);

    [DllImport("libc")]
    private static extern int setfsuid(int user);
}
