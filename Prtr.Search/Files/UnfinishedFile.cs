using System.Text.RegularExpressions;

namespace Prtr.Search.Files;

/// <summary>
/// A file that is written beside its place and put there in one step when it is whole. While its writer lives it holds a lock file beside it;
/// what is left without one is of a run that was cut, and anybody may remove it.
/// </summary>
public sealed partial class UnfinishedFile : IDisposable
{
    private const string Ending = ".part";
    private const string Held = ".held";

    // Between being made and being locked a lock file is nobody's for a moment.
    private static readonly TimeSpan Moment = TimeSpan.FromMinutes(1);

    private readonly string place;
    private readonly FileStream hold;

    /// <param name="place">Where the file is to stand; what cut runs left beside it goes.</param>
    /// <exception cref="IOException">Nothing can be written there.</exception>
    public UnfinishedFile(string place)
    {
        this.place = System.IO.Path.GetFullPath(place);
        CleanUp(System.IO.Path.GetDirectoryName(this.place)!, System.IO.Path.GetFileName(place) + ".");
        Path = $"{this.place}.{Guid.NewGuid():N}{Ending}";
        hold = new FileStream(Path + Held, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
    }

    /// <summary>Where to write it.</summary>
    public string Path { get; }

    /// <summary>Begins to write it.</summary>
    public Stream Create(int bufferSize = 1 << 16) => Disk.Of(Path).Create(Path, bufferSize);

    /// <summary>Puts it in its place, instead of what stands there, when all of it is on the disk: what has its name is whole, also after a loss of power.</summary>
    public void Finish()
    {
        Disk.Of(Path).Sync(Path);
        Disk.Of(Path).Move(Path, place);
    }

    public void Dispose()
    {
        // A database that was being written has a file of its own beside it when it was cut off.
        foreach (var ending in (string[])["", "-journal", "-wal", "-shm"])
        {
            File.Delete(Path + ending);
        }

        hold.Dispose();
    }

    /// <summary>Whether a file is one that is being written, or was left by a run that was cut.</summary>
    public static bool IsOne(string path) => Leftover().IsMatch(System.IO.Path.GetFileName(path));

    /// <summary>Removes what cut runs left in a folder and those below it; what is being written stays. What cannot be removed stays, too.</summary>
    /// <param name="beginning">Of the names of the files.</param>
    /// <returns>How many files went.</returns>
    public static int CleanUp(string directory, string beginning = "")
    {
        var search = new EnumerationOptions { RecurseSubdirectories = beginning.Length == 0, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.ReparsePoint };
        var removed = 0;
        foreach (var path in Directory.Exists(directory) ? Directory.GetFiles(directory, beginning + "*", search).Where(IsOne) : [])
        {
            removed += IsHeld(path) || !Remove(path) ? 0 : 1;
        }

        return removed;
    }

    // What lies beside an unfinished file belongs to it.
    private static string HoldOf(string path) =>
        (path.LastIndexOf(Ending, StringComparison.Ordinal) is var place and >= 0 ? path[..(place + Ending.Length)] : path) + Held;

    private static bool IsHeld(string path)
    {
        var held = HoldOf(path);
        try
        {
            if (path == held && DateTime.UtcNow - File.GetLastWriteTimeUtc(held) < Moment)
            {
                return true;
            }

            new FileStream(held, FileMode.Open, FileAccess.ReadWrite, FileShare.None).Dispose();
            return false;
        }
        catch (FileNotFoundException)
        {
            return false;
        }
        catch (Exception locked) when (locked is IOException or UnauthorizedAccessException)
        {
            return true;
        }
    }

    private static bool Remove(string path)
    {
        try
        {
            File.Delete(path);
            File.Delete(path + Held);
            return true;
        }
        catch (Exception kept) when (kept is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    // Former versions wrote search-index.bin.<id>, and the facts of a bulk file as <file>.<id>.part.facts.json.
    [GeneratedRegex(@"\.[0-9a-f]{32}\.part(\.held|\.facts\.json|-journal|-wal|-shm)?$|^search-index\.bin\.[0-9a-f]{32}$", RegexOptions.CultureInvariant)]
    private static partial Regex Leftover();
}
