using Prtr.Ingest.Reports.Files;

namespace Prtr.Ingest.Reports;

/// <summary>A file as handed in.</summary>
/// <param name="Name">The name without its folder; what would steer a terminal stands in it as its number.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Open">Gives a new readable stream at the start; the caller closes it.</param>
public sealed record ReportFile(string Name, long Length, Func<Stream> Open)
{
    public string Name { get; init; } = FileNames.Of(Name);

    /// <summary>Whether an exception says that a file is damaged or cannot be opened.</summary>
    internal static bool IsUnreadable(Exception problem) =>
        problem is InvalidDataException or IOException or UnauthorizedAccessException or NotSupportedException or FormatException or ArgumentException or UnreadableFileException;

    public static ReportFile OnDisk(string path) => new(Path.GetFileName(path), new FileInfo(path).Length, () => File.OpenRead(path));

    public static ReportFile InMemory(string name, byte[] content) => new(name, content.LongLength, () => new MemoryStream(content, writable: false));
}
