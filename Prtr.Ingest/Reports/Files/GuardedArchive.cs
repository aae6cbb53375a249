using System.IO.Compression;
using Prtr.Ingest.Remarks;

namespace Prtr.Ingest.Reports.Files;

/// <summary>A zip archive that was looked over before anything in it is unpacked, and is counted while it is.</summary>
internal sealed class GuardedArchive : IDisposable
{
    private readonly ZipArchive archive;
    private readonly ReadLimits limits;
    private readonly string name;
    private long unpacked;

    public GuardedArchive(Stream stream, string name, ReadLimits limits)
    {
        this.name = name;
        this.limits = limits;
        archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: false, ArchiveNames.Instance);
        CheckEntries();
    }

    public IReadOnlyList<ZipArchiveEntry> Entries => archive.Entries;

    /// <summary>The entry with exactly that name, or null.</summary>
    public ZipArchiveEntry? Find(string entry) => archive.GetEntry(entry);

    /// <summary>The unpacked entry; throws when it grows beyond the limits, whatever the archive's directory says.</summary>
    public Stream Open(ZipArchiveEntry entry) => new CountedStream(entry.Open(), Count, entry.Crc32);

    public byte[] ReadAll(ZipArchiveEntry entry)
    {
        using var stream = Open(entry);
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }

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

            if (declared > limits.UnpackedBytes || (entry.Length > limits.RatioFreeBytes && entry.Length / limits.Ratio > entry.CompressedLength))
            {
                throw Unsafe(UnreadableReasons.TooMuchInside);
            }
        }
    }

    private void Count(int bytes)
    {
        unpacked += bytes;
        if (unpacked > limits.UnpackedBytes)
        {
            throw Unsafe(UnreadableReasons.TooMuchInside);
        }
    }

    private static bool PointsOutside(string path) =>
        path.StartsWith('/') || path.StartsWith('\\') || path.Contains(':', StringComparison.Ordinal) || path.Split('/', '\\').Contains("..");

    private UnreadableFileException Unsafe(string reason) => new(RemarkKinds.ArchiveUnsafe.At(new Place(name), null, reason));
}
