using System.Globalization;
using System.Runtime.Versioning;
using Prtr.Search.Files;

namespace Prtr.Search.Doctor;

/// <summary>The folder of the register: is it there, on a disk with room, for its owner alone, and may this user write in it.</summary>
internal static class FolderChecks
{
    private const long Gigabyte = 1L << 30;
    private const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;

    // The lock of the embedded database does not hold on these.
    private static readonly string[] Networks = ["nfs", "nfs4", "cifs", "smb", "smb2", "smbfs", "9p", "afpfs"];

    public static IEnumerable<Finding> Look(string directory, bool holdsRegister)
    {
        if (!Directory.Exists(directory))
        {
            return [Finding.Note("folder", $"{directory} is not there", "the first start of the site, or the verb status, makes it (setting Register:Directory)")];
        }

        return [Writing(directory), Room(directory), .. Kind(directory, holdsRegister), .. Readers(directory)];
    }

    private static Finding Writing(string directory) => FileTrouble.Writing(directory) is { } trouble
        ? Finding.Wrong("folder", $"nothing can be written in {directory}", trouble)
        : Finding.Ok("folder", $"{directory} can be written to");

    private static Finding Room(string directory)
    {
        var (free, used) = (new DriveInfo(directory).AvailableFreeSpace, new DirectoryInfo(directory).EnumerateFiles().Sum(file => file.Length));
        var found = string.Create(CultureInfo.InvariantCulture, $"{free >> 20:N0} MB are free, the register's files take {used >> 20:N0} MB");
        return free < Math.Max(Gigabyte, 2 * used)
            ? Finding.Wrong("disk", found, "make room: a restore and a new index stand beside what is there, twice its size, and at least 1 GB should be free")
            : Finding.Ok("disk", found);
    }

    private static IEnumerable<Finding> Kind(string directory, bool holdsRegister) =>
        holdsRegister && Networks.Contains(new DriveInfo(directory).DriveFormat, StringComparer.OrdinalIgnoreCase)
            ? [Finding.Wrong("disk", $"{directory} is on a network ({new DriveInfo(directory).DriveFormat}), where the lock of SQLite does not hold", "put the folder on a disk of this machine, or use SQL Server")]
            : [];

    private static IEnumerable<Finding> Readers(string directory)
    {
        if (OperatingSystem.IsWindows())
        {
            return [];
        }

        var open = Directory.EnumerateFiles(directory, "register*.db*").Where(IsOpen).Select(Path.GetFileName).ToList();
        return open.Count == 0
            ? [Finding.Ok("file rights", "nobody but the owner may read the register's files")]
            : [Finding.Wrong("file rights", $"others than the owner may read {string.Join(", ", open)}, which hold personal data", $"chmod 600 {string.Join(' ', open)}")];
    }

    [UnsupportedOSPlatform("windows")]
    private static bool IsOpen(string file) => (File.GetUnixFileMode(file) & Others) != UnixFileMode.None;
}
