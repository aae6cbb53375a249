using System.IO.Compression;

namespace Prtr.Tests.BrokenSamples;

/// <summary>Archives with fixed dates: the same content gives the same bytes as long as nothing is compressed.</summary>
internal static class PlainZip
{
    private static readonly DateTimeOffset EntryDate = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Of(IEnumerable<(string Name, byte[] Content)> entries, CompressionLevel level = CompressionLevel.NoCompression)
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create))
        {
            foreach (var (name, content) in entries)
            {
                Add(archive, name, content, level);
            }
        }

        return file.ToArray();
    }

    /// <summary>The archive with its entries changed: null removes one, and one that is not there is added.</summary>
    public static byte[] Change(byte[] archive, string name, byte[]? content)
    {
        using var zip = new ZipArchive(new MemoryStream(archive));
        var kept = zip.Entries.Where(entry => entry.FullName != name).Select(entry => (entry.FullName, Read(entry))).ToList();
        return Of(content is null ? kept : kept.Append((name, content)));
    }

    public static byte[] Read(ZipArchiveEntry entry)
    {
        using var content = new MemoryStream();
        using var stream = entry.Open();
        stream.CopyTo(content);
        return content.ToArray();
    }

    private static void Add(ZipArchive archive, string name, byte[] content, CompressionLevel level)
    {
        var entry = archive.CreateEntry(name, level);
        entry.LastWriteTime = EntryDate;
        using var part = entry.Open();
        part.Write(content);
    }
}
