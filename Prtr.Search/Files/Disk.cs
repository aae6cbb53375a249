namespace Prtr.Search.Files;

/// <summary>What a file that must be whole asks of the disk on its way to its place. The tests put one in the place of the system's that fails on purpose.</summary>
internal class Disk
{
    /// <summary>That of the system.</summary>
    public static Disk Ordinary { get; } = new();

    /// <summary>The disk that a path lies on.</summary>
    internal static Func<string, Disk> Of { get; set; } = _ => Ordinary;

    /// <summary>Makes a file that is not there yet, or opens an empty one to be filled.</summary>
    public virtual Stream Create(string path, int bufferSize) =>
        new FileStream(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.None, bufferSize, FileOptions.Asynchronous);

    /// <summary>Returns when all that was written into the file survives a loss of power.</summary>
    public virtual void Sync(string path)
    {
        using var written = new FileStream(path, FileMode.Open, FileAccess.ReadWrite);
        written.Flush(flushToDisk: true);
    }

    /// <summary>Gives the file another name in one step, in the place of what has it.</summary>
    public virtual void Move(string from, string to) => File.Move(from, to, overwrite: true);
}
