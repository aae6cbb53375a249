namespace Prtr.Ingest.Reports.Files;

/// <summary>The files of an archive of CSV files; folders and what systems add (<c>__MACOSX</c>) are passed over.</summary>
internal static class ArchivedFiles
{
    public static IReadOnlyList<(string Name, Func<byte[]> Content)> Of(GuardedArchive archive, string archiveName) =>
    [
        .. archive.Entries
            .Where(entry => entry.Name.Length > 0 && !entry.FullName.StartsWith("__MACOSX/", StringComparison.Ordinal) && entry.Name != ".DS_Store")
            .Select(entry => (archiveName + "/" + entry.FullName, (Func<byte[]>)(() => archive.ReadAll(entry)))),
    ];
}
