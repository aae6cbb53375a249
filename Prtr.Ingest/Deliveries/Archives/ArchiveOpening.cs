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
        // Stays open as long as its files may be asked for: it is in memory and holds nothing of the system's.
        var zip = new GuardedArchive(archive.Open(), archive.Name, files.Limits);
        RefuseExecutables(zip, archive.Name);
        var entries = zip.Entries.Where(entry => entry.Name.Length > 0).ToList();
        files.Budget.Take(archive, depth, entries.Count, entries.Sum(entry => entry.Length));
        if (entries.Count == 0)
        {
            files.Passed.Add(PassedFile.NotAReport(archive, PassedReasons.EmptyArchive));
        }
        else if (HoldsOnlyTables(entries))
        {
            files.AddSource(archive);
        }
        else
        {
            foreach (var entry in entries)
            {
                files.Add(new ReportFile($"{archive.Name}/{PathOf(entry)}", entry.Length, () => new MemoryStream(zip.ReadAll(entry), writable: false)), depth);
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
}
