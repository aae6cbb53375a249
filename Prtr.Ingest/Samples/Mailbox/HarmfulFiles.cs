using System.IO.Compression;

namespace Prtr.Ingest.Samples.Mailbox;

/// <summary>Files that no register should open, and such that it cannot: harmless themselves, for nothing in them runs.</summary>
internal static class HarmfulFiles
{
    private const int BombBytes = 24 * 1024 * 1024;
    private static readonly DateTimeOffset EntryDate = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Archive(IEnumerable<(string Name, byte[] Content)> entries, CompressionLevel level = CompressionLevel.NoCompression)
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create))
        {
            foreach (var (name, content) in entries)
            {
                var entry = archive.CreateEntry(name, level);
                entry.LastWriteTime = EntryDate;
                using var part = entry.Open();
                part.Write(content);
            }
        }

        return file.ToArray();
    }

    public static byte[] WithProgram(byte[] report) => Archive([("report.xlsx", report), ("РВПЗ_форма.pdf.exe", "MZ no program"u8.ToArray())]);

    public static byte[] Bomb() => Archive([("report.xlsx", new byte[BombBytes])], CompressionLevel.SmallestSize);

    public static byte[] OutsidePath(byte[] report) => Archive([("../../../report.xlsx", report)]);

    /// <summary>An archive that says of its files that a password closes them.</summary>
    public static byte[] Encrypted(byte[] report)
    {
        var archive = Archive([("report.xlsx", report)]);
        archive[6] |= 1;

        // The workbook inside is an archive itself; the directory of the one around it comes last.
        archive[archive.AsSpan().LastIndexOf("PK\u0001\u0002"u8) + 8] |= 1;
        return archive;
    }

    /// <summary>A workbook with a part where macros live.</summary>
    public static byte[] WithMacros(byte[] report)
    {
        using var file = new MemoryStream();
        file.Write(report);
        using (var archive = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = archive.CreateEntry("xl/vbaProject.bin", CompressionLevel.NoCompression);
            entry.LastWriteTime = EntryDate;
            using var part = entry.Open();
            part.Write("Attribute"u8);
        }

        return file.ToArray();
    }
}
