using Prtr.Search.Files;

namespace Prtr.Ingest.Intake.Keeping;

/// <summary>Where a backup is judged and made ready before anything is touched: a folder in the register's own, which one restore has at a time. What a cut run left in it goes.</summary>
internal sealed class RestoringFolder : IDisposable
{
    private const string Name = "restoring";

    private readonly FileStream hold;

    private RestoringFolder(string path, FileStream hold)
    {
        Path = path;
        this.hold = hold;
    }

    public string Path { get; }

    /// <exception cref="IOException">Another restore is at work, or nothing can be written.</exception>
    public static RestoringFolder Take(string register)
    {
        var path = System.IO.Path.Combine(register, Name);
        if (Hold(path) is not { } hold)
        {
            throw new IOException($"Another restore is at work in {register}; wait for its end.");
        }

        Empty(path);
        OwnerOnly.CreateDirectory(path);
        return new RestoringFolder(path, hold);
    }

    /// <summary>Removes what a cut restore left.</summary>
    public static void CleanUp(string register)
    {
        var path = System.IO.Path.Combine(register, Name);
        try
        {
            if (Directory.Exists(path) && Hold(path) is { } hold)
            {
                Empty(path);
                hold.Dispose();
            }
        }
        catch (Exception kept) when (kept is IOException or UnauthorizedAccessException)
        {
            // It only takes room.
        }
    }

    public void Dispose()
    {
        Empty(Path);
        hold.Dispose();
    }

    private static void Empty(string path)
    {
        if (Directory.Exists(path))
        {
            Directory.Delete(path, recursive: true);
        }
    }

    // The lock stays where it is: to remove it while another waits for it would give it to two.
    private static FileStream? Hold(string path)
    {
        try
        {
            return new FileStream(path + ".lock", FileMode.OpenOrCreate, FileAccess.Write, FileShare.None);
        }
        catch (IOException) when (File.Exists(path + ".lock"))
        {
            return null;
        }
    }
}
