using System.Runtime.InteropServices;

namespace Prtr.Ingest.Deliveries.Disk;

/// <summary>What a path leads to, links followed, without opening it: to open a pipe is to wait for whoever writes into it.</summary>
/// <param name="Identity">The same for every path to the same folder; null unless it is one.</param>
/// <param name="Fault">One of <see cref="DiskReasons"/> when it is neither file nor folder; else null.</param>
internal readonly record struct DiskEntry(string? Identity, string? Fault)
{
    public bool IsFolder => Identity is not null;

    public static DiskEntry Of(string path) =>
        OperatingSystem.IsLinux() && LinuxFileType.Of(path) is { } known ? known
            : Directory.Exists(path) ? new DiskEntry(IdentityOf(path), null)
            : File.Exists(path) ? default
            : new DiskEntry(null, DiskReasons.OfMissing(path));

    private static string IdentityOf(string path) => Directory.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? Path.GetFullPath(path);

    /// <summary>The system's own word, which .NET does not pass on for pipes, sockets and devices.</summary>
    private static class LinuxFileType
    {
        // Of linux/stat.h: offsets in struct statx are the same on every machine.
        private const int WorkingFolder = -100;
        private const uint BasicFields = 0x7ff;
        private const int ModeAt = 28;
        private const int NodeAt = 32;
        private const int DeviceAt = 136;
        private const int TypeBits = 0xF000;
        private const int FolderType = 0x4000;
        private const int FileType = 0x8000;

        /// <summary>Null when the system gives no answer.</summary>
        public static DiskEntry? Of(string path)
        {
            var answer = new byte[256];
            try
            {
                if (statx(WorkingFolder, path, 0, BasicFields, answer) != 0)
                {
                    return DiskReasons.OfError(Marshal.GetLastPInvokeError(), path) is { } reason ? new DiskEntry(null, reason) : null;
                }
            }
            catch (Exception problem) when (problem is EntryPointNotFoundException or DllNotFoundException)
            {
                return null;
            }

            return (BitConverter.ToUInt16(answer, ModeAt) & TypeBits) switch
            {
                FolderType => new DiskEntry($"{BitConverter.ToUInt64(answer, DeviceAt):x}-{BitConverter.ToUInt64(answer, NodeAt):x}", null),
                FileType => default(DiskEntry),
                _ => new DiskEntry(null, DiskReasons.NotAFile),
            };
        }

        [DllImport("libc", SetLastError = true, BestFitMapping = false, ThrowOnUnmappableChar = true)]
        [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
        private static extern int statx(int folder, [MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags, uint mask, byte[] answer);
    }
}
