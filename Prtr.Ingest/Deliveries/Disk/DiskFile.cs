using Prtr.Ingest.Reports;
using Prtr.Ingest.Reports.Files;

namespace Prtr.Ingest.Deliveries.Disk;

/// <summary>Takes a file from the disk once, so that hash, kept bytes and what is read of them are of one moment.</summary>
internal static class DiskFile
{
    /// <summary>The file with its bytes in memory; one that is too large for the readers stays on the disk.</summary>
    /// <exception cref="UnreadableFileException">It cannot be read, or somebody writes to it meanwhile.</exception>
    public static ReportFile Read(string path, ReadLimits limits)
    {
        var name = FileNames.Of(Path.GetFileName(path));
        if (DiskEntry.Of(path).Fault is { } fault)
        {
            throw UnreadableFileException.Because(name, fault);
        }

        try
        {
            using var stream = File.OpenRead(path);
            var (length, written) = (stream.Length, File.GetLastWriteTimeUtc(path));
            if (length > limits.FileBytes)
            {
                return new ReportFile(name, length, () => File.OpenRead(path));
            }

            var content = new byte[length];
            var read = stream.ReadAtLeast(content, content.Length, throwOnEndOfStream: false);
            var steady = read == length && stream.ReadByte() < 0 && stream.Length == length && File.GetLastWriteTimeUtc(path) == written;
            return steady ? ReportFile.InMemory(name, content) : throw UnreadableFileException.Because(name, DiskReasons.Changed);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw UnreadableFileException.Because(name, DiskReasons.Of(problem, path));
        }
    }
}
