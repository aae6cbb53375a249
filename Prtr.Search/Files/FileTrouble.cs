namespace Prtr.Search.Files;

/// <summary>What a failure of the file system means and what to do.</summary>
public static class FileTrouble
{
    // As the systems number them: no space, quota used up, file too large for the process; the same of Windows.
    private static readonly int[] Full = [28, 122, 69, 27, unchecked((int)0x80070070), unchecked((int)0x80070027)];
    private static readonly int[] ReadOnly = [30, unchecked((int)0x80070013)];

    /// <summary>One line for people.</summary>
    public static string InWords(Exception error) => error switch
    {
        IOException when Array.Exists(Full, number => number == error.HResult) =>
            $"The disk is full, or the space that this user may take: make room and do the same again; what was complete is kept. ({error.Message})",
        IOException when Array.Exists(ReadOnly, number => number == error.HResult) => $"The disk or folder is read-only: mount it so that it can be written to. ({error.Message})",
        UnauthorizedAccessException => $"This user may not write or read there: give the right, or name another folder. ({error.Message})",
        _ => error.Message,
    };

    /// <summary>Whether no room is left on a disk, or nothing may be written there.</summary>
    public static bool IsOfWriting(Exception error) =>
        error is UnauthorizedAccessException || (error is IOException && (Array.Exists(Full, number => number == error.HResult) || Array.Exists(ReadOnly, number => number == error.HResult)));

    /// <summary>Why nothing can be written in a folder; null when it can be.</summary>
    public static string? Writing(string folder)
    {
        try
        {
            using var trial = new FileStream(
                Path.Combine(folder, "." + Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose | FileOptions.WriteThrough);
            trial.Write(new byte[4096]);
            trial.Flush(flushToDisk: true);
            return null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return InWords(error);
        }
    }
}
