using Prtr.Ingest.Reports.Files;

namespace Prtr.Ingest.Reports;

/// <summary>Finds what is to be read under the paths that a person names.</summary>
public static class ReportFiles
{
    /// <summary>
    /// One source for every file; for a folder, with those below it, one for all CSV files of a folder together and one for every
    /// workbook, archive and JSON file. Other files of a folder are passed over. In the order of their paths.
    /// </summary>
    public static IEnumerable<ReportSource> Expand(IEnumerable<string> paths) =>
        paths.SelectMany(path => Directory.Exists(path) ? Folders(path).SelectMany(Sources) : [ReportSource.Of(ReportFile.OnDisk(path))]);

    private static IEnumerable<string> Folders(string path) =>
        Directory.EnumerateDirectories(path, "*", SearchOption.AllDirectories).Prepend(path).Order(StringComparer.Ordinal);

    private static IEnumerable<ReportSource> Sources(string folder)
    {
        var files = Directory.EnumerateFiles(folder)
            .Where(file => FileKinds.Extensions.Contains(Path.GetExtension(file)))
            .Order(StringComparer.Ordinal)
            .ToLookup(file => Path.GetExtension(file).Equals(".csv", StringComparison.OrdinalIgnoreCase));
        var tables = files[true].Where(file => CsvNames.IsTable(Path.GetFileName(file))).Select(ReportFile.OnDisk).ToList();
        if (tables.Count > 0)
        {
            yield return new ReportSource(Path.GetFileName(Path.GetFullPath(folder)), tables);
        }

        foreach (var file in files[false])
        {
            yield return ReportSource.Of(ReportFile.OnDisk(file));
        }
    }
}
