namespace Prtr.Tests.Database;

/// <summary>The scripts of an engine as they stand in the repository.</summary>
internal static class MigrationFiles
{
    /// <summary>Scripts by the names of their files, in order.</summary>
    public static SortedDictionary<string, string> Of(string engine) => new(
        Directory.GetFiles(Repository.PathTo(Path.Combine("Prtr.Search", "Database", "Migrations", engine))).ToDictionary(path => Path.GetFileName(path)!, File.ReadAllText),
        StringComparer.Ordinal);
}
