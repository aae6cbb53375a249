namespace Prtr.Ingest.Reports;

/// <summary>A file as handed in.</summary>
/// <param name="Name">The name without its folder.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Open">Gives a new readable stream at the start; the caller closes it.</param>
public sealed record ReportFile(string Name, long Length, Func<Stream> Open)
{
    public static ReportFile OnDisk(string path) => new(Path.GetFileName(path), new FileInfo(path).Length, () => File.OpenRead(path));

    public static ReportFile InMemory(string name, byte[] content) => new(name, content.LongLength, () => new MemoryStream(content, writable: false));
}
