using Prtr.Search.Files;

namespace Prtr.Web.Office.Inbox;

/// <summary>
/// Where the files of one upload lie until they are in the database. A locked file beside it says that somebody is at work; what a site left that was killed meanwhile goes:
/// its sender was not told that anything came in.
/// </summary>
public sealed class IncomingFolder : IDisposable
{
    private const string Name = "incoming";
    private const string Held = ".held";

    // Between being made and being locked a file is nobody's for a moment.
    private static readonly TimeSpan Moment = TimeSpan.FromMinutes(1);

    private readonly FileStream hold;

    private IncomingFolder(string path, FileStream hold) => (Path, this.hold) = (path, hold);

    public string Path { get; }

    /// <param name="register">The register's folder.</param>
    /// <param name="name">What the delivery is called; no two at the same time have the same.</param>
    /// <exception cref="IOException">Nothing can be written there.</exception>
    public static IncomingFolder Take(string register, string name)
    {
        var root = System.IO.Path.Combine(register, Name);
        OwnerOnly.CreateDirectory(root);
        CleanUp(register);
        var path = System.IO.Path.Combine(root, name);
        var hold = new FileStream(path + Held, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
        OwnerOnly.CreateDirectory(path);
        return new IncomingFolder(path, hold);
    }

    /// <summary>Removes what killed sites left. What cannot be removed stays: it only takes room.</summary>
    public static void CleanUp(string register)
    {
        var root = System.IO.Path.Combine(register, Name);
        foreach (var path in Directory.Exists(root) ? Directory.GetDirectories(root) : [])
        {
            try
            {
                using var left = Left(path);
                if (left is not null)
                {
                    Directory.Delete(path, recursive: true);
                }
            }
            catch (Exception kept) when (kept is IOException or UnauthorizedAccessException)
            {
            }
        }
    }

    public void Dispose()
    {
        Directory.Delete(Path, recursive: true);
        hold.Dispose();
    }

    // The lock of a folder that nobody is at work in, for as long as it takes to remove it; null when somebody is.
    private static FileStream? Left(string path) =>
        File.Exists(path + Held) && DateTime.UtcNow - File.GetLastWriteTimeUtc(path + Held) < Moment
            ? null
            : new FileStream(path + Held, FileMode.OpenOrCreate, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
}
