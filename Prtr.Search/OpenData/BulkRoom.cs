using Prtr.Search.Files;

namespace Prtr.Search.OpenData;

/// <summary>Keeps bulk files within their room. Other processes may make, read and remove files in it at the same time; whoever still reads one that goes has it until he closes it.</summary>
internal sealed class BulkRoom(string root, long mostBytes)
{
    private readonly Lock turn = new();

    /// <summary>Removes what was not read for longest, until the rest fits.</summary>
    /// <param name="keep">A folder whose files stay.</param>
    public void Make(string keep)
    {
        lock (turn)
        {
            var files = new DirectoryInfo(root).GetFiles("*", SearchOption.AllDirectories).Select(file => (File: file, Bytes: LengthOf(file))).ToList();
            var over = files.Sum(file => file.Bytes) - mostBytes;
            foreach (var (file, bytes) in files.Where(one => one.File.DirectoryName != keep && !UnfinishedFile.IsOne(one.File.Name)).OrderBy(one => one.File.LastAccessTimeUtc))
            {
                if (over <= 0)
                {
                    return;
                }

                over -= bytes;
                Remove(file);
            }
        }
    }

    // Gone meanwhile, it takes no room.
    private static long LengthOf(FileInfo file)
    {
        try
        {
            return file.Length;
        }
        catch (IOException)
        {
            return 0;
        }
    }

    // What another holds fast goes the next time.
    private static void Remove(FileInfo file)
    {
        try
        {
            file.Delete();
        }
        catch (Exception held) when (held is IOException or UnauthorizedAccessException)
        {
        }
    }
}
