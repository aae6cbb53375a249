using System.IO.Compression;
using Prtr.Ingest.Remarks;
using Prtr.Ingest.Reports;
using Prtr.Ingest.Reports.Files;

namespace Prtr.Ingest.Deliveries.Archives;

/// <summary>Takes an archive of a delivery apart. An archive with nothing but the form's tables is a source as it came.</summary>
internal static class ArchiveOpening
{
    /// <exception cref="UnreadableFileException">The archive may do harm, is closed with a password, or holds too much: nothing of it is taken.</exception>
    public static void AddTo(SortedFiles files, ReportFile archive, int depth)
    {
        using var zip = new GuardedArchive(archive.Open(), archive.Name, files.Limits);
        RefuseExecutables(zip, archive.Name);
        var entries = zip.Entries.Index().Where(entry => entry.Item.Name.Length > 0).ToList();
        files.Budget.Take(archive, depth, entries.Count, entries.Sum(entry => entry.Item.Length));
        if (entries.Count == 0)
        {
            files.Passed.Add(PassedFile.NotAReport(archive, PassedReasons.EmptyArchive));
        }
        else if (HoldsOnlyTables(entries.Select(entry => entry.Item)))
        {
            files.AddSource(archive);
        }
        else
        {
            foreach (var (index, entry) in entries)
            {
                files.Add(new ReportFile($"{archive.Name}/{PathOf(entry)}", entry.Length, () => Unpacked(archive, index, files.Limits)), depth);
            }
        }
    }

    private static bool HoldsOnlyTables(IEnumerable<ZipArchiveEntry> entries)
    {
        var paths = entries.Select(PathOf).ToList();
        return paths.All(CsvNames.IsTable) && paths.Select(CsvNames.TableOf).Distinct().Count() == paths.Count;
    }

    private static void RefuseExecutables(GuardedArchive zip, string name)
    {
        Span<byte> head = stackalloc byte[4];
        foreach (var entry in zip.Entries.Where(entry => entry.Length > 0))
        {
            using var content = zip.Open(entry);
            var read = content.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
            if (FileSorts.IsExecutable(entry.Name, head[..read]))
            {
                throw new UnreadableFileException(RemarkKinds.ArchiveUnsafe.At(new Place(name), null, UnreadableReasons.ExecutableInside));
            }
        }
    }

    private static string PathOf(ZipArchiveEntry entry) => entry.FullName.Replace('\\', '/');

    // Opened anew for each file, so that nothing unpacked waits in memory.
    private static MemoryStream Unpacked(ReportFile archive, int index, ReadLimits limits)
    {
        using var zip = new GuardedArchive(archive.Open(), archive.Name, limits);
        return new MemoryStream(zip.ReadAll(zip.Entries[index]), writable: false);
    }
}
