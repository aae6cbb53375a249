using System.IO.Compression;
using Prtr.Ingest.Remarks;

namespace Prtr.Ingest.Reports.Files;

/// <summary>A zip archive that was looked over before anything in it is unpacked, and is counted while it is.</summary>
internal sealed class GuardedArchive : IDisposable
{
    private readonly ZipArchive archive;
    private readonly ReadLimits limits;
    private readonly string name;
    private readonly long most;
    private long unpacked;

    public GuardedArchive(Stream stream, string name, ReadLimits limits)
    {
        this.name = name;
        this.limits = limits;
        // What a small archive may hold together is a matter of its own size.
        most = Math.Min(limits.UnpackedBytes, Math.Max(limits.RatioFreeBytes, limits.Ratio * stream.Length));
        archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: false, ArchiveNames.Instance);
        CheckEntries();
    }

    public IReadOnlyList<ZipArchiveEntry> Entries => archive.Entries;

    /// <summary>The entry with exactly that name, or null.</summary>
    public ZipArchiveEntry? Find(string entry) => archive.GetEntry(entry);

    /// <summary>The unpacked entry; throws when all that was opened together grows beyond the limits, whatever the archive's directory says.</summary>
    public Stream Open(ZipArchiveEntry entry) => new CountedStream(entry.Open(), count => Take(count), entry.Crc32);

    /// <summary>The whole entry, however often it is asked for.</summary>
    /// <exception cref="InvalidDataException">Its check sum is wrong.</exception>
    public byte[] ReadAll(ZipArchiveEntry entry)
    {
        long read = 0;
        using var stream = new CountedStream(entry.Open(), count => Guard(read += count), entry.Crc32);
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }

    /// <summary>Reads an entry to its end, which readers that have seen enough do not.</summary>
    /// <exception cref="InvalidDataException">Its check sum is wrong.</exception>
    public void Verify(ZipArchiveEntry entry)
    {
        long read = 0;
        using var stream = new CountedStream(entry.Open(), count => Guard(read += count), entry.Crc32);
        stream.CopyTo(Stream.Null);
    }

    /// <summary>Counts bytes that come out of the archive; also letters of a text that stands in it once and is used again and again.</summary>
    public void Take(long count) => Guard(unpacked += count);

    public void Dispose() => archive.Dispose();

    private void CheckEntries()
    {
        if (archive.Entries.Count > limits.Entries)
        {
            throw Unsafe(UnreadableReasons.TooManyEntries);
        }

        long declared = 0;
        foreach (var entry in archive.Entries)
        {
            declared += entry.Length;
            if (entry.IsEncrypted)
            {
                throw new UnreadableFileException(RemarkKinds.FileEncrypted.At(new Place(name), null));
            }

            if (PointsOutside(entry.FullName))
            {
                throw Unsafe(UnreadableReasons.OutsidePath);
            }

            if (declared > most || (entry.Length > limits.RatioFreeBytes && entry.Length / limits.Ratio > entry.CompressedLength))
            {
                throw Unsafe(UnreadableReasons.TooMuchInside);
            }
        }
    }

    private void Guard(long bytes)
    {
        if (bytes > most)
        {
            throw Unsafe(UnreadableReasons.TooMuchInside);
        }
    }

    private static bool PointsOutside(string path) =>
        path.StartsWith('/') || path.StartsWith('\\') || path.Contains(':', StringComparison.Ordinal) || path.Split('/', '\\').Contains("..");

    private UnreadableFileException Unsafe(string reason) => new(RemarkKinds.ArchiveUnsafe.At(new Place(name), null, reason));
}
