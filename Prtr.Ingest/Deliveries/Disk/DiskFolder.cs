using Prtr.Ingest.Reports.Files;

namespace Prtr.Ingest.Deliveries.Disk;

/// <summary>A folder with what lies in it, in the order of names.</summary>
/// <param name="Faults">Paths that are neither file nor folder, or a folder around this one, with one of <see cref="DiskReasons"/>.</param>
internal sealed record DiskFolder(string Path, IReadOnlyList<string> Files, IReadOnlyList<(string Path, string Reason)> Faults)
{
    /// <summary>As it is shown.</summary>
    public string Name => NameOf(Path);

    public static string NameOf(string path) =>
        FileNames.Of(System.IO.Path.GetFileName(System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(path))));

    /// <summary>The folder and all below it. Links are followed, but each folder is read once however many lead to it; a link to a folder around it is a fault.</summary>
    /// <param name="followLinks">False where every link is a fault.</param>
    public static IEnumerable<DiskFolder> Tree(string path, bool followLinks = true) => Below(path, followLinks, [], []);

    private static IEnumerable<DiskFolder> Below(string path, bool followLinks, HashSet<string> seen, HashSet<string> around)
    {
        var identity = DiskEntry.Of(path).Identity ?? path;
        if (!seen.Add(identity))
        {
            yield break;
        }

        around.Add(identity);
        var (files, folders, faults) = (new List<string>(), new List<string>(), new List<(string, string)>());
        foreach (var entry in Entries(path, faults))
        {
            switch (DiskEntry.Of(entry))
            {
                case { Fault: { } reason }:
                    faults.Add((entry, reason));
                    break;
                case { Fault: null } when !followLinks && new FileInfo(entry).LinkTarget is not null:
                    faults.Add((entry, DiskReasons.Link));
                    break;
                case { Identity: { } folder } when around.Contains(folder):
                    faults.Add((entry, DiskReasons.LinkLoop));
                    break;
                case { IsFolder: true }:
                    folders.Add(entry);
                    break;
                default:
                    files.Add(entry);
                    break;
            }
        }

        yield return new DiskFolder(path, files, faults);
        foreach (var folder in folders.SelectMany(folder => Below(folder, followLinks, seen, around)))
        {
            yield return folder;
        }

        around.Remove(identity);
    }

    private static string[] Entries(string path, List<(string, string)> faults)
    {
        try
        {
            var entries = Directory.GetFileSystemEntries(path);
            Array.Sort(entries, StringComparer.Ordinal);
            return entries;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            faults.Add((path, DiskReasons.Of(problem, path)));
            return [];
        }
    }
}
