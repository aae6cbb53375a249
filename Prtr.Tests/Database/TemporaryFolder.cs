using Microsoft.Data.Sqlite;

namespace Prtr.Tests.Database;

/// <summary>A folder that goes away with the test.</summary>
public sealed class TemporaryFolder : IDisposable
{
    private const int Tries = 5;

    public string Path { get; } = Directory.CreateTempSubdirectory("prtr-").FullName;

    public string File(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        for (var left = Tries; ; left--)
        {
            try
            {
                Directory.Delete(Path, recursive: true);
                return;
            }
            catch (IOException) when (left > 0)
            {
                // What a site began to write for others ends a moment after the site.
            }
        }
    }
}
